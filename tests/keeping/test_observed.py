"""What is told of a statement that its page changed or dropped, where it stands in a conflict."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from tests.keeping.pages import DEARER, FIRST, WITHOUT, page
from tests.ledger.samples import DISPUTE
from tests.stores.places import At

from onrecord import pipeline
from onrecord.keeping.history import observed_of
from onrecord.ledger import Ledger
from onrecord.publish import render_html, render_markdown
from onrecord.publish.layout import blocks_of
from onrecord.records import Article
from onrecord.web import create_app

pytestmark = pytest.mark.lengthy

LEAKS = "“The dam will leak within a year,” Joren Vale told the Harrowmere Gazette."


def ids(ledger: Ledger, words: str) -> list[str]:
    return [s.id for s in ledger.statements() if words in s.content.text]


def filled(path: str) -> Ledger:
    """One page on three days, another page, and a dispute between the two."""
    ledger = Ledger(path, create=True)
    for text, day in ((FIRST, 1), (DEARER, 5), (WITHOUT, 9)):
        pipeline.add(ledger, page(text, day))
    pipeline.add(ledger, Article(id="other", text=LEAKS, published="2031-09-02"))
    (never,), (leaks,) = ids(ledger, "never leak"), ids(ledger, "within a year")
    ledger.relate([replace(DISPUTE, id="flag", a=never, b=leaks, reasons=())])
    return ledger


def test_what_vanished_or_changed_is_observed_and_nothing_else(at: At) -> None:
    with filled(at("onrecord.db")) as ledger:
        (never,), (cost,) = ids(ledger, "never leak"), ids(ledger, "30 million")
        (dearer,), (still,) = ids(ledger, "45 million"), ids(ledger, "reservoir")
        told = observed_of(ledger, [never, cost, dearer, still, *ids(ledger, "within a year")])
        assert told[never] == ["present on 5 September 2031, absent on 9 September 2031"]
        assert told[cost] == told[dearer]
        assert told[cost] == ["in these words on 1 September 2031, in others on 5 September 2031"]
        assert set(told) == {never, cost, dearer}
        assert observed_of(ledger, []) == {}


def test_the_conflict_page_and_the_brief_tell_it(at: At) -> None:
    path = at("onrecord.db")
    told = "on its page: present on 5 September 2031, absent on 9 September 2031"
    with filled(path) as ledger:
        made = pipeline.brief(ledger, "Joren Vale")
        in_blocks = "".join(str(block) for block in blocks_of(made))
        for brief in (render_markdown(made), render_html(made), in_blocks):
            assert brief.count(f"O{told[1:]}") == 1
    with TestClient(create_app(path), base_url="http://127.0.0.1:8600") as client:
        assert client.get("/conflicts/flag").text.count(told) == 1
