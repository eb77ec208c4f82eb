"""The drawing of what somebody said when."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, NEVER

from onrecord.desk.timeline import HIGHEST, LARGEST, LEFT, TOP, WIDTH, Heap, timeline
from onrecord.records import Said, Statement

UNDATED = Said(edtf=None, basis="unknown")


def said(number: int, date: str | None) -> Statement:
    """A statement of that date."""
    on = UNDATED if date is None else Said(edtf=date, basis="stated")
    return replace(NEVER, id=str(number), said=on, published=None)


def test_a_conflict_links_two_points_from_left_to_right() -> None:
    drawn = timeline([NEVER, ALWAYS], [CHANGE], without={"Brenn"})
    assert drawn is not None
    (link,) = drawn.links
    assert (link.relation, link.a.statement, link.b.statement) == ("r1", NEVER.id, ALWAYS.id)
    assert link.a.x < link.b.x
    assert link.path.startswith(f"M{link.a.x} {link.a.y} Q")
    assert all(point.conflicting for point in drawn.points)
    assert "the reservoir will never leak" in link.a.label


@given(st.lists(st.dates().map(str) | st.none() | st.just("203X"), min_size=1, max_size=30))
def test_every_dated_statement_has_a_point_inside_the_drawing(dates: list[str | None]) -> None:
    drawn = timeline([said(n, date) for n, date in enumerate(dates)], [], without=set())
    if drawn is None:
        assert not any(dates)
        return
    assert len(drawn.points) + drawn.undated == len(dates)
    assert len(drawn.ticks) <= 11
    for point in drawn.points:
        assert LEFT < point.x < WIDTH
        assert TOP <= point.y < drawn.height


def test_points_of_one_day_do_not_hide_each_other() -> None:
    drawn = timeline([said(n, "2031-03-04") for n in range(HIGHEST)], [], without=set())
    assert drawn is not None
    assert len({(point.x, point.y) for point in drawn.points}) == HIGHEST


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2031-05-20", ["Mar 2031", "Apr 2031", "May 2031", "Jun 2031"]),
        ("2035-06-01", ["Jul 2031", "Jan 2032", "Jul 2032", "Jan 2033"]),
        ("2039-06-01", ["2032", "2033", "2034", "2035"]),
    ],
)
def test_the_axis_has_round_months_or_years(last: str, labels: list[str]) -> None:
    drawn = timeline([said(1, "2031-03-04"), said(2, last)], [], without=set())
    assert drawn is not None
    assert [tick.label for tick in drawn.ticks][:4] == labels


def test_nothing_dated_is_not_drawn() -> None:
    assert timeline([said(1, None)], [], without=set()) is None


def test_lanes_are_those_that_are_named_and_the_others() -> None:
    drawn = timeline([NEVER, ALWAYS], [], lanes={NEVER.id: "The dam"}, others="Others")
    assert drawn is not None
    assert [lane.name for lane in drawn.lanes] == ["The dam", "Others"]
    assert [point.lane for point in drawn.points] == ["The dam", "Others"]


def test_many_statements_are_a_disc_for_each_month() -> None:
    months = {"2031-03": 9, "2031-04": 900}
    heaps = [
        Heap(lane="The dam", month=month, statements=count, address="/")
        for month, count in months.items()
    ]
    drawn = timeline([], [], heaps=heaps)
    assert drawn is not None
    small, large = drawn.discs
    assert small.x < large.x
    assert small.radius < large.radius == LARGEST
    assert large.label == "April 2031, The dam: 900 statements"
