"""A learned voice moves a score; it makes no flag alone."""

from __future__ import annotations

from pathlib import Path

from tests.compare.build import pair_of, said

from onrecord.compare.judge import judge
from onrecord.compare.learned import UNTRUE, heard, told
from onrecord.models.entailment import EntailmentModel

TINY = EntailmentModel(Path(__file__).parents[1] / "models" / "tiny_nli")
LEAKS = said("Brenn {said} [the dam leaks].", "Aldous Brenn", article="a")
LEAKS_NOT = said("Brenn {said} [the dam leaks not].", "Aldous Brenn", article="b")
HOLDS = said("Vale {said} [it holds].", "Joren Vale", article="c")


def test_a_voice_that_takes_two_to_be_at_odds_adds_to_the_signs() -> None:
    assert heard(pair_of(LEAKS, LEAKS_NOT), TINY)["entailment"] > 0.5
    assert heard(pair_of(LEAKS, HOLDS), TINY)["entailment"] < 0
    assert heard(pair_of(LEAKS, LEAKS_NOT), None) == {}


def test_what_a_cue_denies_is_read_as_untrue() -> None:
    denied = said("Brenn {denied} [that the dam leaks].", "Aldous Brenn")
    assert told(denied) == f"{UNTRUE}that the dam leaks"
    assert told(LEAKS) == "the dam leaks"


def test_a_score_is_moved_and_no_flag_is_made_alone() -> None:
    without = judge(LEAKS, LEAKS_NOT, least=0.0)
    with_voice = judge(LEAKS, LEAKS_NOT, least=0.0, voice=TINY)
    assert without
    assert with_voice
    assert with_voice.score > without.score
    other = said("Vale {said} [rain is not expected].", "Joren Vale", article="d")
    assert judge(LEAKS, other, least=0.0) is None
    assert judge(LEAKS, other, least=0.0, voice=TINY) is None
