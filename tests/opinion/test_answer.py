"""Answers are labels and numbers that were given, or they are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, DAM, LEAK, NEVER
from tests.opinion.chat import GOOD

from onrecord.errors import AnswerRefused
from onrecord.opinion import Case, case_of
from onrecord.opinion.answer import answer_of
from onrecord.opinion.labels import CLOSINGS, LABELS, SHAPES, verdict_of
from onrecord.records import Side

CASE = case_of(
    CHANGE,
    Side(statement=NEVER, text=DAM.text, story=DAM.id),
    Side(statement=ALWAYS, text=LEAK.text, story=LEAK.id),
)
SCALARS = st.none() | st.booleans() | st.integers(-1, 3) | st.floats() | st.text(max_size=9)
ANY = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4), max_leaves=6)
NEAR = st.fixed_dictionaries(
    {
        "label": st.sampled_from([*LABELS, "confirmed", "other"]) | ANY,
        "words_a": st.lists(st.integers(0, 3), max_size=4) | ANY,
        "words_b": st.lists(st.integers(0, 3), max_size=4) | ANY,
        "asks": st.sampled_from([*CLOSINGS, "why"]) | ANY,
    },
    optional={"question": st.text(max_size=5)},
)


def but(**changes: Any) -> str:
    return json.dumps(GOOD | changes)


def test_an_answer_as_asked_for(case: Case) -> None:
    answer = answer_of(json.dumps(GOOD), case)
    assert (answer.label, answer.asks) == ("scope", "fit")
    assert answer.words_a == (case.pieces[0].span,)
    assert answer.words_b == (case.pieces[1].span,)
    assert answer_of(but(words_a=[1, 1]), case).words_a == answer.words_a


@pytest.mark.parametrize(
    "content",
    [
        "",
        "confirmed",
        "null",
        "[]",
        "{}",
        json.dumps([GOOD]),
        f"```json\n{json.dumps(GOOD)}\n```",
        f"Here you are: {json.dumps(GOOD)}",
        f"{json.dumps(GOOD)} {json.dumps(GOOD)}",
        but(label="confirmed"),
        but(label="other"),
        but(label=None),
        but(label=["scope"]),
        but(words_a=[2]),
        but(words_b=[1]),
        but(words_a=[0]),
        but(words_a=[-1]),
        but(words_a=[]),
        but(words_a=[1, 1, 1, 1]),
        but(words_a=[True]),
        but(words_a=[1.0]),
        but(words_a=["1"]),
        but(words_a="the reservoir"),
        but(words_a={"1": 1}),
        but(asks="Why did he lie?"),
        but(score=0.99),
        but(status="confirmed"),
        but(question="Why did he lie?"),
        json.dumps({name: GOOD[name] for name in ("label", "words_a", "words_b")}),
        '{"label": "unclear", ' + json.dumps(GOOD)[1:],
        but(words_a=[float("nan")]),
        "[" * 3_000,
        " " * 4_001 + json.dumps(GOOD),
        "\ud800",
    ],
)
def test_any_other_answer_is_refused(content: str, case: Case) -> None:
    with pytest.raises(AnswerRefused) as refused:
        answer_of(content, case)
    assert "lie" not in str(refused.value)
    assert "confirmed" not in str(refused.value)


@settings(max_examples=60)
@given(NEAR)
def test_whatever_is_answered_only_what_was_given_comes_through(told: dict[str, Any]) -> None:
    try:
        answer = answer_of(json.dumps(told), CASE)
    except AnswerRefused:
        return
    assert answer.label in LABELS
    assert answer.asks in CLOSINGS
    assert set(answer.words_a) == {CASE.pieces[0].span}
    assert set(answer.words_b) == {CASE.pieces[1].span}
    assert "question" not in told


def test_labels_are_verdicts_and_none_is_a_persons() -> None:
    assert {verdict_of(label)[0] for label in LABELS} == {"stands", "unclear", "harmless"}
    assert {verdict_of(label)[1] for label in LABELS} == {None, *SHAPES}
    assert not {"confirmed", "confirm", "dismissed", "dismiss", "other"} & set(LABELS)
