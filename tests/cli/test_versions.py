"""``onrecord versions``, ``open`` and ``pages``: what stood at an address, and the page itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.keeping.pages import ADDRESS, DEARER, FIRST, WITHOUT, page
from tests.stores.places import At, Stores
from typer.testing import CliRunner

from onrecord import pipeline
from onrecord.cli.app import app
from onrecord.ledger import Ledger
from onrecord.records import Judgement


@pytest.fixture(scope="module")
def three_days(stores: Stores) -> str:
    """A ledger that read one page on three days, and then found it gone."""
    where = stores.new()
    with Ledger(where, create=True) as ledger:
        for text, day in ((FIRST, 3), (FIRST, 4), (DEARER, 5), (WITHOUT, 9)):
            pipeline.add(ledger, page(text, day))
        ledger.keeping.gone(ADDRESS, "2031-09-20T08:00:00+00:00", "the server answered 410")
    return where


@pytest.fixture
def read(run: Run, three_days: str, at: At) -> Run:
    """``run`` over a ledger like that one."""
    at.copy(three_days)
    return run


@pytest.fixture
def leak(read: Run, at: At) -> str:
    """The id of what was said of the dam."""
    with Ledger(at("onrecord.db")) as ledger:
        return next(s.id for s in ledger.statements() if "never leak" in s.content.text)


@pytest.mark.lengthy
def test_versions_say_what_was_observed(read: Run, leak: str) -> None:
    done = read("versions", f"{ADDRESS}?utm_source=x")
    assert done.exit_code == 0, done.stderr
    assert "1. read 2031-09-03 08:00 to 2031-09-04 08:00" in done.stdout
    assert "2. read 2031-09-05 08:00: edited" in done.stdout
    assert "vanished: Aldous Brenn: “The dam will never leak,”" in done.stdout
    assert "present on 5 September 2031, absent on 9 September 2031" in done.stdout
    assert "in these words on 4 September 2031, in others on 5 September 2031" in done.stdout
    assert "gone: the server answered 410, 2031-09-20 08:00" in done.stdout


def test_versions_as_json(read: Run, leak: str) -> None:
    (record,) = [
        json.loads(line) for line in read("versions", ADDRESS, "--json").stdout.splitlines()
    ]
    assert [v["change"] for v in record["versions"]] == ["first", "real", "real"]
    assert record["gone"][0]["how"] == "the server answered 410"
    last = record["versions"][-1]
    (vanished,) = [s for s in last["statements"] if s["outcome"] == "vanished"]
    assert vanished["before"] == leak
    assert read("versions", last["article"], "--json").stdout.count("\n") == 1


@pytest.mark.parametrize("what", ["https://never.example/", "no-such-article", ""])
def test_versions_of_nothing_are_a_wrong_query(read: Run, what: str) -> None:
    assert read("versions", what).exit_code == 2


def test_open_prints_the_passage(read: Run, leak: str) -> None:
    done = read("open", leak[:10], "--print")
    assert done.exit_code == 0, done.stderr
    assert ">>“The dam will never leak,”<<" in done.stdout
    assert "The words stand in the page as it was kept." in done.stdout
    assert re.search(r"SHA-256: [0-9a-f]{64}", done.stdout)
    assert f"Address: {ADDRESS}" in done.stdout


def test_open_writes_a_page_without_script(read: Run, leak: str) -> None:
    done = read("open", leak, "-o", "view.html")
    assert done.stdout == "view.html\n"
    view = Path("view.html").read_text()
    assert '<mark id="passage">“The dam will never leak,”</mark>' in view
    assert "<script" not in view
    assert "default-src 'none'" in view


def test_open_shows_the_view_in_a_browser(
    read: Run, leak: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("webbrowser.open", shown.append)
    done = read("open", leak)
    assert shown == [f"{Path(done.stdout.strip()).as_uri()}#passage"]


def test_the_page_itself_can_be_taken_out(read: Run, leak: str) -> None:
    assert read("open", leak, "--raw", "page.html").exit_code == 0
    first = page(FIRST, 3).capture
    assert first
    assert Path("page.html").read_bytes() == first.data


def test_a_page_that_is_lost_is_not_taken_for_one_that_was_never_kept(
    read: Run, leak: str, at: At
) -> None:
    with Ledger(at("onrecord.db")) as ledger:
        for file in ledger.keeping.folder.iterdir():
            file.unlink()
    done = read("open", leak, "--raw", "page.html")
    assert done.exit_code == 2
    told = " ".join(done.stderr.split())
    assert "the kept page is gone" in told
    assert "must have the SHA-256" in told
    done = read("open", leak, "--print")
    assert "The kept page cannot be shown." in done.stdout
    assert ">>“The dam will never leak,”<<" in done.stdout


def test_without_a_kept_page_the_article_is_shown_and_that_is_said(filled: Run, at: At) -> None:
    with Ledger(at("onrecord.db")) as ledger:
        name = ledger.statements()[0].id
    done = filled("open", name, "--print")
    assert "No page is kept" in done.stdout
    assert ">>" in done.stdout
    assert filled("open", name, "--raw", "x").exit_code == 2


def test_open_of_nothing_is_a_wrong_query(read: Run) -> None:
    assert read("open", "zzz").exit_code == 2
    assert read("open", "").exit_code == 2


def test_old_pages_are_pruned_and_the_passage_stays(read: Run, leak: str, at: At) -> None:
    with Ledger(at("onrecord.db")) as ledger:
        before = ledger.statements()
        assert ledger.keeping.prune("2040-01-01", why="on 2040-01-01").pages == 4
        assert ledger.statements() == before
    done = read("open", leak, "--print")
    assert "let go again (on 2040-01-01)" in done.stdout
    assert ">>“The dam will never leak,”<<" in done.stdout


@pytest.mark.parametrize("age", ["365d", "52w", "12m", "2y"])
def test_prune_takes_an_age(filled: Run, age: str) -> None:
    done = filled("pages", "prune", "--older-than", age)
    assert done.exit_code == 0
    assert done.stderr == "onrecord.db: let go of 0 pages, 0.0 MB before packing.\n"


@pytest.mark.parametrize("age", ["0d", "year", "12", "-3d", "1" * 30 + "d"])
def test_an_age_that_is_none_is_wrong_usage(filled: Run, age: str) -> None:
    assert filled("pages", "prune", "--older-than", age).exit_code == 2


def test_a_page_behind_a_confirmed_conflict_is_never_pruned(filled: Run, at: At) -> None:
    with Ledger(at("onrecord.db")) as ledger:
        (relation,) = ledger.relations()
        ledger.judge(relation.id, Judgement(verdict="confirm", by="Ada Senn"))
        assert ledger.keeping.prune("2040-01-01", why="old").pages == 0


@pytest.mark.lengthy
def test_adding_says_that_a_page_has_a_new_version(
    tmp_path: Path, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("old.txt", FIRST), ("new.txt", DEARER)):
        Path(name).write_text(text)
    where = at("v.db")
    told = ["--url", ADDRESS, "--published", "2031-09-01", "--keep", "--ledger", where]
    first, later, again = (
        CliRunner().invoke(app, ["add", name, *told]) for name in ("old.txt", "new.txt", "old.txt")
    )
    with Ledger(where) as ledger:
        added = f"{ledger.where}: added"
        assert first.stderr.startswith(f"{added} 1 article, 3 statements")
        assert later.stderr == f"{added} 1 article, 1 statement; 1 new version of a page.\n"
        assert again.stderr == f"{added} 0 articles, 0 statements; 1 already there.\n"
        kept = [ledger.keeping.snapshots(article.id) for article in ledger.articles()]
        assert [len(pages) for pages in kept] == [1, 1]


def test_a_post_that_was_deleted_is_noted(
    tmp_path: Path, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    post = {
        "author": "Joren Vale",
        "handle": "vale",
        "text": "The levy must go, and it must go now.",
        "platform": "Perch",
        "published": "2031-09-01",
        "url": "https://perch.example/vale/1",
    }
    for name, deleted in (("post.json", False), ("later.json", True)):
        Path(name).write_text(json.dumps(post | {"deleted": deleted}))
        done = CliRunner().invoke(app, ["add", name, "--ledger", at("p.db")])
        assert done.exit_code == 0, done.stderr
    with Ledger(at("p.db")) as ledger:
        assert ledger.size().articles == 1
    shown = CliRunner().invoke(app, ["versions", post["url"], "--ledger", at("p.db")]).stdout
    assert "gone: it is marked as deleted" in shown
