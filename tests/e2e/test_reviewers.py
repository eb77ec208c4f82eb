"""Two reviewers, a reader and a program at the desk of a newsroom."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from bench.desk_figures import served
from playwright.sync_api import Browser, Page, expect
from tests.e2e.windows import PHONE, no_barrier, not_sideways, sign_in, window
from tests.stores.places import Stores
from tests.web.newsroom import ADMIN, PASSWORDS, READER, REVIEWER, hire

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def desk(stock: str, stores: Stores) -> Iterator[str]:
    """The address of the desk of a newsroom of three."""
    place = stores.copy(stock)
    hire(place)
    with served(place) as address:
        yield address


def enter(page: Page, name: str) -> None:
    sign_in(page, name, PASSWORDS[name][1])


def test_two_judge_by_keys_differ_and_one_takes_it_back(browser: Browser, desk: str) -> None:
    with window(browser, desk) as first, window(browser, desk) as second:
        enter(first, REVIEWER)
        first.goto("/review")
        waiting = first.locator(".card").count()
        first.keyboard.press("j")
        first.wait_for_url("**/conflicts/*")
        conflict = first.url
        first.keyboard.press("c")
        expect(first.locator(".journal")).to_contain_text(f"{REVIEWER} confirmed")

        enter(second, ADMIN)
        second.goto(conflict)
        second.keyboard.press("d")
        second.get_by_label("Harmless shape").select_option(index=1)
        second.get_by_role("button", name=re.compile("^Dismiss")).click()
        expect(second.locator(".journal")).to_contain_text(f"{ADMIN} dismissed")

        first.goto("/review")
        contested = first.get_by_role("region", name="Where reviewers disagree")
        expect(contested).to_contain_text(f"{REVIEWER}: confirm")
        expect(contested).to_contain_text(f"{ADMIN}: dismiss")
        no_barrier(first, "disagreement")
        second.get_by_role("button", name="Take back number 2").click()
        expect(second.locator(".journal")).to_contain_text("took back number 2")
        first.reload()
        expect(contested).to_have_count(0)
        expect(first.locator(".card")).to_have_count(waiting - 1)
        expect(first.locator("progress")).to_have_attribute("value", "1")


def test_a_reader_reads_and_changes_nothing(browser: Browser, desk: str) -> None:
    with window(browser, desk) as page:
        enter(page, READER)
        expect(page.get_by_role("link", name="Add", exact=True)).to_have_count(0)
        page.goto("/review")
        page.locator(".card h3 a").last.click()
        expect(page.get_by_text("Reviewers judge; you may read.")).to_be_visible()
        expect(page.locator(".judge form")).to_have_count(0)
        page.goto("/matters?q=levy")
        page.locator(".matters a").first.click()
        expect(page.locator(".mending")).to_have_count(0)
        page.goto("/watch")
        expect(page.get_by_role("button", name="Follow")).to_have_count(0)
        assert page.request.get("/users").status == 403
        assert page.request.get("/audit").status == 403


def test_a_token_serves_a_program_until_it_is_revoked(browser: Browser, desk: str) -> None:
    with window(browser, desk) as page:
        enter(page, REVIEWER)
        page.goto("/account")
        page.get_by_label("What for").fill("the evening wire")
        page.get_by_role("button", name="Make a token").click()
        secret = page.locator(".secret").inner_text()
        program = browser.new_context(base_url=desk).request
        bearing = {"Authorization": f"Bearer {secret}"}
        assert program.get("/api/v1/relations").status == 401
        assert program.get("/api/v1/relations", headers=bearing).ok
        page.get_by_role("button", name="Revoke the evening wire").click()
        expect(page.get_by_text("revoked")).to_be_visible()
        assert program.get("/api/v1/relations", headers=bearing).status == 401


def test_signed_out_everywhere_is_signed_out_here(browser: Browser, desk: str) -> None:
    with window(browser, desk) as here, window(browser, desk) as there:
        enter(here, ADMIN)
        enter(there, ADMIN)
        there.goto("/account")
        there.get_by_role("button", name="Sign out everywhere").click()
        here.goto("/review")
        expect(here.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_an_admin_adds_somebody_and_sets_a_role(browser: Browser, desk: str) -> None:
    with window(browser, desk, size=PHONE) as page:
        enter(page, ADMIN)
        page.goto("/users")
        page.get_by_label("Name, as it will stand under judgements").fill("Ilka Fenn")
        page.get_by_label("First password").fill("eleven geese at the weir")
        page.get_by_role("button", name="Add", exact=True).click()
        role = page.get_by_label("Role of Ilka Fenn", exact=True)
        role.select_option("reviewer")
        page.get_by_role("button", name="Set the role of Ilka Fenn").click()
        expect(role).to_have_value("reviewer")
        for path in ("/users", "/audit", "/account", "/review"):
            page.goto(path)
            no_barrier(page, path)
            not_sideways(page, path)
        page.goto("/audit")
        expect(page.locator("main")).to_contain_text("Ilka Fenn")
