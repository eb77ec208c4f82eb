"""Pairs below the score of a flag: kept for those who ask, and in nobody's way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import said

from onrecord.compare import judge, relate, signs_of_flag, weigh_again
from onrecord.compare.weights import SHIPPED
from onrecord.records import Side
from onrecord.sureness import FLAG, POSSIBLE, Weights

BRENN = "Aldous Brenn"


def pair(first: str, second: str) -> tuple[Side, Side]:
    return (
        said(f"Aldous Brenn {{said}} [{first}].", BRENN, article="a", published="2031-01-04"),
        said(f"Aldous Brenn {{said}} [{second}].", BRENN, article="b", published="2031-02-04"),
    )


OPEN, SHUT = pair("the dam will open in May", "the dam will not open in May")


def weights_for(score: float) -> Weights:
    """Weights under which the pair scores about ``score``: one half and the shipped signs."""
    for step in range(-400, 400):
        tried = Weights(bias=step / 50, signs=SHIPPED.signs, tuning=4)
        found = judge(OPEN, SHUT, gated=True, least=0.0, weights=tried)
        if found and found.score >= score:
            return tried
    raise AssertionError("no bias gives that score")


@pytest.mark.lengthy
def test_a_possible_conflict_is_found_by_those_who_ask() -> None:
    low = weights_for(0.5)
    assert judge(OPEN, SHUT, gated=True, weights=low) is None
    found = judge(OPEN, SHUT, gated=True, least=POSSIBLE, weights=low)
    assert found is not None
    assert POSSIBLE <= found.score < FLAG
    assert relate([SHUT], [OPEN], weights=low) == []
    assert relate([SHUT], [OPEN], weights=low, least=POSSIBLE) == [found]


def test_the_flags_are_the_same_whoever_asks() -> None:
    flags = relate([SHUT], [OPEN])
    assert flags
    assert relate([SHUT], [OPEN], least=POSSIBLE) == flags


def test_a_relation_knows_whose_weights_made_it() -> None:
    shipped = judge(OPEN, SHUT, gated=True)
    tuned = judge(OPEN, SHUT, gated=True, weights=replace(SHIPPED, tuning=4))
    assert shipped is not None
    assert shipped.tuning is None
    assert tuned == replace(shipped, tuning=4)


def test_weighed_again_by_the_same_weights_nothing_changes() -> None:
    found = judge(OPEN, SHUT, gated=True)
    assert found is not None
    assert weigh_again(found, OPEN, SHUT) == found
    milder = weigh_again(found, OPEN, SHUT, weights=replace(SHIPPED, bias=-3.0, tuning=2))
    assert milder.score < found.score
    assert milder.tuning == 2
    assert (milder.reasons, milder.status) == (found.reasons, found.status)


def test_where_nothing_is_found_any_more_the_relation_stays() -> None:
    found = judge(OPEN, SHUT, gated=True)
    one, other = pair("the dam is full", "the market is old")
    assert found is not None
    assert signs_of_flag(found, one, other) is None
    assert weigh_again(found, one, other) == found
