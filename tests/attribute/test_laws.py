from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.attribute import attribute
from onrecord.attribute.combine import combine, in_order
from onrecord.attribute.rules import by_rules
from onrecord.language import parse
from onrecord.records import Attribution, Span
from onrecord.spans import merge, paragraphs, trim

pytestmark = pytest.mark.lengthy

PIECES = st.sampled_from(
    ["Brenn", "said", "that", "“", "”", '"', "'", ",", ".", "\n\n", ":", "the dam", "fell", "He",
     "according to", "Vale", "claim", "?", "Okray: ", "saying", "was", "by", "(", ")", "told", "1:"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_spans_are_in_order_in_the_text_and_within_paragraphs(text: str) -> None:
    places = paragraphs(text)
    found = attribute(parse(text))
    starts = [a.content[0].start for a in found]
    assert starts == sorted(starts)
    for a in found:
        assert list(a.content) == sorted(a.content)
        for start, end in (*a.content, *a.source, *a.cue):
            assert text[start:end] == text[start:end].strip() != ""
            assert any(p.start <= start and end <= p.end for p in places)


@settings(max_examples=20, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_attributing_is_pure(text: str) -> None:
    doc = parse(text)
    assert attribute(doc) == attribute(doc)
    cues = [a.cue for a in attribute(doc) if a.cue]
    assert len(cues) == len(set(cues))


@st.composite
def tagged_texts(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    """A text and what a tagger might make of it: spans of whole words, in any roles."""
    words = draw(st.lists(PIECES, min_size=1, max_size=40))
    text = " ".join(words)
    starts = [len(" ".join(words[:i])) + bool(i) for i in range(len(words))]
    spans = [
        trim(text, Span(start, start + len(word)))
        for start, word in zip(starts, words, strict=True)
    ]
    some = st.lists(st.sampled_from([s for s in spans if s.start < s.end] or [Span(0, 0)]))
    found = draw(st.lists(st.tuples(some, some, some, st.floats(0.01, 0.99)), max_size=6))
    return text, [
        Attribution(
            kind="indirect",
            content=merge(content),
            source=merge(source)[:1],
            cue=merge(cue)[:1],
            confidence=confidence,
        )
        for content, source, cue, confidence in found
        if content and content[0].end
    ]


@settings(max_examples=100, deadline=None)
@given(tagged_texts())
def test_whatever_the_tagger_finds_the_spans_stay_sound(
    case: tuple[str, list[Attribution]],
) -> None:
    text, tagged = case
    doc = parse(text)
    merged = combine(doc, by_rules(doc), tagged)
    assert merged == in_order(merged)
    cues = [a.cue for a in merged if a.cue]
    assert len(cues) == len(set(cues))
    for a in merged:
        for start, end in (*a.content, *a.source, *a.cue):
            assert text[start:end] == text[start:end].strip() != ""
