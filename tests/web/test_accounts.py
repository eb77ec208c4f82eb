"""Sign in, work under one's own name, rule users, sign out."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from tests.web.asking import token
from tests.web.newsroom import ADMIN, PASSWORDS, READER, REVIEWER, enter, newsroom_of

from onrecord.ledger import Ledger

pytestmark = pytest.mark.slow

_TOKEN = re.compile(r'name="token" value="([^"]+)"')


def form_of(client: TestClient, path: str) -> dict[str, str]:
    """The hidden token of the first form on a page."""
    found = _TOKEN.search(client.get(path).text)
    assert found
    return {"token": found[1]}


def sign_in(client: TestClient, name: str, password: str, then: str = "/") -> int:
    """Fill the form in; gives the code of the answer."""
    form = form_of(client, "/signin") | {"name": name, "password": password, "next": then}
    return client.post("/signin", data=form).status_code


def test_who_signs_in_goes_on_to_what_they_asked_for(door: TestClient) -> None:
    asked = door.get("/conflicts/r1?x=1")
    assert asked.headers["location"] == "/signin?next=%2Fconflicts%2Fr1%3Fx%3D1"
    form = form_of(door, asked.headers["location"])
    form |= {"name": ADMIN, "password": PASSWORDS[ADMIN][1], "next": "/conflicts/r1?x=1"}
    answer = door.post("/signin", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/conflicts/r1?x=1")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie
    assert door.get("/conflicts/r1").status_code == 200


@pytest.mark.parametrize(
    ("name", "password"),
    [(ADMIN, "wrong"), ("Nobody Here", PASSWORDS[ADMIN][1]), ("", ""), (ADMIN, ""), ("\x00", "x")],
)
def test_whatever_is_wrong_the_words_are_the_same(
    door: TestClient, name: str, password: str
) -> None:
    form = form_of(door, "/signin") | {"name": name, "password": password}
    answer = door.post("/signin", data=form)
    assert answer.status_code == 401
    assert "That name and password do not go together." in answer.text
    assert "set-cookie" not in answer.headers
    (line,) = newsroom_of(door).audit.list(what="sign-in failed")
    assert line.subject == (ADMIN if name == ADMIN else "a name that nobody has")


@pytest.mark.parametrize(
    "then",
    ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "",
     "/x\r\nSet-Cookie: a=b", "\\\\evil.example", "/\t/evil.example"],
)  # fmt: skip
def test_nobody_is_sent_elsewhere(door: TestClient, then: str) -> None:
    form = form_of(door, "/signin") | {"name": ADMIN, "password": PASSWORDS[ADMIN][1]}
    answer = door.post("/signin", data=form | {"next": then})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


def test_a_session_that_was_there_before_ends_and_its_secret_is_new(door: TestClient) -> None:
    enter(door, READER)
    before = door.cookies["onrecord"]
    desk = newsroom_of(door)
    form = form_of(door, "/live") | {"name": ADMIN, "password": PASSWORDS[ADMIN][1]}
    assert door.post("/signin", data=form).status_code == 303
    assert desk.sessions.of(before) is None
    assert desk.sessions.count(desk.accounts.the(ADMIN)) == 1


def test_a_cookie_that_a_stranger_set_is_never_taken_over(door: TestClient) -> None:
    door.cookies.set("onrecord", "chosen-by-a-stranger")
    assert sign_in(door, ADMIN, PASSWORDS[ADMIN][1]) == 303
    assert newsroom_of(door).sessions.of("chosen-by-a-stranger") is None


def test_guessing_is_slowed_and_said_when_to_try_again(door: TestClient) -> None:
    codes = [sign_in(door, ADMIN, f"guess {number}") for number in range(11)]
    assert codes == [401] * 10 + [429]
    form = form_of(door, "/signin") | {"name": ADMIN, "password": PASSWORDS[ADMIN][1]}
    answer = door.post("/signin", data=form)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1


def test_signing_out_ends_the_session(door: TestClient) -> None:
    enter(door, ADMIN)
    secret = door.cookies["onrecord"]
    answer = door.post("/signout", data=form_of(door, "/account"))
    assert answer.headers["location"] == "/signin"
    assert newsroom_of(door).sessions.of(secret) is None


def test_a_judgement_is_signed_with_the_account_whatever_is_typed(
    door: TestClient, place: str
) -> None:
    enter(door, REVIEWER)
    page = door.get("/conflicts/r1").text
    assert "You sign as <b>Joren Pell</b>" in page
    form = {"token": token(door), "verdict": "confirm", "by": "Aldous Brenn"}
    assert door.post("/conflicts/r1", data=form).status_code == 303
    with Ledger(place) as ledger:
        (line,) = ledger.judgements("r1")
    assert line.by == REVIEWER
    (noted,) = newsroom_of(door).audit.list(what="judgement")
    assert (noted.who, noted.subject) == (REVIEWER, "r1")
    assert noted.details == {"verdict": "confirm"}


def test_a_reader_sees_no_form_to_judge_with(door: TestClient) -> None:
    enter(door, READER)
    page = door.get("/conflicts/r1").text
    assert 'name="verdict"' not in page
    assert "Reviewers judge" in page


def test_ones_own_password_is_changed_with_the_old_one(door: TestClient) -> None:
    enter(door, READER)
    old, new = PASSWORDS[READER][1], "eleven lamps along the weir"
    other = newsroom_of(door).sessions.begin(newsroom_of(door).accounts.the(READER), "10.0.0.9")
    form = form_of(door, "/account")
    assert door.post("/account/password", data={**form, "old": "no", "new": new}).status_code == 400
    assert door.post("/account/password", data={**form, "old": old, "new": "x"}).status_code == 400
    assert door.post("/account/password", data={**form, "old": old, "new": new}).status_code == 303
    assert newsroom_of(door).sessions.of(other) is None
    assert door.get("/account").status_code == 200
    assert newsroom_of(door).accounts.check(READER, new) is not None


def test_a_token_is_shown_once_and_revoked(door: TestClient) -> None:
    enter(door, REVIEWER)
    form = form_of(door, "/account")
    made = door.post("/account/tokens", data={**form, "name": "<wire>", "role": "reader"})
    secret = re.search(r"onr_[\w-]{43}", made.text)
    assert secret
    again = door.get("/account").text
    assert secret[0] not in again
    assert "&lt;wire&gt;" in again
    number = newsroom_of(door).tokens.list()[0].number
    assert door.post(f"/account/tokens/{number}/revoke", data=form).status_code == 303
    assert newsroom_of(door).tokens.of(secret[0]) is None
    over = {**form, "name": "more", "role": "admin"}
    assert door.post("/account/tokens", data=over).status_code == 400


def test_nobody_revokes_the_token_of_another(door: TestClient) -> None:
    store = newsroom_of(door)
    secret = store.tokens.make(store.accounts.the(ADMIN), "the wire", "reader")
    enter(door, REVIEWER)
    number = store.tokens.list()[0].number
    form = form_of(door, "/account")
    assert door.post(f"/account/tokens/{number}/revoke", data=form).status_code == 400
    assert door.post(f"/account/tokens/{2**70}/revoke", data=form).status_code == 422
    assert store.tokens.of(secret) is not None


def test_an_admin_adds_changes_and_shuts_accounts(door: TestClient) -> None:
    enter(door, ADMIN)
    form = form_of(door, "/users")
    new = {**form, "name": "Hedda Marsk", "password": "two ferries to Dunmarrow", "role": "reader"}
    assert door.post("/users", data=new).status_code == 303
    assert door.post("/users", data=new).status_code == 400
    store = newsroom_of(door)
    hedda = store.accounts.the("Hedda Marsk")
    session = store.sessions.begin(hedda, "10.0.0.7")
    where = f"/users/{hedda.number}"
    assert door.post(where, data={**form, "do": "role", "role": "reviewer"}).status_code == 303
    assert store.accounts.the(hedda.name).role == "reviewer"
    assert door.post(where, data={**form, "do": "signout"}).status_code == 303
    assert store.sessions.of(session) is None
    assert door.post(where, data={**form, "do": "disable"}).status_code == 303
    assert store.accounts.the(hedda.name).disabled
    assert door.post(where, data={**form, "do": "applaud"}).status_code == 400
    assert door.post("/users/999", data={**form, "do": "disable"}).status_code == 404
    told = [line.what for line in store.audit.list()]
    assert told == ["user disabled", "sign-out everywhere", "role", "user added"]
    page = door.get("/audit").text
    assert "user disabled" in page
    assert ADMIN in page
    lines = door.get("/api/v1/audit", params={"limit": 3}).json()
    assert [line["what"] for line in lines["items"]] == told[:3]
    rest = door.get("/api/v1/audit", params={"cursor": lines["next"]}).json()
    assert ([line["what"] for line in rest["items"]], rest["next"]) == (told[3:], None)


def test_the_last_admin_cannot_lock_everybody_out(door: TestClient) -> None:
    enter(door, ADMIN)
    number = newsroom_of(door).accounts.the(ADMIN).number
    form = form_of(door, "/users")
    for change in ({"do": "disable"}, {"do": "role", "role": "reader"}):
        answer = door.post(f"/users/{number}", data={**form, **change})
        assert answer.status_code == 400
        assert "last admin" in answer.text


def test_a_brief_that_is_taken_away_is_noted(door: TestClient) -> None:
    enter(door, READER)
    person = door.get("/api/v1/people").json()["items"][0]["id"]
    assert door.get(f"/people/{person}/brief.md").status_code == 200
    (line,) = newsroom_of(door).audit.list(what="export")
    assert (line.who, line.subject, line.details) == (READER, person, {"format": "md"})
