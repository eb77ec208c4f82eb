"""The best run of lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.features import NAMES, features
from onrecord.clean.run import best_run, body_lines, is_junk
from onrecord.clean.weights import WEIGHTS

GAINS = st.lists(st.integers(-5, 5).map(float), max_size=12)


@given(GAINS)
def test_no_other_run_has_a_greater_sum(gains: list[float]) -> None:
    start, end = best_run(gains)
    size = len(gains)
    sums = [sum(gains[i:j]) for i in range(size) for j in range(i, size + 1)]
    assert sum(gains[start:end]) == max(sums, default=0)


def test_every_feature_has_its_weight() -> None:
    assert tuple(WEIGHTS) == NAMES
    assert {len(row) for row in features(["Home", "Brenn left.", "…", "ブレン"])} == {len(NAMES)}


def test_an_empty_page_has_no_body() -> None:
    assert body_lines([]) == []


@pytest.mark.parametrize(
    "line",
    [
        "spot_imgspot_img",
        '[tds_leads title_text="Subscribe" padd="eyJhbGwiOiIxNXB4IDEwcHgifQ=="]',
        "Related",
        "More like this:",
        "Also read: Vale calls for new vote",
        "Ferries in Harrowmere (Image: Radio Tarn)",
        "Advertisement",
        "(Reporting by Odo Lassiter; editing by Wynne Carrow)",
        "Get the news delivered to your inbox every morning",
    ],
)
def test_junk(line: str) -> None:
    assert is_junk(line)


@pytest.mark.parametrize(
    "line",
    [
        "He closed the window. It was cold.",
        "Brenn read the letter aloud.",
        "Tarn United (Group B) won.",
        "They want more.",
        "“Get out,” he said.",
    ],
)
def test_sentences_are_not_junk(line: str) -> None:
    assert not is_junk(line)
