"""Names that only their capitals show."""

from __future__ import annotations

import pytest
from tests.identify.helpers import speaker


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Varland Watch Daily", "Varland Watch Daily", "organisation"),
        ("The Tarn Watch/Northern Wire survey", "Tarn Watch/Northern Wire", "organisation"),
        ("Brightwater, a mining company,", "Brightwater", "organisation"),
        ("A Former Senior Official", "A Former Senior Official", "unnamed"),
    ],
)
def test_capitals_make_a_name(source: str, name: str, kind: str) -> None:
    text = f"News.\n\nIt was late. {source} said that it was open.\n\nVarland Watch Daily is old."
    found = speaker(text, source, "it was open")
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


def test_a_relative_pronoun_is_called_by_its_noun() -> None:
    text = "News.\n\nHe spoke to hauliers who said that they had been betrayed."
    found = speaker(text, "who", "they had been betrayed")
    assert found is not None
    assert (found.name, found.kind, found.as_named) == ("hauliers", "group", "who")
