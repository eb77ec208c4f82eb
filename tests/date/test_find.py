"""Values of time expressions, read against an invented paper of Monday, 3 November 2025."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import GOLDEN as ALL

from onrecord.date import find_times
from onrecord.language import parse

PUBLISHED = "2025-11-03"
GOLDEN = ALL / "date" / "times.json"


def values(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.value) for t in find_times(parse(text), published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The cabinet met on Monday.", "2025-11-03"),
        ("The cabinet met on Friday.", "2025-10-31"),
        ("The cabinet will meet on Friday.", "2025-11-07"),
        ("The vote is scheduled for Thursday.", "2025-11-06"),
        ("Brenn resigned last Friday.", "2025-10-31"),
        ("Brenn spoke yesterday.", "2025-11-02"),
        ("Brenn spoke the day before yesterday.", "2025-11-01"),
        ("Parliament will sit tomorrow.", "2025-11-04"),
        ("Brenn left on Oct. 31.", "2025-10-31"),
        ("Brenn left on 31 October 2024.", "2024-10-31"),
        ("Brenn left on Thursday, Dec. 12.", "2024-12-12"),
        ("Brenn will leave on January 20 next year.", "2026-01-20"),
        ("Villagers are likely to vote in March.", "2026-03"),
        ("Vale spoke over the weekend.", "2025-W44-WE"),
        ("The dam opened in March.", "2025-03"),
        ("The dam opened last December.", "2024-12"),
        ("Prices fell last week.", "2025-W44"),
        ("Prices fell last month.", "2025-10"),
        ("Prices fell earlier this year.", "2025"),
        ("He left office two years ago.", "2023"),
        ("He left office three weeks ago.", "2025-W42"),
        ("Exports fell in the third quarter of 2024.", "2024-Q3"),
        ("Exports fell in the first half of last year.", "2024-H1"),
        ("Tost visited Dunmarrow in the summer of 2019.", "2019-SU"),
        ("The line was built in the 1980s.", "198"),
        ("It was the worst flood of the 20th century.", "19"),
        ("Tost studied there in nineteen ninety-seven.", "1997"),
        ("Tost has recently changed her mind.", "PAST_REF"),
        ("Brenn mentioned it the other day.", "PAST_REF"),
        ("The bridge is now open.", "PRESENT_REF"),
        ("The strike lasted 18 months.", "P18M"),
        ("The strike lasted two and a half years.", "P2Y6M"),
        ("The talks took more than four hours.", "PT4H"),
        ("Ferries sail every Thursday.", "XXXX-WXX-4"),
        ("The council meets every two years.", "P2Y"),
        ("The harbour closed on Wednesday night.", "2025-10-29TNI"),
        ("Tost will stay until March 20.", "2026-03-20"),
        ("The offer had been scheduled to expire on Friday.", "2025-10-31"),
        ("Tost will one day be prime minister.", "FUTURE_REF"),
        ("He left in the last half of the 1980s.", "198"),
        ("Tost was born in January nineteen eighty-one.", "1981-01"),
        ("Sales fell in the latest fiscal year.", "2024"),
        ("The dam broke at mid-afternoon yesterday.", "2025-11-02TAF"),
        ("The ferry sank on Good Friday.", "2025-04-18"),
        ("Shops will shut on Labor Day.", "2026-09-07"),
        ("Airports changed after 9/11.", "2001-09-11"),
        ("The budget for FY2019 was passed.", "2019"),
        ("He died an hour later.", "PT1H"),
        ("The tribe lived there half a century ago.", "PAST_REF"),
        ("The raid began at 10:35 a.m. on Friday.", "2025-10-31T10:35"),
        ("It broke on the night of Saturday, 18 October.", "2025-10-18"),
        ("The union announced a strike for Saturday.", "2025-11-08"),
    ],
)  # fmt: skip
def test_value_of_one_expression(text: str, value: str) -> None:
    assert value in [v for _, v in values(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tost may sign and prices may fall.",
        "The 44-year-old harbour master kept silent.",
        "The army sent 2000 troops.",
        "Okray was a guest of This Week and Sixty Minutes.",
        "They march in step and spring forward.",
        "It cost 1999 pounds.",
    ],
)
def test_words_that_only_look_like_time(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Brenn spoke on Monday.", "XXXX-WXX-1"),
        ("Brenn spoke yesterday.", "XXXX-XX-XX"),
        ("Brenn spoke on October 31.", "XXXX-10-31"),
        ("Brenn spoke last year.", "XXXX"),
        ("Brenn spoke on October 31, 2024.", "2024-10-31"),
        ("Brenn has spoken recently.", "PAST_REF"),
    ],
)
def test_undated_page_keeps_placeholders(text: str, value: str) -> None:
    assert [v for _, v in values(text, None)] == [value]


def test_offset_counts_from_the_date_beside_it() -> None:
    text = "Two days after the March 3 vote, Vale left. A day before the storm, Okray came."
    assert values(text) == [("Two days", "2025-03-05"), ("March 3", "2025-03-03")]


def test_the_day_after_needs_a_date() -> None:
    assert values("Vale left the day after Thursday's vote.")[0] == ("the day", "2025-10-31")
    assert values("Vale left the day after the storm.") == []


def test_a_year_earlier_counts_from_the_period_last_named() -> None:
    text = "Profit rose in the third quarter of 2024. A year earlier it had fallen."
    assert values(text)[1] == ("A year earlier", "2023-Q3")


def test_stamp_of_the_page_is_left_out() -> None:
    text = "Harrowmere floods\nNovember 3, 2025\nThe river rose on November 3, 2025 at dawn."
    assert values(text) == [("November 3, 2025", "2025-11-03")]


def test_date_time_of_publication_is_read_by_its_day() -> None:
    assert values("Vale spoke today.", "2025-11-03T14:05:00Z") == [("today", "2025-11-03")]


def test_golden_page() -> None:
    page = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert values(page["text"], page["published"]) == [tuple(pair) for pair in page["times"]]


_PIECES = st.sampled_from(
    "on Monday|last year|the|two weeks ago|Oct. 31|1998|said|5 p.m.|Friday,|İstanbul|\n|\n\n|–"
    "|the past|three|quarter|’82|a day after|Nov.|31/12/99|second|40|May|every other day".split("|")
)


@pytest.mark.lengthy
@settings(max_examples=40, deadline=None)
@given(st.lists(_PIECES, max_size=12), st.sampled_from([None, PUBLISHED, "not a date"]))
def test_spans_are_ordered_and_apart(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    found = find_times(parse(text), published)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.lengthy
def test_adversarial_text_is_quick() -> None:
    doc = parse("the " * 3000 + "twenty " * 2000 + "early " * 1000)
    assert isinstance(find_times(doc, PUBLISHED), list)
