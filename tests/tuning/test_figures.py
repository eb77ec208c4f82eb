"""Calibration, precision and recall."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.tuning import figure_rows, figures, percent

SCORED = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


def test_scores_that_say_what_comes_have_no_error() -> None:
    told = figures([0.75] * 4 + [0.25] * 4, [True] * 3 + [False] + [True] + [False] * 3)
    assert told.error == 0.0
    assert [(one.many, one.score, one.confirmed) for one in told.curve] == [
        (4, 0.25, 0.25),
        (4, 0.75, 0.75),
    ]
    assert (told.precision, told.recall) == (0.75, 0.75)
    assert (told.strict_precision, told.strict_recall) == (None, 0.0)


def test_scores_that_are_sure_and_wrong_have_all() -> None:
    assert figures([1.0, 0.0], [False, True]).error == 1.0


@given(SCORED)
def test_the_curve_holds_each_flag_once(scored: list[tuple[float, bool]]) -> None:
    told = figures([score for score, _ in scored], [right for _, right in scored])
    assert sum(one.many for one in told.curve) == len(scored)
    assert 0 <= told.error <= 1
    assert [one.score for one in told.curve] == sorted(one.score for one in told.curve)


def test_figures_are_read_by_people() -> None:
    told = figures([0.9, 0.2], [True, False])
    assert figure_rows(told, told)[1] == ("right from 0.6 on", "100 %", "100 %")
    assert percent(None) == "–"
    assert percent(0.375) == "38 %"
