from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.masks import datelines, masked
from onrecord.attribute.turns import turns
from onrecord.language import parse, tokens
from onrecord.records import Span

LINES = st.sampled_from(
    ["HARROWMERE: The dam holds.", "Okray: Did it?", "Vale: It did not, he said.", "OK: no", ""]
)


def test_datelines_are_places_in_capitals_before_a_colon() -> None:
    text = "NEW HARROWMERE: It rained.\nVale: It did.\nIn HARROWMERE: no."
    assert [text[slice(*span)] for span in datelines(text)] == ["NEW HARROWMERE:"]


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_masking_moves_no_offset(text: str) -> None:
    readable = masked(text, turns(text))
    assert len(readable) == len(text)
    assert all(b in (a, " ") for a, b in zip(text, readable, strict=True))


def test_tokens_are_those_that_spans_touch() -> None:
    doc = parse("The dam  holds, said Vale.")
    spans = (Span(5, 11), Span(16, 18))
    assert [token.text for token in tokens(doc, spans)] == ["dam", "holds", "said"]
    assert tokens(doc, ()) == []
