from __future__ import annotations

import pytest
from tests.people.helpers import office

from onrecord.people.terms import days_of, holds


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-02-03", ("2024-02-03", "2024-02-03")),
        ("2024-02-03?", ("2024-02-03", "2024-02-03")),
        ("2024-02/2024-03", ("2024-02-01", "2024-03-31")),
        ("../2024-02-03", None),
        ("2024-13", None),
        ("2023-02-29", None),
        ("2024-03/2024-02", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_is_its_first_and_last_day(date: str, days: tuple[str, str] | None) -> None:
    assert days_of(date) == days


def test_a_term_covers_a_whole_date_or_not_at_all() -> None:
    term = office("mayor", "2021-06-14", "2023")
    assert holds(term, "2021-06-14")
    assert holds(term, "2023-12-31")
    assert not holds(term, "2021-06")
    assert not holds(term, "2024-01-01")
    assert not holds(term, None)
    assert not holds(term, "../2022")


def test_an_office_without_dates_is_always_held() -> None:
    assert holds(office("mayor"), "2021-06-14")
    assert holds(office("mayor"), None)
    assert holds(office("mayor"), "../2022")
