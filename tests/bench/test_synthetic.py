"""The synthetic ledger is a ledger as ``Ledger.add`` makes it, and the same each time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bench.bulk import Bulk, sightings
from bench.chart import chart
from bench.synthetic import STATEMENTS, Press

from onrecord import people
from onrecord.clean.copies import fingerprints
from onrecord.ledger import Ledger, Sighted

STORIES = 30
COLUMNS = {
    "article": "*",
    "fingerprint": "*",
    "speaker": "*",
    "speaker_word": "*",
    "statement": "*",
    "statement_text": "rowid, *",
    "person": "*",
    "person_name": "*",
    "person_word": "*",
    "sighting": "article, name, kind, roles, context, person, by_name",
    "statement_person": "*",
    "decision": "kind, person, moved",
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A ledger filled in bulk, in two runs, and one filled article by article."""
    folder = tmp_path_factory.mktemp("scale")
    fast, slow, press = folder / "fast.db", folder / "slow.db", Press()
    for first, count in ((0, 1), (1, STORIES - 1)):
        bulk = Bulk(fast)
        bulk.enter(press.stories(first, count))
        bulk.close()
    with Ledger(slow, create=True) as ledger:
        for article, said in press.stories(0, STORIES):
            sighted = Sighted(sightings(article, said), people)
            ledger.add(article, said, fingerprints=fingerprints(article.text), sightings=sighted)
    return fast, slow


@pytest.mark.lengthy
@pytest.mark.parametrize("table", COLUMNS)
def test_bulk_entry_makes_the_same_tables(both: tuple[Path, Path], table: str) -> None:
    fast, slow = (rows(path, table) for path in both)
    assert fast == slow
    assert fast


@pytest.mark.lengthy
def test_the_bulk_ledger_is_sound(both: tuple[Path, Path]) -> None:
    with Ledger(both[0]) as ledger:
        assert ledger.size().statements == STORIES * STATEMENTS
        assert ledger.verify() == []


@pytest.mark.lengthy
def test_a_story_is_the_same_whenever_it_is_made() -> None:
    assert Press().story(7) == list(Press().stories(6, 2))[1]
    assert Press().story(7) != Press().story(8)


def test_a_chart_is_an_image_with_a_line_for_each_measure() -> None:
    drawn = chart("Growth & cost", "statements", "ms", {"a": [(10, 1), (100, 20)], "b": [(10, 2)]})
    lines = ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}polyline")
    assert [len(line.attrib["points"].split()) for line in lines] == [2, 1]


def rows(path: Path, table: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return sorted(connection.execute(f"SELECT {COLUMNS[table]} FROM {table}"))
