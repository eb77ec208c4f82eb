"""When it was said: the words of the saying, its occasion, the page, or unknown."""

from __future__ import annotations

import pytest

from onrecord.date import find_times, when_said
from onrecord.language import parse
from onrecord.records import Attribution, Said, Span, Spans

PUBLISHED = "2025-11-03"


def at(text: str, words: str) -> Spans:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def attributed(text: str, source: str, cue: str, content: str) -> Attribution:
    return Attribution(
        kind="indirect",
        source=at(text, source),
        cue=at(text, cue),
        content=at(text, content),
    )


def said(
    text: str,
    attribution: Attribution,
    *others: Attribution,
    published: str | None = PUBLISHED,
) -> Said:
    doc = parse(text)
    return when_said(doc, attribution, find_times(doc, published), published, others=others)


@pytest.mark.parametrize(
    ("when", "edtf", "basis"),
    [
        ("on Monday", "2025-11-03", "relative"),
        ("on Friday", "2025-10-31", "relative"),
        ("yesterday", "2025-11-02", "relative"),
        ("last week", "2025-10-27/2025-11-02", "relative"),
        ("last month", "2025-10", "relative"),
        ("recently", "../2025-11-03", "relative"),
        ("on October 12", "2025-10-12", "stated"),
        ("in March 2024", "2024-03", "stated"),
        ("in the third quarter of 2024", "2024-07/2024-09", "stated"),
    ],
)
def test_expression_beside_the_cue_governs(when: str, edtf: str, basis: str) -> None:
    text = f"Mirela Tost said {when} that the harbour was safe."
    result = said(text, attributed(text, "Mirela Tost", "said", "that the harbour was safe"))
    assert (result.edtf, result.basis) == (edtf, basis)
    assert text[slice(*result.spans[0])] in when


def test_expression_inside_the_content_never_dates_the_saying() -> None:
    text = "Joren Vale said the bridge fell on Friday."
    result = said(text, attributed(text, "Joren Vale", "said", "the bridge fell on Friday"))
    assert result == Said(edtf=PUBLISHED, basis="publication")


def test_occasion_in_the_sentence_dates_the_saying() -> None:
    text = "In an interview on Saturday, Joren Vale said the bridge was weak."
    result = said(text, attributed(text, "Joren Vale", "said", "the bridge was weak"))
    assert (result.edtf, result.basis) == ("2025-11-01", "relative")


def test_date_of_another_event_does_not() -> None:
    text = "Joren Vale, who resigned on Friday, said the bridge was weak."
    result = said(text, attributed(text, "Joren Vale", "said", "the bridge was weak"))
    assert result.basis == "publication"


def test_next_saying_of_the_same_source_inherits() -> None:
    text = 'Mirela Tost said on Saturday that taxes would rise. "It hurts," she added.'
    first = attributed(text, "Mirela Tost", "said", "that taxes would rise")
    second = attributed(text, "she", "added", '"It hurts,"')
    assert said(text, second, first, second).edtf == "2025-11-01"


def test_another_source_does_not_inherit() -> None:
    text = "Mirela Tost said on Saturday that taxes would rise. Joren Vale called it theft."
    first = attributed(text, "Mirela Tost", "said", "that taxes would rise")
    second = attributed(text, "Joren Vale", "called", "it theft")
    assert said(text, second, first, second).basis == "publication"


def test_scene_carries_to_what_is_said_in_it() -> None:
    text = "Tamsin Okray met Tost in Harrowmere on Saturday. Okray asked who had paid."
    assert said(text, attributed(text, "Okray", "asked", "who had paid")).edtf == "2025-11-01"


def test_undated_page_keeps_the_words_and_no_day() -> None:
    text = "Mirela Tost said on Monday that the harbour was safe."
    attribution = attributed(text, "Mirela Tost", "said", "that the harbour was safe")
    result = said(text, attribution, published=None)
    assert (result.edtf, result.basis) == (None, "unknown")
    assert text[slice(*result.spans[0])] == "Monday"


def test_undated_page_keeps_a_yearless_day() -> None:
    text = "Mirela Tost said on October 31 that the harbour was safe."
    attribution = attributed(text, "Mirela Tost", "said", "that the harbour was safe")
    result = said(text, attribution, published=None)
    assert (result.edtf, result.basis) == ("XXXX-10-31", "stated")


def test_turn_without_a_cue_takes_the_day_of_publication() -> None:
    text = "OKRAY: Who paid?\nVALE: Nobody did."
    turn = Attribution(kind="turn", content=at(text, "Nobody did."), source=at(text, "VALE"))
    assert said(text, turn) == Said(edtf=PUBLISHED, basis="publication")
    assert said(text, turn, published=None) == Said(edtf=None, basis="unknown")


def test_dateline_dates_what_has_no_date_of_its_own() -> None:
    text = "DUNMARROW, March 12 (Northern Wire) -- Kestria joined the union, Mirela Tost said."
    doc = parse(text)
    attribution = attributed(text, "Mirela Tost", "said", "Kestria joined the union")
    said = when_said(doc, attribution, find_times(doc, "2025-03-13"), "2025-03-13")
    assert (said.edtf, said.basis) == ("2025-03-12", "stated")
    assert text[slice(*said.spans[0])] == "March 12"
