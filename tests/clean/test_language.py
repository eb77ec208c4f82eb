"""The language of an article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clean.languages import SAMPLES
from tests.clean.pages import STORY

from onrecord.clean import clean
from onrecord.clean.language import language_of
from onrecord.records import RawPage

SCORES = """Harrowmere Rovers 3 Saltery Town 1
Orrin Athletic 0 Tarn United 0
Marn City 2 Civic Rangers 5
Brenn Vale Tost Okray Marn Sollis Hedda Quill"""


@pytest.mark.parametrize("text", [STORY, "Never.", "", "2031", STORY.upper(), "LOL ok"])
def test_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize("code", list(SAMPLES))
def test_other_languages(code: str) -> None:
    assert language_of(SAMPLES[code]) == code


@pytest.mark.parametrize("code", list(SAMPLES))
def test_one_sentence_is_enough(code: str) -> None:
    assert language_of(SAMPLES[code].split(".")[0]) != "en"


def test_another_script_is_not_taken_for_english() -> None:
    assert language_of("Никогда.") == "und"


@pytest.mark.parametrize("code", list(SAMPLES))
def test_a_quotation_in_another_language_leaves_a_story_english(code: str) -> None:
    assert language_of(f"{STORY}\n{SAMPLES[code]}\n{STORY}") == "en"


@pytest.mark.parametrize("code", list(SAMPLES))
def test_a_story_with_an_english_line_stays_what_it_is(code: str) -> None:
    assert language_of(f"{SAMPLES[code]}\n{SAMPLES[code]}\nSubscribe to our newsletter.") == code


@pytest.mark.parametrize("code", ["de", "ru", "tr"])
def test_half_and_half_is_several(code: str) -> None:
    other = "\n".join([SAMPLES[code]] * (len(STORY) // len(SAMPLES[code]) + 1))
    assert language_of(f"{STORY}\n{other}") == "mul"


@pytest.mark.parametrize(("told", "code"), [("en-GB", "en"), ("EN_us", "en"), ("ur", "ur")])
def test_what_is_told_wins(told: str, code: str) -> None:
    assert language_of(STORY, told) == code


@pytest.mark.parametrize("code", list(SAMPLES))
def test_told_that_plain_german_is_english_it_stays_german(code: str) -> None:
    assert language_of(f"{SAMPLES[code]}\n{SAMPLES[code]}", "en") == code


def test_what_a_page_declares_decides_where_its_text_does_not() -> None:
    assert language_of(SCORES) == "und"
    assert language_of(SCORES, declared="en-US") == "en"
    assert language_of(STORY, declared="de") == "en"
    assert language_of(SAMPLES["fr"], declared="en") == "fr"


def test_a_template_in_english_does_not_make_its_story_english() -> None:
    paragraphs = "".join(f"<p>{SAMPLES['de']}</p>" for _ in range(3))
    html = f"<html lang='en'><body><article><h1>Wahl</h1>{paragraphs}</article></body></html>"
    assert clean(RawPage(source="p", text=html, media_type="html", digest="p")).language == "de"


@given(st.text(max_size=300))
def test_any_text_has_some_language(text: str) -> None:
    assert language_of(text)


@pytest.mark.lengthy
@pytest.mark.shared
def test_no_english_news_is_refused(shared: Path) -> None:
    with (shared / "data/quotes/polnear_train.jsonl").open(encoding="utf-8") as lines:
        assert {language_of(json.loads(line)["text"]) for line in lines} == {"en"}
