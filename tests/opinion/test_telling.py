"""An opinion in words: our sentences, the articles' words, and no guilt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, DAM, LEAK, NEVER

from onrecord.ledger import Given, Opinion
from onrecord.opinion import Told, told
from onrecord.opinion.labels import CLOSINGS, LOADED
from onrecord.opinion.telling import is_neutral
from onrecord.publish.wording import VERBS
from onrecord.records import Quoted, Side, Span

A = Side(statement=NEVER, text=DAM.text, story=DAM.id)
B = Side(statement=ALWAYS, text=LEAK.text, story=LEAK.id)
WORDS = {"words_a": NEVER.content.spans, "words_b": ALWAYS.content.spans}


def given_as(**changes: Any) -> Given:
    one = {"relation": CHANGE.id, "by": "Tamsin Okray", "endpoint": "http://localhost"}
    one |= {"model": "tarn-1", "prompt": "0" * 64, "verdict": "stands", "asks": "changed"}
    opinion = Opinion(**(one | WORDS | changes))
    return Given(number=1, at="2031-06-01T09:00:00+00:00", opinion=opinion)


def said_in(text: str, **changes: Any) -> Side:
    content = Quoted(text=text, spans=(Span(0, len(text)),))
    return Side(statement=replace(NEVER, content=content, **changes), text=text, story="s")


def test_a_verdict_in_words() -> None:
    assert told(given_as(), A, B) == Told(
        model="tarn-1",
        day="1 June 2031",
        verdict="it takes the two to stand against each other",
        first="the reservoir will never leak",
        second="the reservoir has always leaked",
        question="Aldous Brenn said on 4 March 2031, as reported: the reservoir will never leak."
        " Aldous Brenn said on 20 May 2031, as reported: the reservoir has always leaked."
        " What has changed in between?",
    )
    harmless = told(given_as(verdict="harmless", shape="scope"), A, B)
    assert harmless is not None
    assert harmless.verdict.endswith("harmless: one speaks of a part, the other of the whole")


def test_words_that_a_source_quotes_stand_in_marks_with_gaps_shown() -> None:
    side = said_in("“It holds. It did. It will.”", kind="direct", speaker=None)
    opinion = told(given_as(words_a=(Span(0, 10), Span(19, 28))), side, B)
    assert opinion is not None
    assert opinion.first == "“It holds. … It will.”"
    assert opinion.question is not None
    assert opinion.question.startswith("Speaker not named said on 4 March 2031: “It holds. …")


@pytest.mark.parametrize(
    "changes",
    [
        {"verdict": None, "refused": "it is not JSON alone"},
        {"verdict": "confirmed"},
        {"asks": "why"},
        {"words_a": ()},
        {"words_a": (Span(0, 6),)},
        {"words_b": (Span(23, 4_000),)},
        {"words_b": (Span(30, 30),)},
    ],
)
def test_what_does_not_match_its_statements_is_not_told(changes: dict[str, Any]) -> None:
    assert told(given_as(**changes), A, B) is None


@pytest.mark.parametrize(
    "word", ["lied", "Liars", "hypocrite", "flip-flop", "U-turn", "cover-up lie"]
)
def test_a_question_with_words_of_guilt_is_not_drafted(word: str) -> None:
    side = said_in(f"She {word} to us")
    opinion = told(given_as(words_a=(Span(0, len(side.text)),)), side, B)
    assert opinion is not None
    assert opinion.question is None
    assert opinion.verdict


@given(st.sampled_from(sorted(LOADED)), st.sampled_from(["", "“", " …", "\n"]))
def test_no_word_of_guilt_passes_however_it_is_written(word: str, around: str) -> None:
    assert not is_neutral(f"Was it {around}{word.upper()}{around}?")


def test_our_own_words_are_neutral() -> None:
    assert all(is_neutral(words) for words in (*CLOSINGS.values(), *VERBS.values()))


@given(st.text(min_size=1, max_size=80))
def test_a_question_is_ours_but_for_words_of_the_spans(text: str) -> None:
    side = said_in(text, kind="direct")
    opinion = told(given_as(words_a=(Span(0, len(text)),)), side, B)
    assert opinion is not None
    if opinion.question is not None:
        assert opinion.question.endswith(" What has changed in between?")
        assert opinion.question.startswith("Aldous Brenn said on 4 March 2031: “")
        assert len(opinion.question) <= len(text) + 160
