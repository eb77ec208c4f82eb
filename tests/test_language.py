"""Sentences: bounded by line breaks, and in length."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.language import DIGEST, PARTS, TOO_LONG, digest, model, parse, tokens
from onrecord.records import Span


def test_no_sentence_runs_over_a_line_break() -> None:
    doc = parse("Minister denies it\nTost said the peg stays")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Minister denies it",
        "Tost said the peg stays",
    ]


@pytest.mark.lengthy
def test_no_sentence_grows_without_end() -> None:
    doc = parse("in an interview, " * 1_000)
    assert max(len(sentence) for sentence in doc.sents) <= TOO_LONG


@pytest.mark.lengthy
def test_a_long_paragraph_is_cut_at_full_stops_only() -> None:
    doc = parse("Tost said that the peg would stay where it was. " * 100)
    assert {sentence.text.strip()[-1] for sentence in doc.sents} == {"."}


def test_tokens_are_those_that_the_spans_touch() -> None:
    doc = parse("Tost said the peg stays.")
    assert [t.text for t in tokens(doc, [Span(5, 9), Span(14, 16)])] == ["said", "peg"]


def test_an_altered_model_has_another_digest(tmp_path: Path) -> None:
    for part in PARTS:
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).write_bytes(b"altered")
    path = model().path
    assert path is not None
    assert digest(path) == DIGEST
    assert digest(tmp_path) != DIGEST
