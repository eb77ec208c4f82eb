"""A reporter's words on what was left unsaid are no content."""

from __future__ import annotations

import time

import pytest

from onrecord.attribute.quotes import quotations
from onrecord.attribute.silences import without_silence
from onrecord.records import Span

TOLD = "the two sides were in contact"


@pytest.mark.parametrize(
    "unsaid",
    [
        ", but gave no details",
        " but did not elaborate",
        ", but he would not say when they met",
        " without giving details of the talks",
        ", and declined to name the mediator",
    ],
)
def test_what_was_left_unsaid_is_cut(unsaid: str) -> None:
    text = TOLD + unsaid
    (part,) = without_silence(text, (Span(0, len(text)),), ())
    assert text[slice(*part)] == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "the minister gave no details to the council and will be heard again",
        "Vale left without a word",
        '"we met, but gave no details"',
        "but gave no details",
    ],
)
def test_other_words_stay(text: str) -> None:
    whole = (Span(0, len(text)),)
    assert without_silence(text, whole, quotations(text)) == whole


def test_time_is_linear() -> None:
    text = " but he" * 100_000
    begun = time.monotonic()
    without_silence(text, (Span(0, len(text)),), ())
    assert time.monotonic() - begun < 1
