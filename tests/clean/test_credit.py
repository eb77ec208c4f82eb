"""Datelines and credits."""

from __future__ import annotations

import time

import pytest

from onrecord.clean.credit import Credit, Dateline, closing_credit, find_dateline, line_credit


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("Harrowmere — Brenn left.", Dateline("Harrowmere", None)),
        ("HARROWMERE (Northern Wire) - Brenn left.", Dateline("HARROWMERE", "Northern Wire")),
        ("HARROWMERE, March 4 (NW) — “No,” he said.", Dateline("HARROWMERE", "NW")),
        ("Harrowmere, June 3: Brenn left.", Dateline("Harrowmere", None)),
        ("NETHER OUNE, Varland, Feb 28, 2031 (NW) - It rained.",
         Dateline("NETHER OUNE, Varland", "NW", "2031-02-28")),
        ("(Northern Wire) — The mayor left.", Dateline(None, "Northern Wire")),
    ],
)  # fmt: skip
def test_datelines(paragraph: str, dateline: Dateline) -> None:
    assert find_dateline(paragraph) == dateline


@pytest.mark.parametrize(
    "paragraph",
    [
        "Aldous Brenn: That is a lie.",
        "Brenn left Harrowmere — and never came back.",
        "Mr Brenn - who left in May - said no.",
        "The mayor of Tarn — he is 70 — said no.",
        "",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("He left. — (Varland Courier)", "Varland Courier"),
        ("“I left.” (NW)", "NW"),
        ("He left. (Source: Radio Tarn)", "Radio Tarn"),
    ],
)
def test_a_closing_credit_is_cut_where_it_starts(paragraph: str, name: str) -> None:
    credit = closing_credit(paragraph)
    assert credit is not None
    assert credit.name == name
    assert paragraph[: credit.at].rstrip().endswith((".", "”"))


@pytest.mark.parametrize(
    "paragraph",
    ["He joined the Civic Union (CU).", "He spoke for the Civic Union (CU)", "He left. (laughs)"],
)
def test_what_is_no_credit(paragraph: str) -> None:
    assert closing_credit(paragraph) is None


@pytest.mark.parametrize(
    "line", ["Source: Northern Wire", "— (Northern Wire)", "(With inputs from Northern Wire)"]
)
def test_lines_that_are_a_credit(line: str) -> None:
    assert line_credit(line) == Credit("Northern Wire", 0)


def test_long_lines_take_no_time() -> None:
    start = time.perf_counter()
    for text in ("A " * 100_000, "Aa, " * 100_000, "(" * 100_000, "A" * 400_000):
        find_dateline(text)
        closing_credit(text)
    assert time.perf_counter() - start < 1.0
