"""Lines and paragraphs of the raw text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clean.pages import WRAPPED

from onrecord.clean.lines import ends_sentence, split_paragraphs


@given(st.text(st.sampled_from("aB .\n\t”é—"), max_size=120), st.integers(0, 5))
def test_spans_yield_the_words_of_their_paragraph(raw: str, start: int) -> None:
    for paragraph in split_paragraphs(raw, start):
        parts = [raw[a:b] for a, b in paragraph.spans]
        assert " ".join(parts) == paragraph.text
        assert all(a >= start for a, _ in paragraph.spans)


@given(st.integers(0, 200))
def test_the_head_of_a_paragraph_keeps_its_spans_right(length: int) -> None:
    paragraph = split_paragraphs(WRAPPED)[1]
    head = paragraph.head(length)
    assert " ".join(WRAPPED[a:b] for a, b in head.spans).rstrip() == head.text
    assert paragraph.text.startswith(head.text)


def test_a_list_of_headlines_is_not_wrapped() -> None:
    lines = ["Brenn meets the ministers of Kestria after long talks"] * 6
    assert len(split_paragraphs("\n".join(lines))) == 6


@pytest.mark.parametrize(
    "line", ["He left.", "“Never.”", "(He left.)", "Did he?", "He left. — (Radio Tarn)", "いいえ。"]
)
def test_ends_of_sentences(line: str) -> None:
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["Latest news", "Tost denies plan", "Image (Radio Tarn)", "No. 5"])
def test_other_ends(line: str) -> None:
    assert not ends_sentence(line)
