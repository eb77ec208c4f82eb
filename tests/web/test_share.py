"""Share: a card of what was confirmed; of a mere candidate none, with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.ledger import Ledger
from onrecord.records import Judgement

pytestmark = pytest.mark.slow

CARD = "/api/v1/relations/r1/card"


@pytest.fixture
def confirmed(client: TestClient, place: str) -> TestClient:
    """The desk after somebody confirmed the conflict."""
    with Ledger(place) as ledger:
        ledger.judge("r1", Judgement(verdict="confirm", by="Tamsin Okray"))
    return client


@pytest.mark.parametrize(
    ("query", "begins", "kind"),
    [
        (".svg", b"<svg", "image/svg+xml"),
        (".png", b"\x89PNG", "image/png"),
        (".svg?form=square", b"<svg", "image/svg+xml"),
        (".png?form=square&download=true", b"\x89PNG", "image/png"),
    ],
)
def test_a_confirmed_conflict_is_a_card(
    confirmed: TestClient, query: str, begins: bytes, kind: str
) -> None:
    answer = confirmed.get(CARD + query)
    assert answer.content.startswith(begins)
    assert answer.headers["content-type"].split(";")[0] == kind
    way, _, name = answer.headers["content-disposition"].partition("; ")
    assert way == ("attachment" if "download" in query else "inline")
    assert name.startswith('filename="conflict-r1-')


def test_the_page_shows_both_and_says_them_in_words(confirmed: TestClient) -> None:
    assert "/conflicts/r1/share" in confirmed.get("/conflicts/r1").text
    page = confirmed.get("/conflicts/r1/share").text
    assert page.count("<img") == 2
    assert page.count("Confirmed by Tamsin Okray") >= 3


@pytest.mark.parametrize("path", [f"{CARD}.svg", f"{CARD}.png", "/conflicts/r1/share"])
def test_a_candidate_is_refused_with_the_reason(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 409
    assert "cards are made of confirmed conflicts alone" in answer.text
    assert "/share" not in client.get("/conflicts/r1").text


def test_a_dismissed_one_is_refused_again(confirmed: TestClient, place: str) -> None:
    with Ledger(place) as ledger:
        ledger.judge("r1", Judgement(verdict="dismiss", by="Joren Vale", shape="scope"))
    assert confirmed.get(f"{CARD}.svg").status_code == 409


@pytest.mark.parametrize(
    ("path", "code"),
    [("r9/card.svg", 404), ("r1/card.gif", 422), ("r1/card.svg?form=round", 422)],
)
def test_no_other_card_is_made(confirmed: TestClient, path: str, code: int) -> None:
    assert confirmed.get(f"/api/v1/relations/{path}").status_code == code


@pytest.mark.parametrize(("name", "more"), [("card.svg", []), ("card.png", ["--square"])])
def test_the_command_writes_it_and_says_it_in_words(
    confirmed: TestClient, place: str, tmp_path: Path, name: str, more: list[str]
) -> None:
    target = tmp_path / name
    done = CliRunner().invoke(app, ["share", "r1", "-o", str(target), "--ledger", place, *more])
    assert done.exit_code == 0, done.output
    assert "the reservoir will never leak" in done.stdout
    assert target.read_bytes()[:4] in (b"<svg", b"\x89PNG")


def test_the_command_refuses_a_candidate(client: TestClient, place: str, tmp_path: Path) -> None:
    target = tmp_path / "card.png"
    done = CliRunner().invoke(app, ["share", "r1", "-o", str(target), "--ledger", place])
    assert done.exit_code == 1
    assert "confirm it first" in done.output
    assert not target.exists()
    bad = CliRunner().invoke(app, ["share", "r1", "-o", "card.gif", "--ledger", place])
    assert bad.exit_code == 2
