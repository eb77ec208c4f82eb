from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.attribute.model import Tagger, load_tagger
from onrecord.records import Attribution, Spans

PARAGRAPHS = "\n\n".join(
    [
        "“The dykes will hold,” Prime Minister Aldous Brenn said on Monday.",
        "Joren Vale, the opposition leader, said that the repairs had cost twice what parliament "
        "approved.",
        "Varland exported 40,000 tonnes of herring last year.",
        "According to the Harrowmere Gazette, Mirela Tost told reporters she would “never” sign "
        "the treaty.",
    ]
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    loaded = load_tagger()
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def found(tagger: Tagger) -> list[Attribution]:
    return tagger.tag(PARAGRAPHS)


def at(spans: Spans) -> str:
    return " ".join(PARAGRAPHS[s:e] for s, e in spans)


def one(found: list[Attribution], cue: str) -> Attribution:
    return next(a for a in found if at(a.cue) == cue)


def test_a_direct_quotation(found: list[Attribution]) -> None:
    first = found[0]
    assert first.kind == "direct"
    assert at(first.content).startswith("“The dykes will hold")
    assert at(first.source) == "Prime Minister Aldous Brenn"
    assert at(first.cue).startswith("said")


def test_indirect_speech(found: list[Attribution]) -> None:
    vale = next(a for a in found if "Joren Vale" in at(a.source))
    assert vale.kind == "indirect"
    assert "the repairs had cost twice what parliament approved" in at(vale.content)


def test_an_attribution_inside_a_content_is_found_by_reading_that_content(
    tagger: Tagger, found: list[Attribution]
) -> None:
    gazette = one(found, "According to")
    assert "Harrowmere Gazette" in at(gazette.source)
    tost = one(tagger.tag(PARAGRAPHS, within=gazette.content), "told")
    assert at(tost.source) == "Mirela Tost"
    assert at(tost.content) in at(gazette.content)


def test_a_plain_fact_is_no_attribution(found: list[Attribution]) -> None:
    herring = PARAGRAPHS.index("Varland exported")
    assert not any(s <= herring < e for a in found for s, e in a.content)


def test_confidence_and_threshold(tagger: Tagger, found: list[Attribution]) -> None:
    assert all(0 < a.confidence < 1 and a.made_by == tagger.made_by for a in found)
    assert tagger.tag(PARAGRAPHS, threshold=1.0) == []
    assert len(tagger.tag(PARAGRAPHS, threshold=0.0)) >= len(found)


def test_the_same_text_gives_the_same_attributions(
    tagger: Tagger, found: list[Attribution]
) -> None:
    assert tagger.tag(PARAGRAPHS) == found


def test_empty_text_gives_nothing(tagger: Tagger) -> None:
    assert tagger.tag("") == tagger.tag(" \n\n ") == []


@settings(max_examples=15, deadline=None)
@given(text=st.text("abc “”\"'.:\n said that Brenn😀\u0301", max_size=120))
def test_spans_lie_in_any_text_and_are_trimmed(tagger: Tagger, text: str) -> None:
    for attribution in tagger.tag(text, threshold=0.0):
        for start, end in attribution.content + attribution.source + attribution.cue:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
