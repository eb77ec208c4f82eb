from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.attribute import attribute
from onrecord.language import parse
from onrecord.spans import paragraphs

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
