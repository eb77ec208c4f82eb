"""A clock that goes backwards: what is entered stays in the order of entry, and is sound."""

from __future__ import annotations

from importlib import import_module

import pytest
from tests.crash.pages import kept, story
from tests.stores.places import At

from onrecord.ledger import Ledger

entering = import_module("onrecord.ledger.chain.entering")

TIMES = ("2031-03-04T05:06:07+00:00", "1970-01-01T00:00:00+00:00", "2030-12-31T23:59:59+00:00")


def test_entries_keep_their_order(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    path = at("onrecord.db")
    with Ledger(path, create=True) as ledger:
        heads = []
        for n, time in enumerate(TIMES):
            monkeypatch.setattr(entering, "now", lambda time=time: time)
            article, statements = story(f"a{n}")
            assert ledger.add(article, statements, seen=kept(article, at=time))
            heads.append(ledger.chain.head())
        assert all(ledger.chain.passes_through(head) for head in heads)
    with Ledger(path) as ledger:
        assert [article.id for article in ledger.articles()] == ["a0", "a1", "a2"]
        assert ledger.verify() == []
        assert list(ledger.keeping.faults()) == []


def test_an_address_is_seen_before_it_was_seen(at: At) -> None:
    article, statements = story("a")
    with Ledger(at("onrecord.db"), create=True) as ledger:
        ledger.add(article, statements, seen=kept(article, at=TIMES[0]))
        ledger.keeping.saw("a", kept(article, at=TIMES[1]))
        (seen,) = ledger.keeping.observations(article.url or "")
        assert (seen.first, seen.last) == (TIMES[1], TIMES[0])
        assert ledger.verify() == []
        assert list(ledger.keeping.faults()) == []
