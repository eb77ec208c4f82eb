"""Detectors one by one."""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of, said, sides

from onrecord.compare.analysis import analyse
from onrecord.compare.denial import denial_in, undone
from onrecord.compare.detect.antonyms import antonyms
from onrecord.compare.detect.modality import modality
from onrecord.compare.detect.negation import negation
from onrecord.compare.detect.numbers import numbers
from onrecord.compare.detect.position import position
from onrecord.compare.detect.receipt import receipt
from onrecord.compare.detect.slots import slots
from onrecord.compare.quantities import quantities
from onrecord.compare.target import holder_of

BRENN, VALE = "Aldous Brenn", "Joren Vale"


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Vale {denied} [taking the money].", True),
        ("Vale {said} [that is simply not true].", True),
        ("Vale {said} [the claim is nonsense].", True),
        ('Vale {called} [the report a "fabrication"].', True),
        ("Vale {pushed back} on [the suggestion].", True),
        ("Contrary to claims by Brenn, Vale {said} [the bridge is sound].", True),
        ("Vale {did not deny} [taking the money].", False),
        ("Nobody {denies} [that the harbour needs a crane].", False),
        ("The guards {did not say} [how many boats they had seen].", False),
        ("The sale comes amid a {dispute} over [the refusal of Kestria to open its ports].", False),
        ("Vale {refused to deny} [taking the money].", False),
        ("Vale {said} [it is wrong to compare the two].", False),
        ("Vale {said} [the bridge is sound].", False),
    ],
)
def test_denying_acts(text: str, denies: bool) -> None:
    assert (denial_in(said(text, VALE)) is not None) is denies


def test_a_denial_taken_back_is_known_as_such() -> None:
    assert undone(said("Vale {did not deny} [taking the money].", VALE))


def test_whose_claim_is_denied() -> None:
    side = said("Reik {refuted} [allegations by the Tarn League that guns were sold].", "Oda Reik")
    holder = holder_of(analyse(side))
    assert holder is not None
    assert "League" in holder.text


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("12 people died", "30 people died", True),
        ("at least 12 people died", "30 people died", False),
        ("at most 12 people died", "30 people died", True),
        ("about 30 people died", "31 people died", False),
        ("12 people died", "30 horses died", False),
        ("3 million crowns were lost", "3,000,000 crowns were lost", False),
        ("12 percent of people left", "12 people left", False),
    ],
)
def test_numbers(one: str, two: str, clash: bool) -> None:
    pair = pair_of(said(f"Brenn {{said}} [{one}].", BRENN), said(f"Vale {{said}} [{two}].", VALE))
    assert bool(numbers(pair)) is clash


def test_units_and_bounds() -> None:
    side = said("Brenn {said} [more than $3 million was spent].", BRENN)
    (quantity,) = quantities(analyse(side))
    assert (quantity.low, quantity.high, quantity.unit) == (3e6, float("inf"), "dollar")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("never more than 40 trains were late", float("-inf"), 40.0),
        ("at no point were more than 40 trains late", float("-inf"), 40.0),
        ("no fewer than 40 trains were late", 40.0, float("inf")),
        ("nobody was hurt, and more than 40 trains were late", 40.0, float("inf")),
    ],
)
def test_a_negated_bound_turns_round(text: str, low: float, high: float) -> None:
    (quantity,) = quantities(analyse(said(f"Brenn {{said}} [{text}].", BRENN)))
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, "train")


def test_an_indirect_question_is_not_negated() -> None:
    one = said("Brenn {said} [the guards do not know who lit the fire].", BRENN)
    two = said("Vale {said} [a farmer lit the fire].", VALE)
    assert negation(pair_of(one, two)) == []


def test_one_place_for_one_act() -> None:
    one = said("Brenn {said} [Reik runs the paper from Kestria].", BRENN)
    two = said("Brenn {said} [Reik operates the paper from a prison cell].", BRENN)
    (finding,) = slots(pair_of(one, two))
    assert finding.kind == "place"
    assert finding.text.startswith("Kestria / ")


def test_a_place_that_the_other_side_names_too_is_no_clash() -> None:
    one = said("Brenn {said} [Reik runs the paper from Kestria].", BRENN)
    two = said("Brenn {said} [Reik runs the paper from a prison in Kestria].", BRENN)
    assert slots(pair_of(one, two)) == []


def test_two_weekdays_for_one_act() -> None:
    one = said("Brenn {said} [the council sacked Reik on Monday].", BRENN)
    two = said("Vale {said} [the council sacked Reik on Friday].", VALE)
    assert [f.kind for f in slots(pair_of(one, two))] == ["date"]


def test_negation_is_firm_on_the_same_predicate_of_the_same_thing() -> None:
    one = said("Brenn {said} [the council sold the old harbour].", BRENN)
    two = said("Vale {said} [the council never sold the old harbour].", VALE)
    (finding,) = negation(pair_of(one, two))
    assert finding.strength > 0.5
    assert "never" in finding.text


@pytest.mark.parametrize("text", ["the council not only sold the harbour", "the council sold it"])
def test_no_negation_no_finding(text: str) -> None:
    one = said("Brenn {said} [the council sold the harbour].", BRENN)
    assert negation(pair_of(one, said(f"Vale {{said}} [{text}].", VALE))) == []


def test_antonyms_of_one_thing() -> None:
    one = said("Brenn {said} [taxes will increase in spring].", BRENN)
    two = said("Vale {said} [taxes will decrease in spring].", VALE)
    assert [f.text for f in antonyms(pair_of(one, two))] == ["increase / decrease"]


def test_a_negated_antonym_agrees() -> None:
    one = said("Brenn {said} [taxes will increase in spring].", BRENN)
    two = said("Vale {said} [taxes will not decrease in spring].", VALE)
    assert antonyms(pair_of(one, two)) == []


def test_open_and_ruled_out() -> None:
    one = said("Brenn {said} [he is open to talks with Kestria].", BRENN)
    two = said("Brenn {said} [talks with Kestria are impossible].", BRENN)
    assert [f.kind for f in modality(pair_of(one, two))] == ["modality"]


def test_for_and_against_one_target() -> None:
    one = said("Brenn {praised} [Kestria as a reliable partner].", BRENN)
    two = said("Brenn {said} [Kestria is an unreliable neighbour].", BRENN)
    assert [f.kind for f in position(pair_of(one, two))] == ["position"]


def test_for_one_and_against_another_is_no_clash() -> None:
    one = said("Brenn {said} [Kestria is a reliable partner].", BRENN)
    two = said("Brenn {said} [Norland is an unreliable partner].", BRENN)
    assert position(pair_of(one, two)) == []


def test_the_number_of_a_name_counts_nothing() -> None:
    side = said("Brenn {said} [the Model 50 is ready, and 60 boats are sold].", BRENN)
    assert [(q.low, q.unit) for q in quantities(analyse(side))] == [(60.0, "boat")]


def test_in_no_way_is_a_negation() -> None:
    one = said("Vale {said} [the speech did in no way change the treaty].", VALE)
    two = said("Brenn {said} [the speech changed the treaty].", BRENN)
    assert [f.kind for f in negation(pair_of(one, two))] == ["negation"]
    same = said("Brenn {said} [the speech did not change the treaty].", BRENN)
    assert negation(pair_of(one, same)) == []


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("we sent a telex to the bank", "we never got any telex", True),
        ("six banks sent a telex to the fund", "other mills had not sent any telex", False),
        ("the firms made plans for issuing shares", "it will not accept such new shares", False),
    ],
)
def test_what_one_sent_and_the_other_missed(one: str, two: str, clash: bool) -> None:
    a, b = sides(f"Vale {{said}} [{one}]. Brenn {{said}} [{two}].", VALE, BRENN)
    assert bool(receipt(pair_of(a, b))) is clash
