"""Which statement answers which question, and when an answer is none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.describe.sayings import saying, voice

from onrecord.describe import answers, describe
from onrecord.language import parse
from onrecord.records import Act, Attribution, Span, Voice

OKRAY, VALE = voice("Tamsin Okray"), voice("Joren Vale")


def chained(
    text: str, turns: Sequence[str], voices: Sequence[Voice]
) -> list[tuple[int | None, str]]:
    made = [saying(text, words, kind="turn") for words in turns]
    return [(how.answers, how.act) for how in describe(parse(text), made, voices)]


def test_a_turn_after_a_question_answers_it_and_so_does_what_follows_on() -> None:
    turns = ["Is the weir shut?", "It is.", "It was shut in May.", "Thank you.", "Good night."]
    text = "\n".join(turns)
    found = chained(text, turns, [OKRAY, VALE, VALE, OKRAY, VALE])
    assert [asked for asked, _ in found] == [None, 0, 0, None, None]


@pytest.mark.parametrize(
    ("reply", "act"),
    [
        ("I won't go into that.", "decline"),
        ("That's not for me to say.", "decline"),
        ("Well, let me say this instead: the harbour is open.", "decline"),
        ("You'd have to ask the builder.", "decline"),
        ("Well, what I meant was that the gate was shut.", "admit"),
        ("I misspoke.", "admit"),
        ("It is shut.", "assert"),
        ("It leaked in May and it leaks now.", "assert"),
    ],
)
def test_an_answer_that_answers_nothing_declines_and_a_retreat_admits(reply: str, act: str) -> None:
    turns = ["Is the weir shut?", reply]
    assert chained("\n".join(turns), turns, [OKRAY, VALE])[1] == (0, act)


def test_what_would_evade_a_question_is_a_claim_where_nothing_was_asked() -> None:
    turns = ["The weir is shut.", "Let me say this: the harbour is open."]
    assert chained("\n".join(turns), turns, [OKRAY, VALE])[1] == (None, "assert")


@pytest.mark.parametrize(
    ("text", "asked", "said", "cue", "to", "expected"),
    [
        ("“Is it shut?” Okray asked. “It is,” he replied.", "“Is it shut?”", "“It is,”",
         "replied", None, 0),
        ("“Is it shut?” Okray asked. “It is,” he said.", "“Is it shut?”", "“It is,”",
         "said", "Joren Vale", 0),
        ("Asked whether it is shut, he said it is.", "whether it is shut", "it is.",
         "said", None, 0),
        ("“Is it shut?” Okray asked. “Rain,” he said.", "“Is it shut?”", "“Rain,”",
         "said", None, None),
    ],
)  # fmt: skip
def test_in_running_text_an_answer_must_show_itself(
    text: str, asked: str, said: str, cue: str, to: str | None, expected: int | None
) -> None:
    at = text.rindex(said)
    reply = Attribution(
        kind="direct",
        content=(Span(at, at + len(said)),),
        cue=(Span(text.rindex(cue), text.rindex(cue) + len(cue)),),
    )
    question = saying(text, asked, kind="direct")
    acts: list[Act] = ["question", "assert"]
    voices = [voice("Tamsin Okray", to), VALE]
    assert answers([question, reply], acts, voices, text) == [None, expected]


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=8))
def test_an_answer_comes_after_a_question_of_somebody_else(shape: list[tuple[bool, bool]]) -> None:
    text = "x" * 10 * max(1, len(shape))
    turns = [
        Attribution(kind="turn", content=(Span(10 * i, 10 * i + 9),)) for i in range(len(shape))
    ]
    acts: list[Act] = ["question" if asks else "assert" for asks, _ in shape]
    voices = [OKRAY if okray else VALE for _, okray in shape]
    for i, asked in enumerate(answers(turns, acts, voices, text)):
        if asked is not None:
            assert asked < i
            assert acts[asked] == "question"
            assert voices[asked] != voices[i]
