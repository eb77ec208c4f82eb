"""Is it English?"""

from __future__ import annotations

import pytest
from tests.clean.pages import STORY

from onrecord.clean.english import language_of


@pytest.mark.parametrize("text", [STORY, "Never.", "", STORY.upper()])
def test_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Der Premierminister hat am Dienstag eine vorgezogene Wahl in Varland ausgeschlossen.",
        "Le premier ministre a exclu mardi une élection anticipée, selon la radio de la capitale.",
        "El primer ministro descartó el martes unas elecciones anticipadas en todo el país.",
        "Премьер-министр исключил во вторник досрочные выборы, сообщило местное радио вечером.",
    ],
)
def test_other_languages_are_undetermined(text: str) -> None:
    assert language_of(text) == "und"


@pytest.mark.parametrize(("told", "code"), [("en-GB", "en"), ("EN_us", "en"), ("ur", "ur")])
def test_what_is_told_wins(told: str, code: str) -> None:
    assert language_of(STORY, told) == code
