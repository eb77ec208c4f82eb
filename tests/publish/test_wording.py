"""Our own words about conflicts: each reason has a name, and none judges a person."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.rows import ends, load
from tests.conftest import GOLDEN
from tests.publish.desk import BARGE, GAZETTE, PLACE, SOIL, WIRE

from onrecord.compare import judge
from onrecord.compare.benign import NOTES
from onrecord.compare.weights import WEIGHTS
from onrecord.publish.questions import End, question
from onrecord.publish.sentence import sentence
from onrecord.publish.wording import FOUND, REASONS, STATUS, TITLES, reason_label
from onrecord.records import Act, Origin, RelationType, Speaker, SpeakerKind

JUDGING = frozenset(
    """
    lie lied liar lying dishonest deceived deceives hypocrite caught exposed admitted
    false wrong guilty contradicted
    """.split()
)
OWN_WORDS = (
    *TITLES.values(),
    *FOUND.values(),
    *STATUS.values(),
    *REASONS.values(),
    *(text for text, _ in NOTES),
)
ROWS = [row for path in sorted((GOLDEN / "compare/detectors").iterdir()) for row in load(path)]


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.casefold()))


@pytest.mark.parametrize("text", OWN_WORDS)
def test_no_label_judges(text: str) -> None:
    assert not JUDGING & words(text)


@pytest.mark.lengthy
def test_every_reason_has_a_name_of_its_own() -> None:
    found = (relation for row in ROWS if (relation := judge(*ends(row))))
    kinds = {reason.kind for relation in found for reason in relation.reasons}
    assert kinds <= REASONS.keys()
    assert len(set(REASONS.values())) == len(REASONS)
    assert {kind for kind in WEIGHTS if reason_label(kind) == REASONS.get(kind)} <= REASONS.keys()


CASES = st.tuples(
    st.sampled_from(sorted(TITLES)),
    st.sampled_from(get_args(Act)),
    st.sampled_from(get_args(Act)),
    st.sampled_from(get_args(Origin)),
)


@given(CASES, st.sampled_from(list(product((True, False), repeat=2))))
def test_no_question_judges(
    case: tuple[RelationType, Act, Act, Origin], own: tuple[bool, bool]
) -> None:
    type_, first, second, origin = case
    ends_ = (
        End(statement=replace(SOIL, act=first), article=WIRE, own=own[0]),
        End(statement=replace(BARGE, act=second), article=GAZETTE, own=own[1]),
    )
    asked = question(replace(PLACE, type=type_, origin_a=origin), *ends_)
    quoted = words(SOIL.content.text) | words(BARGE.content.text)
    assert not JUDGING & (words(asked) - quoted)


@pytest.mark.parametrize("kind", sorted(TITLES))
@pytest.mark.parametrize("other", [True, False])
@pytest.mark.parametrize("edtf", ["2031-03-07", "2031-03", "../2031-03-07", None])
def test_a_conflict_is_told_in_one_neutral_sentence(
    kind: RelationType, other: bool, edtf: str | None
) -> None:
    first = replace(SOIL, said=replace(SOIL.said, edtf=edtf))
    second = replace(BARGE, speaker=None) if other else BARGE
    told = sentence(replace(PLACE, type=kind), first, second)
    assert told.endswith(".")
    assert told.count(".") == 1
    assert not words(told) & JUDGING
    assert ("not named" in told) is other
    assert ("on a day not known" in told) is (edtf is None)


def test_two_statements_of_one_day_are_told_so() -> None:
    day = replace(BARGE.said, edtf="2031-03-07")
    told = sentence(PLACE, replace(SOIL, said=day), replace(BARGE, said=day))
    assert told == "Two statements that Hedda Marsk made on 7 March 2031 do not fit together."


@pytest.mark.parametrize("kind", sorted(TITLES))
@pytest.mark.parametrize("who", ["unnamed", "group"])
@pytest.mark.parametrize("edtf", ["2031-03-07", None])
def test_those_who_are_not_named_are_not_called_one_speaker(
    kind: RelationType, who: SpeakerKind, edtf: str | None
) -> None:
    officials = Speaker(name="officials", kind=who, as_named="officials")
    first = replace(SOIL, speaker=officials, said=replace(SOIL.said, edtf=edtf))
    second = replace(BARGE, speaker=officials, said=replace(BARGE.said, edtf=edtf))
    told = sentence(replace(PLACE, type=kind), first, second)
    assert "same speaker" not in told
    assert told.count("officials, not named,") == 2


def test_several_who_speak_together_are_one_speaker() -> None:
    names = ("Hedda Marsk", "Joren Vale")
    both = Speaker(name=" and ".join(names), kind="group", as_named="both", members=names)
    told = sentence(PLACE, replace(SOIL, speaker=both), replace(BARGE, speaker=both))
    assert told.startswith("What Hedda Marsk and Joren Vale said on ")
    assert "not named" not in told
