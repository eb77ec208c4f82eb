"""Headlines of text scrapes."""

from __future__ import annotations

import pytest

from onrecord.clean.headline import find_headline, is_headline_like

BODY = "Aldous Brenn denied on Tuesday that the harbour of Tarn was for sale."
MORE = "The prime minister said that the harbour belonged to all."


def _found(*lines: str) -> str | None:
    page = [*lines, BODY, MORE]
    at = find_headline(page, [len(lines), len(lines) + 1])
    return None if at is None else page[at]


def test_the_line_about_the_same_things_is_the_headline() -> None:
    assert _found("Home", "Weather and tides today", "Brenn denies harbour sale", "By N. Corl") == (
        "Brenn denies harbour sale"
    )


def test_no_line_about_it_is_no_headline() -> None:
    assert _found("Home", "Weather and tides today", "Storm closes schools again") is None
    assert _found() is None


def test_the_first_line_of_the_body_may_be_the_headline() -> None:
    assert find_headline(["Brenn denies harbour sale", BODY, MORE], [0, 1, 2]) == 0


@pytest.mark.parametrize(
    "line",
    ["Home", "He left the room.", "By Nadia Corl of Tarn", "Photo: the harbour of Tarn", "Related",
     "Published on 12 March 2031"],
)  # fmt: skip
def test_lines_that_are_no_headline(line: str) -> None:
    assert not is_headline_like(line)
