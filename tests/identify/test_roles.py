"""The office that the words around a name give."""

from __future__ import annotations

import pytest

from onrecord.identify import identify
from onrecord.language import parse
from onrecord.records import Attribution, Span


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("A spokesman for the party, Kit Larrabee,", "Kit Larrabee", "spokesman for the party"),
        ("The ministry's head of staff, Jorun Esk,", "Jorun Esk", "ministry's head of staff"),
        ("Runa Pethick, chairwoman of the guild,", "Runa Pethick", "chairwoman of the guild"),
        ("Kit Larrabee", "Kit Larrabee", None),
    ],
)
def test_the_role_stands_before_or_behind_the_name(
    source: str, name: str, role: str | None
) -> None:
    text = f"{source} said that the weir was open."
    said = Attribution(
        kind="indirect",
        source=(Span(0, len(source)),),
        cue=(Span(len(source) + 1, len(source) + 5),),
        content=(Span(len(source) + 6, len(text) - 1),),
    )
    (voice,) = identify(parse(text), [said])
    assert voice.speaker is not None
    assert (voice.speaker.name, voice.speaker.role) == (name, role)
