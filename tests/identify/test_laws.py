"""What holds for any text and any attributions, however odd."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identify import identify
from onrecord.language import parse
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import text_of

pytestmark = pytest.mark.lengthy

PIECES = st.lists(
    st.sampled_from(
        [
            "Aldous Brenn",
            "He",
            "the minister",
            "said",
            "that",
            "Radio Tarn",
            "Mr",
            ",",
            "“",
            "”",
            "\n",
            "who",
            "A:",
            "’s",
            "(",
            "and",
            "poll",
            "🙂",
        ]
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    text = draw(PIECES)
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(lambda ends: Span(min(ends), max(ends)))
    one = st.builds(
        Attribution,
        kind=st.sampled_from(["direct", "indirect", "turn"]),
        content=st.tuples(span),
        source=st.one_of(st.just(()), st.tuples(span)),
        cue=st.one_of(st.just(()), st.tuples(span)),
    )
    return text, draw(st.lists(one, max_size=4))


def _ends(spans: Spans, source: Spans) -> bool:
    """Whether ``spans`` are a source, or what follows the dateline that it begins with."""
    first, whole = spans[0], source[0]
    return first.end == whole.end and first.start >= whole.start and spans[1:] == source[1:]


@settings(max_examples=40, deadline=None)
@given(articles())
def test_any_input_gives_a_voice_for_each_attribution(
    article: tuple[str, list[Attribution]],
) -> None:
    text, attributions = article
    found = identify(parse(text), attributions)
    assert len(found) == len(attributions)
    for attribution, voice in zip(attributions, found, strict=True):
        if voice.speaker is not None:
            assert not voice.speaker.spans or _ends(voice.speaker.spans, attribution.source)
            assert voice.speaker.as_named == text_of(text, voice.speaker.spans)


@settings(max_examples=15, deadline=None)
@given(articles())
def test_the_same_input_gives_the_same_voices(article: tuple[str, list[Attribution]]) -> None:
    text, attributions = article
    assert identify(parse(text), attributions) == identify(parse(text), attributions)
