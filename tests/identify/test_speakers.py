"""Seats of government that speak are governments, however the article writes them."""

from __future__ import annotations

import pytest

from onrecord.pipeline import extract
from onrecord.records import Article


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("No 10 said the talks were over.", "United Kingdom Government"),
        ("Downing Street denied the claim that it had lied.", "United Kingdom Government"),
        ("The Kremlin said the talks were over.", "Government of Russia"),
    ],
)
def test_a_seat_is_its_government(text: str, name: str) -> None:
    (statement,) = extract(Article(id="a", text=text)).statements
    assert statement.speaker
    assert (statement.speaker.name, statement.speaker.kind) == (name, "government")


def test_a_number_of_people_is_no_seat() -> None:
    (statement,) = extract(Article(id="a", text="Ten growers said the dam was safe.")).statements
    assert statement.speaker
    assert statement.speaker.kind != "government"
