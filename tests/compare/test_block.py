"""Which pairs are worth comparing, and how few statements need a parse for that."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.build import said

from onrecord.compare import analysis, block
from onrecord.compare.block import candidates
from onrecord.compare.recent import Recent
from onrecord.language import parse_all
from onrecord.records import Side

BRENN, TOST, VALE = "Aldous Brenn", "Mirela Tost", "Joren Vale"

GOLD = said("Tost {said} [the central bank sold the gold reserve].", TOST)
SOLD = said("Vale {said} [the central bank did not sell the gold reserve].", VALE)
LATER = said("Brenn {said} [the bank sold the gold reserve].", BRENN, published="2031-11-30")
TOWER = said("Tost {said} [the bank tower needs a new roof].", TOST)
FERRY = said("Brenn {said} [the ferry to Orle will stop in winter].", BRENN)
LEVY = said("Tost {said} [the fuel levy will never rise].", TOST)
RISE = said("After this, Tost backed away. Tost {said} [the fuel levy has to rise].", TOST)
ALL = (GOLD, SOLD, LATER, TOWER, FERRY, LEVY, RISE)


def ids(pairs: Iterable[tuple[Side, Side]]) -> set[frozenset[str]]:
    return {frozenset((a.statement.id, b.statement.id)) for a, b in pairs}


def test_speakers_and_days_decide_how_much_must_be_shared() -> None:
    assert ids(candidates([GOLD], [SOLD, LATER, TOWER, FERRY])) == ids(
        [(GOLD, SOLD), (GOLD, TOWER)]
    )


@given(st.permutations(ALL), st.integers(1, len(ALL) - 1))
def test_it_does_not_matter_which_came_in_first(sides: list[Side], fresh: int) -> None:
    new, known = sides[:fresh], sides[fresh:]
    inside = {frozenset((a.statement.id, b.statement.id)) for a in known for b in known}
    assert ids(candidates(new, known)) == ids(candidates(sides, [])) - inside


def test_neighbours_found_by_a_word_are_no_crowd() -> None:
    known = [
        said(f"Tost {{said}} [the levy is {n} marks in district {n}].", TOST) for n in range(60)
    ]
    assert len(ids(candidates([LEVY], known))) == len(known)


def test_what_shares_too_little_is_never_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def noted(texts: Iterable[str]) -> Iterable[object]:
        some = list(texts)
        parsed.extend(some)
        return parse_all(some)

    monkeypatch.setattr(analysis, "parse_all", noted)
    monkeypatch.setattr(analysis, "_SEEN", Recent(100))
    list(block.candidates([GOLD], [SOLD, LATER, FERRY]))
    assert parsed == [GOLD.text, SOLD.text]
