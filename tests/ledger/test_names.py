"""Whom a name means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledger.samples import LEAK, NOTHING

from onrecord.ledger import Ledger
from onrecord.ledger.names import folded, words
from onrecord.records import Speaker


@pytest.fixture
def namesakes(empty: Ledger) -> Ledger:
    names = ["Aldous Brenn", "Aldous Ruan Brenn", "Edda Brenn", "Joren Válé", "Ministry of Water"]
    empty.add(
        LEAK,
        [
            replace(NOTHING, id=name, speaker=Speaker(name=name, kind="person", as_named=""))
            for name in names
        ],
    )
    return empty


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Aldous Brenn", {"Aldous Brenn"}),
        ("ALDOUS BRENN", {"Aldous Brenn"}),
        ("brenn", {"Aldous Brenn", "Aldous Ruan Brenn", "Edda Brenn"}),
        ("Brenn Ruan", {"Aldous Ruan Brenn"}),
        ("joren vale", {"Joren Válé"}),
        ("water ministry", {"Ministry of Water"}),
        ("Bren", set()),
        ("", set()),
        ("—", set()),
    ],
)
def test_a_full_name_is_no_namesake(namesakes: Ledger, asked: str, meant: set[str]) -> None:
    assert {s.id for s in namesakes.statements(speaker=asked)} == meant


def test_names_are_compared_by_their_words() -> None:
    assert words("O’Tarn, Sélène-Ann") == ("o", "tarn", "selene", "ann")
    assert folded("  Joren   VÁLE ") == "joren vale"
    assert folded(" ??? ") == "???"
