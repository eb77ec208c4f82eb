"""The Atom feed of alerts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from lxml import etree
from tests.watching.samples import DESK, MESSAGE, SAID

from onrecord.read.feed import read_feed
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.watching.atom import atom

_A = "{http://www.w3.org/2005/Atom}"


def _root(made: bytes) -> etree._Element:
    return etree.fromstring(made)


def test_it_has_what_rfc_4287_asks_for() -> None:
    root = _root(atom([MESSAGE, replace(MESSAGE, number=6)], DESK))
    assert root.tag == f"{_A}feed"
    for element in (root, *root.iter(f"{_A}entry")):
        assert len(element.findall(f"{_A}id")) == 1
        assert len(element.findall(f"{_A}title")) == 1
        assert datetime.fromisoformat(element.findtext(f"{_A}updated", "")).tzinfo
    assert root.find(f"{_A}author/{_A}name") is not None
    assert root.find(f"{_A}link[@rel='self']") is not None
    ids = [entry.findtext(f"{_A}id") for entry in root.iter(f"{_A}entry")]
    assert len(set(ids)) == 2


def test_an_entry_keeps_its_id_wherever_the_desk_is() -> None:
    here, there = (_root(atom([MESSAGE], desk)) for desk in (DESK, "https://desk.example"))
    assert here.findtext(f"{_A}entry/{_A}id") == there.findtext(f"{_A}entry/{_A}id")


def test_an_empty_feed_is_a_feed() -> None:
    root = _root(atom([], DESK))
    assert root.findtext(f"{_A}updated") == "1970-01-01T00:00:00+00:00"


def test_markup_in_words_stays_text() -> None:
    said = replace(SAID, words="<script>alert(1)</script>")
    made = atom([replace(MESSAGE, title="<b>&", said=(said,))], DESK)
    assert b"<script" not in made
    assert _root(made).findtext(f"{_A}entry/{_A}title") == "<b>&"


def test_our_own_reader_reads_it() -> None:
    source = Source(where="alerts.atom", data=atom([MESSAGE], DESK))
    assert list(read_feed(source, Told()))
