"""Propositions, stances and what grounds a conflict in the wild."""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of, said, sides

from onrecord.compare import judge
from onrecord.compare.analysis import analyse
from onrecord.compare.answer import answers
from onrecord.compare.detect.disowned import disowned
from onrecord.compare.detect.flip import flip
from onrecord.compare.detect.opposed import opposed
from onrecord.compare.detect.sides import for_and_against
from onrecord.compare.detect.turnabout import turnabout
from onrecord.compare.likelihood import likelihood, signs
from onrecord.compare.proposition import propositions, says_something
from onrecord.compare.stance import stances
from onrecord.compare.target import claimed, held_by, holder_of
from onrecord.compare.weigh import features, probability
from onrecord.compare.weights import BIAS, WEIGHTS
from onrecord.sureness import POSSIBLE, Weights

BRENN, TOST, VALE = "Aldous Brenn", "Mirela Tost", "Joren Vale"


@pytest.mark.parametrize(
    ("text", "key", "negated", "mood"),
    [
        ("Brenn {said} [the bank sold the reserve].", "sell", False, "told"),
        ("Brenn {said} [the bank never sold the reserve].", "sell", True, "told"),
        ("Brenn {denied} [that the bank sold the reserve].", "sell", True, "told"),
        ("Brenn {refused} [to sell the reserve].", "sell", True, "told"),
        ("Brenn {said} [the bank should sell the reserve].", "sell", False, "wanted"),
        ("Brenn {said} [the bank has a plan to sell the reserve].", "sell", False, "wanted"),
        ("Brenn {said} [he wants to sell the reserve].", "sell", False, "wanted"),
        ("Brenn {said} [the bank might sell the reserve].", "sell", False, "supposed"),
        ("Brenn {said} [there is no reserve].", "exist", True, "told"),
    ],
)
def test_propositions(text: str, key: str, negated: bool, mood: str) -> None:
    found = [p for p in propositions(said(text, BRENN)) if p.key == key]
    assert [(p.negated, p.mood) for p in found] == [(negated, mood)]


@pytest.mark.parametrize(
    ("text", "sign", "target"),
    [
        ("Tost {said} [she supports the harbour levy].", 1, "levy"),
        ("Tost {said} [she does not support the harbour levy].", -1, "levy"),
        ("Tost {opposed} [the harbour levy].", -1, "levy"),
        ("Tost {refused} [to endorse Vale].", -1, "vale"),
        ('"[I will vote against the levy]," Tost {said}.', -1, "levy"),
        ("Tost {ruled out} [the harbour levy].", -1, "levy"),
    ],
)
def test_stances(text: str, sign: int, target: str) -> None:
    (stance,) = stances(said(text, TOST))
    assert stance.sign == sign
    assert target in {phrase.key for phrase in stance.target.phrases}


@pytest.mark.parametrize(
    "text",
    [
        "Tost {said} [Vale supports the harbour levy].",
        "Tost {said} [she would support the levy if the islands agreed].",
        "Tost {said} [she might support the levy].",
        "Tost {said} [the levy is high].",
        "Tost {is not saying} [what other levies she would support].",
    ],
)
def test_no_stance_of_her_own(text: str) -> None:
    assert stances(said(text, TOST)) == ()


def test_the_words_of_opposed_propositions_are_shown() -> None:
    one = said("Brenn {said} [the guards touched the prisoner].", BRENN)
    two = said("Vale {said} [the guards never touched the prisoner].", VALE)
    (finding,) = opposed(pair_of(one, two))
    assert finding.text == "touched / never touched"
    assert finding.firm


def test_a_bare_name_says_nothing() -> None:
    assert not says_something(analyse(said("Brenn {attacked} [Joren Vale].", BRENN)))
    assert says_something(analyse(said("Brenn {described} [it as a lapse].", BRENN)))


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "[the bridge is unsafe]",
            "{said} [that Brenn's claim that the bridge is unsafe is false]",
        ),
        ("[the bridge is unsafe]", "{denied} [that the bridge is unsafe]"),
        ("[the bridge is unsafe]", "{denied} [the claim]"),
    ],
)
def test_a_denial_of_that_claim(claim: str, denial: str) -> None:
    assert answers(pair_of(*sides(f"Brenn {{said}} {claim}. Vale {denial}.", BRENN, VALE)))


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("[the bridge is unsafe]", "{said} [that Tost's claim that the bridge is unsafe is false]"),
        ("[the bridge is unsafe]", "{said} [Brenn's claim that the port is poor is false]"),
        ("[the bridge is unsafe]", "{asked} [why he said so if it was not true]"),
        ("[the bridge is unsafe]", "{denied} [his opposition to the levy]"),
        ("[the bridge is unsafe]", "{said} [this was not the basis of the policy]"),
        ("[Oda Reik]", "{denied} [the claim]"),
    ],
)
def test_a_denial_of_something_else(claim: str, denial: str) -> None:
    pair = pair_of(*sides(f"Brenn {{said}} {claim}. Vale {denial}.", BRENN, VALE))
    assert not answers(pair)


def test_initials_name_the_holder() -> None:
    side = analyse(said("Vale {said} [the NW report was misleading].", VALE))
    holder = holder_of(side)
    assert holder is not None
    assert held_by(holder, said("It {said} [the bridge is unsafe].", "Northern Wire"))
    assert not held_by(holder, said("It {said} [the bridge is unsafe].", "Radio Tarn"))


def test_what_a_claim_is_said_to_be() -> None:
    side = analyse(said("Vale {rejected} [the claim that the bridge is unsafe].", VALE))
    assert "unsafe" in [token.text for token in claimed(side)]


def test_words_disowned_on_either_side() -> None:
    said_it = said('"[We must close the ferry line]," Brenn {said}.', BRENN)
    never = said("Brenn {insisted} [he never said we must close the ferry line].", BRENN)
    for pair in (pair_of(said_it, never), pair_of(never, said_it)):
        (finding,) = disowned(pair)
        assert finding.firm
    assert disowned(pair_of(never, never)) == []


def test_what_another_never_said_is_not_disowned() -> None:
    one = said("Tost {said} [the council had never asked the bank to buy the land].", TOST)
    two = said("Tost {said} [the bank can buy the land].", TOST)
    assert disowned(pair_of(one, two)) == []


def test_likelihood_ranks_a_denial_over_a_repetition() -> None:
    claim = said("Brenn {said} [the bank sold the gold reserve].", BRENN)
    denied = said("Vale {denied} [that the bank sold the gold reserve].", VALE)
    again = said("Brenn {repeated} [that the bank sold the gold reserve].", BRENN)
    assert likelihood(claim, denied) > likelihood(claim, again)


def test_a_learned_score_has_its_place() -> None:
    claim = said("Brenn {said} [the bank sold the reserve].", BRENN)
    other = said("Vale {said} [the bank kept the reserve].", VALE)
    values = features(pair_of(claim, other), [], {"entailment": 0.9})
    assert values["entailment"] == 0.9
    heard = Weights(bias=BIAS, signs={**WEIGHTS, "entailment": 2.0})
    assert probability(values, heard) > probability({**values, "entailment": 0.0}, heard)
    assert signs(claim, other, {"entailment": 0.9}) is not None


def test_each_support_whom_they_like() -> None:
    one = said("Tost {said} [she supports Oda Reik].", TOST)
    two = said("Vale {said} [he opposes Oda Reik].", VALE)
    assert judge(one, two, gated=True) is None


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the council is likely to keep the levy", "the council is not likely to raise more"),
        ("the sale produced nothing to help end the strike", "this will not help end the strike"),
        ("the guards gave up the harbour", "the guards did not give up the harbour to Pell"),
    ],
)
def test_what_completes_a_predicate_sets_it_apart(one: str, two: str) -> None:
    a = said(f"Brenn {{said}} [{one}].", BRENN, article="a1")
    b = said(f"Vale {{said}} [{two}].", VALE, article="a2")
    assert opposed(pair_of(a, b)) == []


def test_a_plan_for_one_end_is_not_ruled_out_by_another() -> None:
    one = said("Tost {said} [she will ask Kestria to share its market].", TOST)
    two = said("Tost {said} [she will not ask Kestria to open its market].", TOST)
    assert turnabout(pair_of(one, two)) == []
    open_ = said("Tost {said} [she will ask Kestria to open its market].", TOST)
    assert [f.kind for f in turnabout(pair_of(open_, two))] == ["turnabout"]


def test_his_support_is_that_of_who_was_named_before() -> None:
    text = "Vale {said} [Brenn has lost friends by his support of the harbour levy]."
    assert stances(said(text, VALE)) == ()
    assert stances(said("Vale {explained} [his support of the harbour levy].", VALE))


def test_who_says_it_of_himself_is_who_is_named() -> None:
    one = said("Brenn {conceded} [that Vale had struck the guard].", BRENN)
    two = said("Vale {said} [he had never struck the guard].", VALE)
    assert [f.kind for f in opposed(pair_of(one, two))] == ["opposed"]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("the ban would increase trade", "it would decrease trade this year", False),
        ("there has been no change in the policy", "there has been a great change of law", False),
        ("there were no arms on the Merlin", "there were arms on the Merlin", True),
    ],
)
def test_two_speakers_of_two_articles_name_one_thing(one: str, two: str, found: bool) -> None:
    a = said(f"Brenn {{said}} [{one}].", BRENN, article="a1")
    b = said(f"Vale {{said}} [{two}].", VALE, article="a2")
    assert (judge(a, b, gated=True, least=POSSIBLE) is not None) is found


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("she supports a fuel import tax", "he does not support a fuel import tax", True),
        ("she supports a levy this year", "he does not support a levy next to it", False),
    ],
)
def test_a_proposal_known_by_its_name_in_two_articles(one: str, two: str, flagged: bool) -> None:
    a = said(f"Tost {{said}} [{one}].", TOST, article="a1")
    b = said(f"Brenn {{said}} [{two}].", BRENN, article="a2")
    assert bool(for_and_against(pair_of(a, b))) is flagged


def test_kinds_of_things_are_judged_alike_and_otherwise() -> None:
    one = said("Tost {said} [the port needs fair trade practices at the border].", TOST)
    two = said("Tost {said} [there was an unfair trade practice at the border].", TOST)
    assert flip(pair_of(one, two)) == []


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("The fuel levy will go up by six pence.", "The fuel levy will not go up.", "change"),
        ("We will raise the fuel levy.", "The fuel levy will not go up.", "change"),
        ("The fuel levy will go up.", "We will not raise the fuel levy.", "change"),
        ("The fuel levy will go up.", "We will not raise the bread duty.", None),
        ("The fuel levy will go up.", "The fuel levy will rise.", "repeat"),
        ("We will raise the levy.", "We have not raised the levy.", None),
    ],
)
def test_what_rises_by_itself_and_what_somebody_raises(
    one: str, two: str, kind: str | None
) -> None:
    a = said(f'"[{one}]" Brenn {{said}}.', BRENN, article="a1")
    b = said(f'"[{two}]" Brenn {{said}}.', BRENN, article="a2", published="2031-11-04")
    found = judge(a, b, gated=True)
    assert (found.type if found else None) == kind


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The drones were launched from Kestrian soil.", "The drones never came from Kestria."),
        ("The drones took off from a barge.", "The drones were not launched from Kestrian soil."),
    ],
)
def test_a_place_denied_is_no_other_place_and_no_repeat(one: str, two: str) -> None:
    a, b = (said(f'"[{text}]" Tost {{said}}.', TOST, article=text[-9:]) for text in (one, two))
    found = judge(a, b, gated=True)
    assert found is None or found.type not in {"repeat", "self-contradiction"}
