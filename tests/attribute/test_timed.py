"""The time of a saying is no part of what was said."""

from __future__ import annotations

import pytest

from onrecord.attribute.timed import without_time
from onrecord.records import Span


@pytest.mark.parametrize(
    ("time", "rest"),
    [
        ("last Wednesday ", "Abel Tarn had left the port"),
        ("yesterday ", "the levy is dead"),
        ("earlier this week ", "they would stay"),
        ("on Monday ", "that the levy is dead"),
        ("", "last week was hard"),
        ("", "this year's levy is dead"),
    ],
)
def test_only_a_time_before_a_clause_is_cut(time: str, rest: str) -> None:
    text = f"Brenn said {time}{rest}."
    content = (Span(len("Brenn said "), len(text) - 1),)
    (part,) = without_time(text, (Span(6, 10),), content)
    assert text[slice(*part)] == rest


def test_a_time_away_from_its_cue_stays() -> None:
    text = "Brenn said: “today the levy is dead.”"
    content = (Span(13, len(text) - 1),)
    assert without_time(text, (Span(6, 10),), content) == content
