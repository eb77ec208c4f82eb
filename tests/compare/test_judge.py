"""One pair at a time: what comes out, of which type, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import said, sides, with_act

from onrecord.compare import judge
from onrecord.records import Relation, Side
from onrecord.spans import text_of

BRENN, TOST, VALE = "Aldous Brenn", "Mirela Tost", "Joren Vale"


def told(relation: Relation | None) -> tuple[str, str]:
    """Type and road of a relation that must be there."""
    assert relation is not None
    return relation.type, relation.found


@pytest.fixture
def turns() -> list[Side]:
    """An interview in which the guest calls the preceding turn a lie."""
    return sides(
        "Tamsin Okray: [The harbour contract was signed before the tender had closed.]\n\n"
        "Joren Vale: [That's a lie. The tender ran to its last day.]",
        "Tamsin Okray",
        VALE,
    )


def test_thats_a_lie_denies_the_preceding_turn(turns: list[Side]) -> None:
    relation = judge(*turns)
    assert told(relation) == ("denial", "reported")
    assert relation is not None
    assert (relation.a, relation.b) == ("a1-0", "a1-1")
    assert relation.reasons[0].kind == "denial-act"
    assert text_of(turns[1].text, relation.reasons[0].b) == "lie"


def test_order_of_the_arguments_does_not_matter(turns: list[Side]) -> None:
    assert judge(*turns) == judge(*reversed(turns))


def test_a_refuted_allegation_is_denied_though_it_stands_inside_the_denial() -> None:
    outer, inner = (
        sides(
            "General Oda Reik {refuted} [allegations by the Tarn League that Varland had shelled "
            "the pass at Orle].",
            "Oda Reik",
        )[0],
        sides(
            "General Oda Reik {refuted} allegations by the Tarn League that [Varland had shelled "
            "the pass at Orle].",
            "Tarn League",
        )[0],
    )
    inner = replace(inner, statement=replace(inner.statement, id="inner", cue=None))
    relation = judge(outer, inner)
    assert told(relation) == ("denial", "reported")
    assert relation is not None
    assert relation.a == "inner"


def test_two_places_for_one_act_are_a_self_contradiction() -> None:
    one = said(
        "Brenn, previously having {accused} [Vale's newspaper being run from Kestria], retreated.",
        BRENN,
    )
    two = said("Brenn {said} [Vale is running the newspaper from prison].", BRENN)
    relation = judge(two, one)
    assert told(relation) == ("self-contradiction", "inferred")
    assert relation is not None
    assert [reason.text for reason in relation.reasons] == ["Kestria / prison"]
    assert "the earlier claim reaches us only through others" in relation.benign


def test_a_reversal_in_the_reporters_words_is_a_change() -> None:
    one, two = sides(
        "Mr. Brenn {once called} [the coastal levy fair]. "
        "He later reversed himself and now {calls} [the coastal levy a mistake].",
        BRENN,
        BRENN,
    )
    assert told(judge(one, two)) == ("change", "reported")


def test_what_one_denies_and_another_affirms_is_a_dispute() -> None:
    one = said("Tost {said} [the central bank sold the gold reserve].", TOST)
    two = said("Vale {said} [the central bank did not sell the gold reserve].", VALE)
    relation = judge(one, two)
    assert told(relation) == ("dispute", "inferred")
    assert relation is not None
    assert relation.reasons[0].kind == "opposed"


def test_a_demand_is_disputed_and_not_denied() -> None:
    one, two = sides(
        "Kestria has {demanded} that [Varland act to stop smuggling across the pass], but "
        "Varland {denies} [claims of smuggling across the pass].",
        "Kestria",
        "Varland",
    )
    assert told(judge(with_act(one, "demand"), two))[0] == "dispute"


def test_a_count_that_moved_is_an_update() -> None:
    one = said("The agency {said} [12 people died in the flood].", "Relief Agency")
    two = said(
        "The agency {said} [at least 30 people died in the flood].",
        "Relief Agency",
        published="2031-05-06",
    )
    relation = judge(one, two, least=0.0)
    assert told(relation)[0] == "update"
    assert relation is not None
    assert relation.a == one.statement.id


def test_the_same_again_is_a_repeat() -> None:
    one = said("Tost {said} [the harbour levy will rise in autumn].", TOST)
    two = said("The minister {said} [that the harbour levy will rise in autumn].", TOST)
    assert told(judge(one, two)) == ("repeat", "inferred")


def test_copies_of_one_story_can_only_repeat_each_other() -> None:
    one = said("Tost {said} [the central bank sold the gold reserve].", TOST)
    two = said("Vale {said} [the central bank did not sell the gold reserve].", VALE)
    assert judge(one, replace(two, story=one.story)) is None


def test_a_speaker_not_named_is_never_the_same() -> None:
    one = said("Brenn {said} [the guards run the newspaper from Kestria].", BRENN)
    two = said("Somebody {said} [the guards run the newspaper from prison].", None)
    relation = judge(one, two, least=0.0)
    assert relation is None or relation.type == "dispute"


def test_unrelated_statements_have_no_relation() -> None:
    one = said("Brenn {said} [the winter was mild].", BRENN)
    two = said("Tost {said} [no bridge was opened].", TOST)
    assert judge(one, two) is None


def test_spans_of_the_reasons_lie_in_the_text(turns: list[Side]) -> None:
    relation = judge(*turns)
    assert relation is not None
    for reason in relation.reasons:
        for side, spans in ((turns[0], reason.a), (turns[1], reason.b)):
            assert all(0 <= start < end <= len(side.text) for start, end in spans)
