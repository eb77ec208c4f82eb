"""Harmless shapes, each silenced by its name."""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of, said, sides

from onrecord.compare.benign import vetoes
from onrecord.compare.detect import detect
from onrecord.compare.finding import Finding
from onrecord.records import Side

BRENN, TOST, VALE = "Aldous Brenn", "Mirela Tost", "Joren Vale"


def silenced(a: Side, b: Side) -> list[str]:
    """The vetoes of a pair."""
    pair = pair_of(a, b)
    return vetoes(pair, detect(pair))


CASES = [
    (
        "question",
        said("Tost {said} [the bank sold the gold].", TOST),
        said("Okray {asked} [did the bank not sell the gold?]", "Tamsin Okray"),
    ),
    (
        "conditional",
        said("Tost {said} [the bank will sell the gold].", TOST),
        said("Vale {said} [the bank will not sell the gold if prices fall].", VALE),
    ),
    (
        "negated denial",
        said("Vale {said} [the minister took the money].", VALE),
        said("Brenn {did not deny} [taking the money].", BRENN),
    ),
    (
        "list-valued",
        said("Brenn {said} [Reik runs the paper from Kestria].", BRENN),
        said("Brenn {said} [Reik also runs the paper from an office].", BRENN),
    ),
    (
        "different time",
        said("Tost {said} [exports rose in 2027].", TOST),
        said("Vale {said} [exports did not rise in 2029].", VALE),
    ),
    (
        "scope",
        said("Tost {said} [the teachers support the strike].", TOST),
        said("Vale {said} [some teachers do not support the strike].", VALE),
    ),
    (
        "different event",
        said("Tost {said} [the guards closed the gate at Orle].", TOST),
        said("Vale {said} [the guards never closed the gate at Pell].", VALE),
    ),
    (
        "rejects an offer",
        said("Vale {proposed} [a debate on Sunday].", VALE),
        said("Brenn {rejected} [the offer of a debate on Sunday].", BRENN),
    ),
    (
        "different sample",
        said("The Harrowmere Gazette {put} [support for Brenn at 40 percent].", "Gazette"),
        said("A Radio Tarn poll {put} [support for Brenn at 52 percent].", "Radio Tarn"),
    ),
    (
        "not said",
        said("Reik {had not said} [that Brenn had not given the fund a gift].", "Oda Reik"),
        said("Reik {says} [Brenn had given the fund a gift].", "Oda Reik"),
    ),
]


@pytest.mark.parametrize(("name", "a", "b"), CASES, ids=[case[0] for case in CASES])
def test_veto(name: str, a: Side, b: Side) -> None:
    assert name in silenced(a, b)


def test_refinement_in_one_breath() -> None:
    one, two = sides(
        "Brenn {said} [the levy is fair] and {added} [the levy is not fair to islanders].",
        BRENN,
        BRENN,
    )
    assert "refinement" in silenced(one, two)


def test_a_statement_inside_another_by_the_same_speaker_is_one_utterance() -> None:
    outer = sides("Brenn {said} [the levy is a lie and the levy is fair].", BRENN)[0]
    inner = sides("Brenn {said} the levy is a lie and [the levy is fair].", BRENN)[0]
    assert "same utterance" in silenced(outer, inner)


def test_reported_and_not_asserted() -> None:
    one = said("Brenn {said} [the paper is run from Kestria].", BRENN)
    two = said('Okray: "[You mentioned the paper is not run from Kestria.]"', "Tamsin Okray")
    assert "reported, not asserted" in silenced(one, two)


def test_plain_conflict_has_no_veto() -> None:
    one = said("Tost {said} [the central bank sold the gold reserve].", TOST)
    two = said("Vale {said} [the central bank did not sell the gold reserve].", VALE)
    assert silenced(one, two) == []


def test_a_condition_elsewhere_in_what_is_said_does_not_silence() -> None:
    one = said("Tost {said} [the bank sold the gold].", TOST)
    two = said("Vale {said} [the bank did not sell the gold. Ask me again if it rains].", VALE)
    assert "conditional" not in silenced(one, two)


def test_some_of_something_else_does_not_silence() -> None:
    one = said("Tost {said} [the bank sold the gold].", TOST)
    text = "Vale {said} [some clerks were late that day, and the bank did not sell the gold]."
    two = said(text, VALE)
    assert "scope" not in silenced(one, two)


def test_one_utterance_quoted_twice() -> None:
    one = said("Reik {said} [if she picks her judges there is nothing to be done].", "Oda Reik")
    two = said("Reik {said} [if she picks her judges there is nothing left].", "Oda Reik")
    pair = pair_of(one, two)
    slip = Finding(kind="negation", a=(), b=(), text="", strength=0.6)
    assert "two renderings" in vetoes(pair, [slip])


def test_words_that_differ_in_a_negation_are_no_two_renderings() -> None:
    one = said("Brenn {said} [the ministry has sold the old grain stores in Tarn].", BRENN)
    two = said("Brenn {said} [the ministry has not sold the old grain stores in Tarn].", BRENN)
    assert "two renderings" not in silenced(one, two)
