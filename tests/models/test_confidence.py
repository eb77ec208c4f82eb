from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.confidence import NAMES, confidence, signs
from onrecord.models.cues import Candidate
from onrecord.models.network import Marked
from onrecord.models.tags import ROLE_TAGS, spell

RUNS = [(0, 1, "SOURCE"), (2, 5, "CONTENT")]


OUTSIDE = np.zeros(5, dtype=np.int64)


def marked(sureness: float, cue: float = 0.9) -> tuple[Marked, np.ndarray]:
    """A window of five words tagged as RUNS, each tag with this probability."""
    path = np.array(spell(RUNS, 5, ROLE_TAGS))
    rest = (1 - sureness) / (len(ROLE_TAGS) - 1)
    scores = np.full((5, len(ROLE_TAGS)), rest, dtype=np.float32)
    scores[np.arange(5), path] = sureness
    return Marked(0, Candidate(1, 2, cue), np.log(scores), 2.0), path


def test_one_sign_for_each_name() -> None:
    assert len(signs(*marked(0.9), OUTSIDE)) == len(NAMES)


def test_surer_tags_give_higher_signs() -> None:
    sure, unsure = signs(*marked(0.95), OUTSIDE), signs(*marked(0.6), OUTSIDE)
    for name in ("content", "edges", "source"):
        assert sure[NAMES.index(name)] > unsure[NAMES.index(name)]


def test_a_window_without_a_source_says_how_nearly_it_has_one() -> None:
    one, _ = marked(0.9)
    blank = np.zeros(5, dtype=np.int64)
    assert signs(one, blank, OUTSIDE)[NAMES.index("no_source")] > 0
    assert signs(*marked(0.9), OUTSIDE)[NAMES.index("no_source")] == 0


def test_content_in_quotation_marks_is_told_by_its_share() -> None:
    quote = np.array([0, 0, 2, 1, 3])
    assert signs(*marked(0.9), quote)[NAMES.index("quoted")] == 1
    assert signs(*marked(0.9), OUTSIDE)[NAMES.index("quoted")] == 0


@given(st.lists(st.floats(-100, 100), min_size=len(NAMES), max_size=len(NAMES)))
def test_confidence_is_a_probability(values: list[float]) -> None:
    assert 0 < confidence(values, [0.5] * len(NAMES)) < 1


def test_confidence_rises_with_a_sign_of_positive_weight() -> None:
    assert confidence([1, 2], [0, 1]) > confidence([1, 1], [0, 1])
