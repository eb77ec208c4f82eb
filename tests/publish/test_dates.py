from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.publish.dates import on_date, plain_basis, plain_date, plain_time, sort_key
from onrecord.records import Said


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, "date unknown"),
        ("2023-02-07", "7 February 2023"),
        ("2023-02", "February 2023"),
        ("2023", "2023"),
        ("2023-21", "spring 2023"),
        ("2023-02-07?", "7 February 2023 (uncertain)"),
        ("2023~", "2023 (about)"),
        ("../2023-02-07", "on or before 7 February 2023"),
        ("2023-02-07/..", "on or after 7 February 2023"),
        ("2023-02-01/2023-02-07", "between 1 February 2023 and 7 February 2023"),
        ("XXXX-10-31", "31 October, year not given"),
        ("2023-02-XX", "February 2023"),
        ("2023-02-07T06:10:00+00:00", "7 February 2023"),
        ("sometime", "sometime"),
        ("2023-99-01", "1 99 2023"),
    ],
)
def test_dates_in_words(edtf: str | None, words: str) -> None:
    assert plain_date(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, None),
        ("2023-02-07", "on 7 February 2023"),
        ("2023-02", "in February 2023"),
        ("2023", "in 2023"),
        ("../2023-02-07", "on or before 7 February 2023"),
    ],
)
def test_dates_as_adverbials(edtf: str | None, words: str | None) -> None:
    assert on_date(edtf) == words


def test_the_basis_is_told_with_the_words() -> None:
    assert plain_basis(Said(edtf=None, basis="unknown"), "") == "the page does not say when"
    assert (
        plain_basis(Said(edtf=None, basis="unknown"), "on Monday")
        == "the page says only “on Monday”"
    )
    assert "does not say" in plain_basis(Said(edtf="2023", basis="publication"), "")
    assert plain_basis(Said(edtf="2023", basis="stated"), "in 2023").endswith("“in 2023”")
    assert plain_basis(Said(edtf="2023", basis="sibling"), "") == "date of a copy of the page"
    assert "“on Monday”" in plain_basis(Said(edtf="2023", basis="sibling"), "on Monday")


def test_unknown_dates_sort_last_and_open_ones_by_their_bound() -> None:
    dates = ["2023-02-07", None, "../2023-01-01", "2023-03", "XXXX-10-31"]
    assert sorted(dates, key=lambda d: sort_key(d, None)) == [
        "../2023-01-01",
        "2023-02-07",
        "2023-03",
        None,
        "XXXX-10-31",
    ]
    assert sort_key(None, "2023-01-05") < sort_key("2023-02-07", None)


@given(st.text(max_size=40))
def test_any_text_gives_words_and_a_key(edtf: str) -> None:
    assert isinstance(plain_date(edtf), str)
    assert len(sort_key(edtf, None)) == 2
    on_date(edtf)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("2031-09-03T10:02:33+02:00", "3 September 2031, 10:02 UTC+02:00"),
        ("2031-09-03T08:02:33.125Z", "3 September 2031, 08:02 UTC"),
        ("2031-09-03T08:02+00:00", "3 September 2031, 08:02 UTC"),
        ("2031-09-03T08:02", "3 September 2031, 08:02"),
        ("2031-09-03", "3 September 2031"),
        ("this morning", "this morning"),
    ],
)
def test_a_time_keeps_its_clock_and_zone(stated: str, words: str) -> None:
    assert plain_time(stated) == words
