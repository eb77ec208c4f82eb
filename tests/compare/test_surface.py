"""Keys told without a parse hold all that a parse would find; memory is bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.compare.recent import Recent
from onrecord.compare.surface import possible_keys, possible_lemmas
from onrecord.compare.terms import terms_of
from onrecord.language import parse

SAID = (
    "The ministers have paid Kestria's debts, and the U.S. never sold us the grain.",
    "He's been running two committees since the re-election; they weren't amused.",
    "Harrowmere will withdraw its troops (all 400 of them) — or so Brenn was told.",
    "“We drove the tanks back,” she wrote, “and the worst was over by 2031.”",
)


@pytest.mark.parametrize("text", SAID)
def test_no_key_of_a_parse_is_missing(text: str) -> None:
    assert terms_of(parse(text)).keys() <= possible_keys(text)


@given(st.lists(st.sampled_from(" ".join(SAID).split()), max_size=12).map(" ".join))
def test_no_key_is_missing_whatever_the_order(text: str) -> None:
    assert terms_of(parse(text)).keys() <= possible_keys(text)


def test_lemmas_of_every_part_of_speech() -> None:
    assert {"withdraw", "withdrew"} <= possible_lemmas("They withdrew.")
    assert {"leaf", "leave"} <= possible_lemmas("leaves")
    assert possible_lemmas("") == frozenset()


def test_what_was_not_asked_for_longest_is_forgotten() -> None:
    seen: Recent[str, int] = Recent(2)
    seen.put("a", 1)
    seen.put("b", 2)
    assert seen.get("a") == 1
    seen.put("c", 3)
    assert (seen.get("a"), seen.get("b"), seen.get("c")) == (1, None, 3)
