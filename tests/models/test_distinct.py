from __future__ import annotations

from onrecord.models.candidate import Candidate
from onrecord.models.distinct import distinct
from onrecord.records import Span


def candidate(confidence: float, *content: tuple[int, int]) -> Candidate:
    spans = tuple(Span(*span) for span in content)
    return Candidate(content=spans, source=(), cue=(), signs=[], confidence=confidence)


def test_of_the_same_content_the_surest_stays() -> None:
    weak, strong = candidate(0.3, (0, 20)), candidate(0.8, (0, 21))
    assert distinct([weak, strong]) == [strong]


def test_a_content_inside_another_is_the_same() -> None:
    inner, outer = candidate(0.3, (5, 15)), candidate(0.8, (0, 50))
    assert distinct([inner, outer]) == [outer]


def test_contents_that_share_a_part_both_stay() -> None:
    first, second = candidate(0.8, (0, 20), (30, 40)), candidate(0.3, (10, 30))
    assert distinct([second, first]) == [first, second]
