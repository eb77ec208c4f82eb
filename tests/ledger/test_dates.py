"""Days to sort by, from uncertain dates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.ledger.dates import asked_from, asked_until, first_day, said_on


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T10:30:00Z", "2031-03-04"),
        ("2031-11-18?", "2031-11-18"),
        ("2031-11", "2031-11-01"),
        ("2031", "2031-01-01"),
        ("203X", "2030-01-01"),
        ("2031-XX-XX", "2031-01-01"),
        ("2031-1X", "2031-10-01"),
        ("2031-22", "2031-06-01"),
        ("XXXX-10-31", None),
        ("..", None),
        ("", None),
        ("soon", None),
    ],
)
def test_the_first_day_that_a_date_may_mean(edtf: str, day: str | None) -> None:
    assert first_day(edtf) == day


@pytest.mark.parametrize(
    ("edtf", "published", "day"),
    [
        ("2031-03-01/2031-03-04", "2031-06-01", "2031-03-01"),
        ("../2031-03-04", "2031-03-02", "2031-03-02"),
        ("../2031-03-04", None, "2031-03-04"),
        (None, "2031-03-04T09:00", "2031-03-04"),
        ("XXXX-10-31", None, None),
        (None, None, None),
    ],
)
def test_when_something_was_said(edtf: str | None, published: str | None, day: str | None) -> None:
    assert said_on(edtf, published) == day


@settings(deadline=None)
@given(st.dates())
def test_a_day_lies_within_itself_its_month_and_its_year(day: object) -> None:
    for length in (4, 7, 10):
        part = str(day)[:length]
        assert asked_from(part) <= str(day) <= asked_until(part)


@pytest.mark.parametrize("bad", ["", "yesterday", "2031-13", "2031-3-4", "04.03.2031", "2031-00"])
def test_what_is_no_date_is_refused(bad: str) -> None:
    with pytest.raises(QueryError, match="YYYY-MM-DD"):
        asked_from(bad)
