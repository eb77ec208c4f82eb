"""Which words deny, what they deny, and how such a pair is called."""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of, said, sides, with_act

from onrecord.compare import judge
from onrecord.compare.analysis import analyse
from onrecord.compare.answer import answers
from onrecord.compare.denial import denial_in
from onrecord.compare.detect.denial_act import denial_act
from onrecord.compare.detect.disowned import disowned
from onrecord.compare.target import held_by, holder_of

BRENN, TOST, VALE = "Aldous Brenn", "Mirela Tost", "Joren Vale"


@pytest.mark.parametrize(
    "text",
    [
        "Vale {called} [that beyond preposterous].",
        "Vale {said} [the count has proved him wrong].",
        "Vale {said} [it is misleading to imply that the bridge is sound].",
        "Vale {said} [the claim did not ring true].",
        "Vale {said} [we strongly disagree with those claims, which are meritless].",
        "Vale {said} [I never said that].",
        "Vale pushed back on accusations of greed, {calling} [Brenn a generous man].",
        "Vale {said} [you should just stop lying].",
    ],
)
def test_more_ways_to_deny(text: str) -> None:
    assert denial_in(said(text, VALE)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Vale {said} [the sisters never said much].",
        "Vale {said} [the tower did not add to the skyline].",
    ],
)
def test_no_denial(text: str) -> None:
    assert denial_in(said(text, VALE)) is None


def test_in_his_own_words_they_are_others() -> None:
    side = said("Vale {said} [they did not tell us about the treaty].", VALE)
    assert denial_in(with_act(side, "accuse", "direct")) is None


def test_a_claim_only_mentioned_as_false_points_to_nothing_before_it() -> None:
    denial = denial_in(said("Vale {said} [the fine would correct any false perception].", VALE))
    assert denial is not None
    assert not denial.elliptic


def test_figures_that_do_not_add_up_are_no_lie() -> None:
    denial = denial_in(said("Vale {said} [the numbers do not add up].", VALE))
    assert denial is not None
    assert not denial.of_truth


def test_the_holder_of_claims_in_a_suit() -> None:
    denial = said("Vale {said} [that all of the claims in Reik's suit are false].", VALE)
    holder = holder_of(analyse(denial))
    claim = said("Reik {said} [the guards took the keys].", "Oda Reik")
    assert holder is not None
    assert held_by(holder, claim)
    assert not held_by(holder, said("Tost {said} [the guards took the keys].", TOST))


def test_a_charge_far_off_is_what_a_bare_denial_means() -> None:
    filler = "The harbour was calm that day. " * 30
    charge, denial = sides(
        f"Tost {{alleged}} [the harbour master took bribes]. {filler}Vale {{denied}} [it].",
        TOST,
        VALE,
    )
    (finding,) = denial_act(pair_of(with_act(charge, "accuse"), denial))
    assert finding.strength > 0.5


def test_what_follows_a_denial_counts_half_of_what_it_follows() -> None:
    text = "Vale {said} [that is false]. Tost {said} [the harbour pays for itself]."
    denial, claim = sides(text, VALE, TOST)
    after = denial_act(pair_of(claim, denial))[0].strength
    text = "Tost {said} [the harbour pays for itself]. Vale {said} [that is false]."
    claim, denial = sides(text, TOST, VALE)
    before = denial_act(pair_of(claim, denial))[0].strength
    assert 0 < after < before


def test_who_ruled_something_out_does_not_say_what_he_later_disowns() -> None:
    out = said("Brenn {ruled out} [closing the schools of Tarn].", BRENN)
    never = said("Brenn {insisted} [he never said he would close the schools of Tarn].", BRENN)
    assert not disowned(pair_of(with_act(out, "reject"), never))
    assert disowned(pair_of(said("Brenn {said} [the schools of Tarn will close].", BRENN), never))


@pytest.mark.parametrize(
    ("a", "b", "type_"),
    [
        # a charge, and the same with a negation
        (
            "Vale {alleged} [the ministry sold the grain].",
            "Tost {said} [the ministry did not sell the grain].",
            "denial",
        ),
        # two who only differ
        (
            "Vale {said} [the ministry sold the grain].",
            "Tost {said} [the ministry did not sell the grain].",
            "dispute",
        ),
        # findings at odds with a claim deny nothing
        (
            "Vale {said} [the dam was inspected in spring].",
            "The auditors {contradicted} [Vale's claim that the dam was inspected in spring].",
            "dispute",
        ),
    ],
)
def test_denial_or_dispute(a: str, b: str, type_: str) -> None:
    other = "The auditors" if b.startswith("The") else TOST
    relation = judge(said(a, VALE), said(b, other, published="2031-05-06"))
    assert relation is not None
    assert relation.type == type_


def test_those_claims_are_what_was_just_said_of_who_denies_them() -> None:
    text = (
        "Tost {blasted} [Vale for having backed a ferry company that failed]. "
        "Ferries have not run since the storm. Vale {pushed back on} [those claims]."
    )
    charge, denial = sides(text, TOST, VALE)
    assert answers(pair_of(with_act(charge, "criticise"), denial))
    assert not answers(pair_of(with_act(charge, "assert"), denial))


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        # the lie is told thereafter
        (
            "Vale {vowed} [to be tougher on smugglers than the harbour guard].",
            '"This is the lie that his campaign is built on," Tost {said}.',
        ),
        # something with names of its own is judged
        (
            "Vale {said} [that Brenn had not been left off the ballot].",
            "Tost {says} [the latest polls showing her behind Brenn are wrong].",
        ),
        # nothing was said that could have been never said
        (
            "Vale {said} [it was the weather, not the pilot, that sank the ferry].",
            'Tost {said} ["I never said that"].',
        ),
        # a person is scolded, not this claim
        ("Vale {said} [the storm caused the flood].", "Tost {called} [Vale a liar]."),
    ],
)
def test_denials_of_something_else(claim: str, denial: str) -> None:
    if "[" not in denial:
        denial = denial.replace('"This', '["This').replace('on,"', 'on,"]')
    one, two = sides(f"{claim} {denial}", VALE, TOST)
    assert not answers(pair_of(one, two))


def test_a_place_is_a_government_and_a_person_is_none() -> None:
    named = "Arthur Paris filed a suit. Vale {said} [that the claims in Paris's suit are false]."
    holder = holder_of(analyse(said(named, VALE)))
    assert holder is not None
    assert not holder.place


def test_questioning_a_plan_asks_nothing() -> None:
    text = (
        "Tost {dismissed} [the comparison of the two floods]. Her remarks come a day after "
        "Vale {questioned} [the comparison of the floods with the harbour works]."
    )
    denial, charge = sides(text, TOST, VALE)
    assert answers(pair_of(charge, denial))
