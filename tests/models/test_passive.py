from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.passive import names_no_speaker
from onrecord.records import Span


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Vale was asked whether the dykes would hold.", "was asked", "Vale"),
        ("Vale was repeatedly asked whether he would go.", "asked", "Vale"),
        ("Asked whether she would resign, Tost smiled.", "Asked", "Tost"),
        ("Brenn is expected to announce a date.", "is expected", "Brenn"),
        ("Tost Accused Of Hiding The Bill", "Accused Of", "Tost"),
    ],
)
def test_the_subject_of_a_passive_cue_is_no_source(text: str, cue: str, source: str) -> None:
    assert names_no_speaker(text, span(text, cue), span(text, source))


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Okray asked whether the dykes would hold.", "asked", "Okray"),
        ("Vale was asked by Okray whether he would go.", "was asked", "Okray"),
        ("Asked by Okray whether she would resign, Tost smiled.", "Asked", "Okray"),
        ("Brenn’s office told the Gazette that he was ill.", "told", "Brenn’s office"),
        ("Tost, who is minister, told parliament of the bill.", "told", "Tost"),
    ],
)
def test_who_speaks_stays_the_source(text: str, cue: str, source: str) -> None:
    assert not names_no_speaker(text, span(text, cue), span(text, source))


@given(st.text(min_size=3, max_size=60), st.data())
def test_any_spans_can_be_judged(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    cue = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert names_no_speaker(text, cue, Span(0, 1)) in {True, False}
