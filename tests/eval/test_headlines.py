"""Headlines and bodies of web pages: the gold holds no text, and the figures are what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from eval.data import rows
from eval.headlines import GOLD, hashed, headlines


def test_the_gold_is_hashes_of_different_pages() -> None:
    gold = rows(GOLD)
    assert len({row["page"] for row in gold}) == len(gold) == 60
    assert all(re.fullmatch("[0-9a-f]{64}", value) for row in gold for value in row.values())


def test_white_space_makes_no_other_headline() -> None:
    assert hashed(" Levy  to\nstay ") == hashed("Levy to stay") != hashed("Levy to rise")
    assert hashed(None) == hashed("")


@pytest.mark.shared
@pytest.mark.slow
def test_nine_in_ten_headlines_are_exact(shared: Path) -> None:
    assert headlines(shared, fast=False)["exact"] >= 90
