"""What a conflict rests on decides whether it is a flag or only possible."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.build import pair_of, said, sides

from onrecord.compare import judge, weigh_again
from onrecord.compare.detect import detect
from onrecord.compare.finding import Finding
from onrecord.compare.trusted import READ, flagged, rests_on, trusted
from onrecord.compare.weights import SHIPPED
from onrecord.records import Side
from onrecord.sureness import FLAG, POSSIBLE

TOST, VALE = "Mirela Tost", "Joren Vale"
SOLD = said("Tost {said} [the central bank sold the gold reserve].", TOST, article="a")
KEPT = said("Vale {said} [the central bank did not sell the gold reserve].", VALE, article="b")
SCORES = st.floats(0.0, 1.0)


def opposed(kind: str = "opposed") -> list[Finding]:
    return [Finding(kind=kind, a=(), b=(), text="", strength=1.0)]


def test_what_is_mostly_wrong_is_only_possible() -> None:
    assert judge(SOLD, KEPT, gated=True) is None
    found = judge(SOLD, KEPT, gated=True, least=POSSIBLE)
    assert found is not None
    assert POSSIBLE <= found.score < FLAG


def test_a_pair_that_is_handed_over_keeps_its_score() -> None:
    given_pair = judge(SOLD, KEPT)
    assert given_pair is not None
    assert given_pair.score >= FLAG


def test_weighed_again_it_stays_possible() -> None:
    found = judge(SOLD, KEPT, gated=True, least=POSSIBLE)
    assert found is not None
    assert weigh_again(found, SOLD, KEPT) == found
    surer = weigh_again(found, SOLD, KEPT, weights=replace(SHIPPED, bias=9.0))
    assert found.score < surer.score < FLAG


@given(SCORES, SCORES)
def test_the_order_of_scores_stays(one: float, two: float) -> None:
    pair = pair_of(SOLD, KEPT)
    low, high = sorted((flagged(one, pair, opposed()), flagged(two, pair, opposed())))
    assert (low, high) == tuple(flagged(s, pair, opposed()) for s in sorted((one, two)))
    assert high < FLAG


@given(SCORES)
def test_what_is_possible_stays_so_and_what_is_trusted_stays(score: float) -> None:
    pair = pair_of(SOLD, KEPT)
    assert (flagged(score, pair, opposed()) >= POSSIBLE) is (score >= POSSIBLE)
    assert flagged(score, pair, opposed("stance")) == score


def test_one_thing_to_rest_on_is_enough() -> None:
    pair = pair_of(SOLD, KEPT)
    assert trusted(pair, [*opposed(), *opposed("stance")])
    assert not trusted(pair, [*opposed(), *opposed("negation")])


def test_what_was_never_read_is_trusted() -> None:
    assert trusted(pair_of(SOLD, KEPT), opposed("place"))
    assert trusted(pair_of(SOLD, KEPT), opposed("negation"))


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("{said}: [That is a lie]", "answer"),
        ("{denied} [it]", "denial by a word"),
        ("{denied} [that the gold reserve was sold by the bank]", "denial of a claim"),
        (
            "{denied} [Mirela Tost's claim that the gold reserve was sold by the bank]",
            "denial of a holder's claim",
        ),
    ],
)
def test_a_denial_is_told_by_how_it_names_what_it_denies(answer: str, name: str) -> None:
    a, b = sides(
        f"Mirela Tost {{said}} [the bank sold the gold reserve].\n\nJoren Vale {answer}.",
        TOST,
        VALE,
    )
    assert rests_on(pair_of(a, b), "denial-act") == name


def test_figures_of_one_page_are_told_from_others() -> None:
    text = "Tost {{said}} [the bank sold {} tonnes]."
    a, b = sides(text.format(4) + "\n\n" + text.format(9), TOST, TOST)
    c = said(text.format(9), TOST, article="c")
    assert rests_on(pair_of(a, b), "number") == "figures of one page"
    assert rests_on(pair_of(a, c), "number") == "number"


def test_one_speaker_of_two_articles_is_not_opposed_to_another() -> None:
    a = said("Tost {said} [the dam will open in May].", TOST, article="a")
    b = said("Tost {said} [the dam will not open in May].", TOST, article="b")
    pair = pair_of(a, b)
    assert "opposed" in {finding.kind for finding in detect(pair)}
    assert rests_on(pair, "opposed") not in READ
    assert rests_on(pair_of(SOLD, KEPT), "opposed") in READ


def test_what_a_body_tells_of_the_next_week_is_only_possible() -> None:
    weeks = ("2031-05-04", "2031-05-11")
    one, two = (
        said(f"Tost {{said}} [oil demand was {n} barrels].", TOST, article=f"a{n}", published=day)
        for n, day in zip((400, 700), weeks, strict=True)
    )
    body = [_of_a_body(side) for side in (one, two)]
    assert rests_on(pair_of(one, two), "number") == "number"
    assert rests_on(pair_of(*body), "number") == "figures of a body"
    assert rests_on(pair_of(*body), "opposed") == "turned by a body"
    assert not trusted(pair_of(*body), opposed("number"))


def _of_a_body(side: Side) -> Side:
    speaker = side.statement.speaker
    assert speaker is not None
    office = replace(speaker, kind="organisation", name="Varland Energy Office")
    return replace(side, statement=replace(side.statement, speaker=office))
