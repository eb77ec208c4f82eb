"""How a statement speaks of proof."""

from __future__ import annotations

import time

import pytest
from tests.describe.sayings import saying

from onrecord.describe import evidence
from onrecord.records import Attribution, Span


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I cannot publicly reveal the evidence", "withheld"),
        ("they have not been able to provide evidence", "absent"),
        ("the charge is baseless", "absent"),
        ("show us the documents", "demanded"),
        ("citing documents handed over to the court", "cited"),
        ("we have the proof", "claimed"),
        ("I have not seen any evidence for it", "absent"),
        ("there is evidence that it leaked", "claimed"),
        ("the report issued by the council shows it leaked", "cited"),
        ("the charge was based on intelligence", "cited"),
        ("the charge rests on intelligence", "claimed"),
        ("do you have proof", "demanded"),
        ("court records show that it leaked", "cited"),
    ],
)
def test_evidence_spoken_of_is_told_apart_and_tied_to_its_words(words: str, kind: str) -> None:
    text = f"Brenn said {words}."
    found = evidence(text, saying(text, words, "said", "Brenn"))
    assert found is not None
    assert found.kind == kind
    (span,) = found.spans
    assert text[span.start : span.end] in words


def test_no_word_of_proof_no_evidence() -> None:
    text = "Brenn said the weir is closed."
    assert evidence(text, saying(text, "the weir is closed", "said", "Brenn")) is None


@pytest.mark.parametrize(
    "words",
    [
        "the intelligence community met",
        "no documents were deemed relevant",
        "voters need proof of residence",
        "we have a plan. Evidence bores me",
    ],
)
def test_words_of_proof_alone_are_no_speaking_of_proof(words: str) -> None:
    text = f"Brenn said {words}."
    assert evidence(text, saying(text, words, "said", "Brenn")) is None


@pytest.mark.parametrize("unit", ["have evidenc ", "no ", "will not ", "show the x ", "data a a, "])
def test_long_input_takes_no_longer_than_its_length(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + "evidence"
    began = time.perf_counter()
    evidence(text, Attribution(kind="indirect", content=(Span(0, len(text)),)))
    assert time.perf_counter() - began < 2
