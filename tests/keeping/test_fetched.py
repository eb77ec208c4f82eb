"""From an address to a version: what the reader fetches is kept, compared, and missed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.keeping.pages import ADDRESS, DEARER, FIRST, HEADLINE
from tests.stores.places import At

from onrecord import pipeline
from onrecord.errors import FetchFailed, InputError
from onrecord.keeping.history import histories
from onrecord.ledger import Ledger
from onrecord.read.web import Fetched

pytestmark = pytest.mark.lengthy

AROUND = "<p>Home</p><p>Weather</p>"


def html(text: str, views: int) -> bytes:
    """The page as its server sends it, with a counter that is never the same."""
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
    filler = "<p>The valley below the dam has farms, two villages and an old mill.</p>" * 3
    head = f'<title>{HEADLINE}</title><meta property="og:type" content="article">'
    body = f"<nav>{AROUND}</nav><article><h1>{HEADLINE}</h1>{lines}{filler}</article>"
    foot = f"<footer>{views} views</footer>"
    return f"<html><head>{head}</head><body>{body}{foot}</body></html>".encode()


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("onrecord.db"), create=True) as store:
        yield store


def visit(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, what: bytes | FetchFailed, hour: int
) -> list[pipeline.Added | bool]:
    """What comes of reading the address when its server answers so."""

    def fetch(url: str, *_: object, **__: object) -> Fetched:
        if isinstance(what, FetchFailed):
            raise what
        return Fetched(url=url, data=what, charset="utf-8", content_type="text/html")

    monkeypatch.setattr("onrecord.read.links.fetch", fetch)
    at = f"2031-09-03T{hour:02d}:00:00+00:00"
    monkeypatch.setattr("onrecord.read.links.now", lambda: at)
    monkeypatch.setattr("onrecord.keeping.seeing._now", lambda: at)
    return [
        pipeline.note_gone(ledger, found)
        if isinstance(found, InputError)
        else pipeline.add(ledger, found)
        for found in pipeline.read(ADDRESS)
    ]


def test_an_address_through_a_day(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = visit(ledger, monkeypatch, html(FIRST, 12), 8)
    (again,) = visit(ledger, monkeypatch, html(FIRST, 977), 9)
    (dearer,) = visit(ledger, monkeypatch, html(DEARER, 1504), 10)
    gone = FetchFailed(ADDRESS, "the server answered 404", status=404)
    assert visit(ledger, monkeypatch, gone, 11) == [True]
    assert isinstance(first, pipeline.Added)
    assert isinstance(again, pipeline.Added)
    assert isinstance(dearer, pipeline.Added)
    assert (first.new, again.new, dearer.new) == (True, False, True)
    assert dearer.version_of == first.article.id
    (history,) = histories(ledger, ADDRESS)
    assert [v.change for v in history.versions] == ["first", "real"]
    assert [v.last[11:13] for v in history.versions] == ["09", "10"]
    assert [run.first[11:13] for run in history.absences] == ["11"]
    changed = [fate for fate in history.versions[1].fates if fate.outcome == "changed"]
    assert [fate.observed for fate in changed] == [
        "in these words on 3 September 2031, 09:00 UTC, in others on 3 September 2031, 10:00 UTC"
    ]
    kept = [ledger.keeping.page(s.sha256) for s in ledger.keeping.snapshots(first.article.id)]
    assert kept == [html(FIRST, 12), html(FIRST, 977)]
    assert ledger.verify() == []
    assert list(ledger.keeping.faults()) == []


def test_a_page_that_comes_back(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    visit(ledger, monkeypatch, html(FIRST, 1), 8)
    visit(ledger, monkeypatch, FetchFailed(ADDRESS, "the server answered 410", status=410), 9)
    visit(ledger, monkeypatch, html(FIRST, 2), 10)
    (history,) = histories(ledger, ADDRESS)
    assert [run.first[11:13] for run in history.versions[0].runs] == ["08", "10"]
    assert len(history.absences) == 1
