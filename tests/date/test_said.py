"""When it was said: the words of the saying, its occasion, the page, or unknown."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest
from tests.conftest import GOLDEN as ALL

from onrecord.date import find_times, when_said
from onrecord.language import parse
from onrecord.records import Attribution, Said, Span, Spans

PUBLISHED = "2025-11-03"
GOLDEN = ALL / "date" / "said.json"


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
    return dates(text, [attribution, *others], published=published)[0]


def dates(
    text: str,
    attributions: Sequence[Attribution],
    names: Sequence[str | None] | None = None,
    published: str | None = PUBLISHED,
) -> tuple[Said, ...]:
    doc = parse(text)
    names = names or [None] * len(attributions)
    return when_said(doc, attributions, names, find_times(doc, published), published)


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
    assert dates(text, [first, second], ["Mirela Tost"] * 2)[1].edtf == "2025-11-01"


def test_another_source_does_not_inherit() -> None:
    text = "Mirela Tost said on Saturday that taxes would rise. Joren Vale called it theft."
    first = attributed(text, "Mirela Tost", "said", "that taxes would rise")
    second = attributed(text, "Joren Vale", "called", "it theft")
    assert said(text, second, first).basis == "publication"


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
    attribution = attributed(text, "Mirela Tost", "said", "Kestria joined the union")
    result = said(text, attribution, published="2025-03-13")
    assert (result.edtf, result.basis) == ("2025-03-12", "stated")
    assert text[slice(*result.spans[0])] == "March 12"


@pytest.mark.parametrize(
    ("text", "cue", "content", "words"),
    [
        ("Brenn had previously said the dam was safe.", "said", "the dam was safe", "previously"),
        ("Brenn once said the dam was safe.", "said", "the dam was safe", "once"),
        ("Earlier, Brenn said the dam was safe.", "said", "the dam was safe", "Earlier"),
        ("Brenn said earlier that the dam was safe.", "said", "that the dam was safe", "earlier"),
        ("Brenn had said the dam was safe.", "had said", "the dam was safe", "had"),
        (
            "In a previous interview, Brenn said the dam was safe.",
            "said",
            "the dam was safe",
            "previous",
        ),
    ],
)
def test_words_that_look_back_give_an_open_interval(
    text: str, cue: str, content: str, words: str
) -> None:
    result = said(text, attributed(text, "Brenn", cue, content))
    assert (result.edtf, result.basis) == ("../2025-11-03", "relative")
    assert text[slice(*result.spans[0])] == words
    assert said(text, attributed(text, "Brenn", cue, content), published=None).edtf is None


def test_a_date_beside_words_that_look_back_wins() -> None:
    text = "Brenn had previously said in March 2024 that the dam was safe."
    result = said(text, attributed(text, "Brenn", "said", "that the dam was safe"))
    assert (result.edtf, result.basis) == ("2024-03", "stated")


@pytest.mark.parametrize(
    "text",
    [
        "Brenn said the word once in the whole speech.",
        "Brenn has said the dam is safe.",
        "Brenn had not said the dam was safe.",
    ],
)
def test_what_does_not_look_back(text: str) -> None:
    content = text[text.index("the ") : -1]
    assert said(text, attributed(text, "Brenn", "said", content)).basis == "publication"


def test_saying_told_in_a_quotation_is_earlier_than_it() -> None:
    text = '"You said that you had proof, and you say it still," Okray told Marsk on Saturday.'
    outer = Attribution(
        kind="direct",
        source=at(text, "Okray"),
        cue=at(text, "told"),
        content=at(text, text[: text.index(" Okray")]),
    )
    past = attributed(text, "You", "said", "that you had proof")
    present = attributed(text, "you say"[:3], "say", "it")
    found = dates(text, [outer, past, present])
    assert [d.edtf for d in found] == ["2025-11-01", "../2025-11-03", "2025-11-01"]


def test_time_in_a_quotation_is_no_scene() -> None:
    text = '"At no point on Saturday did we sleep," Tost told reporters. Tost said it was hard.'
    first = Attribution(
        kind="direct",
        source=at(text, "Tost"),
        cue=at(text, "told"),
        content=at(text, text[: text.index(" Tost")]),
    )
    second = attributed(text, "Tost", "said", "it was hard")
    assert {d.basis for d in dates(text, [first, second])} == {"publication"}


def test_day_to_come_never_dates_a_saying() -> None:
    text = "Vale announced a strike for Saturday. The vote is expected on Thursday."
    first = attributed(text, "Vale", "announced", "a strike")
    assert said(text, first).basis == "publication"


def test_bare_season_names_the_meeting_and_not_the_day() -> None:
    text = '"We will pay," Brenn said to applause at the winter meeting of the guild.'
    assert said(text, attributed(text, "Brenn", "said", '"We will pay,"')).basis == "publication"
    text = "Brenn said last winter that they would pay."
    attribution = attributed(text, "Brenn", "said", "that they would pay")
    assert said(text, attribution).edtf == "2024-24"


def test_resolved_speakers_go_on_speaking() -> None:
    gap = "The harbour was quiet and the gulls sat on the wall. " * 8
    text = f"Mirela Tost said on Saturday that taxes would rise. {gap}She hoped it would help."
    first = attributed(text, "Mirela Tost", "said", "that taxes would rise")
    second = attributed(text, "She", "hoped", "it would help")
    pair = [first, second]
    assert dates(text, pair, ["Mirela Tost", "Mirela Tost"])[1].edtf == "2025-11-01"
    assert dates(text, pair, ["Mirela Tost", "Tamsin Okray"])[1].basis == "publication"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Vale, speaking to reporters Friday, said he was sorry.", "Vale", "said", "he was sorry"),
        (
            "Vale caused alarm on Friday, when he criticised the court.",
            "he",
            "criticised",
            "the court",
        ),
        (
            "A poll completed on Friday showed that Vale led.",
            "A poll completed on Friday",
            "showed",
            "that Vale led",
        ),
    ],
)
def test_occasion_told_beside_the_cue(text: str, source: str, cue: str, content: str) -> None:
    assert said(text, attributed(text, source, cue, content)).edtf == "2025-10-31"


def test_undated_page_is_no_earlier_than_its_latest_past_event() -> None:
    text = (
        "The dam broke on 4 March 2031. It was built on 2 May 1968 and insured until 9 July 2033. "
        "If it had held until 1 June 2031, Brenn said, nobody would have died."
    )
    attribution = attributed(text, "Brenn", "said", "nobody would have died")
    result = said(text, attribution, published=None)
    assert (result.edtf, result.basis) == ("2031-03-04/..", "relative")
    assert text[slice(*result.spans[0])] == "4 March 2031"


@pytest.mark.parametrize(
    "text",
    [
        "The dam will open on 4 March 2031. Brenn said it was safe.",
        "The dam opened on 4 March. Brenn said it was safe.",
        "The dam opened in March 2031. Brenn said it was safe.",
    ],
)
def test_no_bound_without_a_full_past_date(text: str) -> None:
    attribution = attributed(text, "Brenn", "said", "it was safe")
    assert said(text, attribution, published=None) == Said(edtf=None, basis="unknown")


def test_time_in_what_was_said_before_does_not_date_the_next_saying() -> None:
    text = "Lamm admitted that Dorrin paid for a holiday in 2021 but said it was a gift."
    first = attributed(text, "Lamm", "admitted", "that Dorrin paid for a holiday in 2021")
    second = attributed(text, "Lamm", "said", "it was a gift")
    assert [d.basis for d in dates(text, [first, second])] == ["publication"] * 2


def test_older_event_is_no_occasion() -> None:
    text = "Mirela Tost replaced Vale on Tuesday, 28 October. Tost said that taxes would rise."
    attribution = attributed(text, "Tost said"[:4], "said", "that taxes would rise")
    assert said(text, attribution).basis == "publication"


def test_golden_sayings(golden: Callable[[str, str], None]) -> None:
    page = json.loads(GOLDEN.read_text(encoding="utf-8"))
    text, rows = page["text"], page["sayings"]
    attributions = [attributed(text, r["source"], r["cue"], r["content"]) for r in rows]
    found = dates(text, attributions, [r["speaker"] for r in rows], page["published"])
    for row, made in zip(rows, found, strict=True):
        words = [text[s:e] for s, e in made.spans]
        row["said"] = {"edtf": made.edtf, "basis": made.basis, "words": words}
    golden("date/said.json", json.dumps(page, indent=2, ensure_ascii=False) + "\n")
