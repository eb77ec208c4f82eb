"""Publication dates that a page shows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.dates import crawl_date, full_date, shown_date


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_full_dates_in_every_form(day: date) -> None:
    forms = ("%d %B %Y", "%B %d, %Y", "%b. %d, %Y", "%Y-%m-%d", "%A, %d %b %Y", "%Y/%m/%dT09:00")
    assert {full_date(f"on {day.strftime(form)} at noon") for form in forms} == {day.isoformat()}


@pytest.mark.parametrize(
    "text", ["March 2031", "3/4/2031", "2031-02-30", "31 February 2031", "May"]
)
def test_what_is_no_full_date(text: str) -> None:
    assert full_date(text) is None


def test_the_line_that_says_published_wins() -> None:
    near = ["12 March 2031", "Broadcast 13 March 2031, published 14 March 2031"]
    assert shown_date(near) == "2031-03-14"


def test_updates_and_copyright_are_no_publication() -> None:
    assert shown_date(["Updated: 14 March 2031", "© 2031-01-01 Radio Tarn"]) is None


def test_after_the_story_only_what_says_so_counts() -> None:
    assert shown_date([], ["12 March 2031"]) is None
    assert shown_date([], ["First published: 12 March 2031"]) == "2031-03-12"


def test_a_sentence_with_a_date_is_no_byline() -> None:
    assert shown_date(["word " * 20 + "on 12 March 2031."]) is None


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (" date 2031-05-14 Brenn left.", ("2031-05-14", 16)),
        ("date 2031-05-14\nBrenn", ("2031-05-14", 15)),
        ("date 2031-13-14 Brenn", (None, 0)),
        ("The date 2031-05-14 was set.", (None, 0)),
    ],
)
def test_crawl_dates(raw: str, found: tuple[str | None, int]) -> None:
    assert crawl_date(raw) == found
