"""For whom a spokesperson or a lawyer speaks."""

from __future__ import annotations

import pytest
from tests.identify.helpers import saying, speaker, voices

PEOPLE = (
    "Finance Minister Mirela Tost resigned on Friday. Prime Minister Aldous Brenn was told. "
    "The Ministry of Finance was shut. "
)


@pytest.mark.parametrize(
    ("source", "called", "behalf"),
    [
        ("Tost's lawyer", "Tost's lawyer", "Mirela Tost"),
        ("A spokesman for Brenn", "A spokesman for Brenn", "Aldous Brenn"),
        ("Tost's lawyer, Henrik Falk,", "Henrik Falk", "Mirela Tost"),
        ("Brenn spokesman Oskar Thorne", "Oskar Thorne", "Aldous Brenn"),
        ("Edda Lunn, a spokeswoman for the ministry,", "Edda Lunn", "Ministry of Finance"),
        ("Edda Lunn, a lawyer for Viktor Lamm,", "Edda Lunn", "Viktor Lamm"),
        ("Government spokesman Pavel Hrost", "Pavel Hrost", "government"),
        ("A police spokesman", "A police spokesman", "police"),
        ("Brenn's brother", "Brenn's brother", None),
        ("Aldous Brenn", "Aldous Brenn", None),
    ],
)
def test_whose_words_a_spokesperson_brings(source: str, called: str, behalf: str | None) -> None:
    text = f"{PEOPLE}\n\n{source} said that the road was wet."
    found = speaker(text, source, "the road was wet", near=f"{source} said")
    assert found is not None
    assert (found.name, found.on_behalf_of) == (called, behalf)


def test_the_lawyer_of_a_pronoun_speaks_for_its_person() -> None:
    text = f"{PEOPLE}\n\nTost left at noon. Her lawyer, Henrik Falk, said that she would appeal."
    found = speaker(text, "Her lawyer", "she would appeal")
    assert found is not None
    assert (found.name, found.role, found.on_behalf_of) == ("Henrik Falk", "lawyer", "Mirela Tost")


def test_a_bare_spokesman_speaks_for_whom_the_last_one_spoke() -> None:
    text = f"{PEOPLE}\n\nBrenn's spokesman said no. The spokesman said that it was late."
    first, second = voices(
        text,
        saying(text, "Brenn's spokesman", "no", cue="said"),
        saying(text, "The spokesman", "it was late", cue="said", near="The spokesman"),
    )
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.kind == "unnamed"
    assert second.speaker.role == "spokesman"
    assert second.speaker.on_behalf_of == first.speaker.on_behalf_of == "Aldous Brenn"


def test_a_spokesman_named_once_is_the_spokesman_afterwards() -> None:
    text = "Oskar Thorne, a spokesman for the army, said no. The spokesman said that it was late."
    found = speaker(text, "The spokesman", "it was late", near="The spokesman")
    assert found is not None
    assert found.name == "Oskar Thorne"
    assert found.on_behalf_of == "army"
