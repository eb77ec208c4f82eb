"""What "who", "which" or "whose" stands for: the name its clause hangs on."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import Mention
from onrecord.identify.scene import Scene

_LONGEST_APPOSITION = 14


def resolve_relative(scene: Scene, token: Token) -> Entity | None:
    """The entity that a relative pronoun refers back to, or ``None``."""
    before = [m for m in scene.cast.mentions if m.end <= token.i and _reaches(m, token)]
    if not before:
        return None
    if _adjoins(before[-1], token):
        return scene.cast.of[before[-1].start]
    explained = (m for m in reversed(before) if _apposition_between(m, token))
    return next((scene.cast.of[m.start] for m in explained), None)


def _reaches(mention: Mention, token: Token) -> bool:
    near = token.i - mention.end <= _LONGEST_APPOSITION
    return near and mention.kind != "place"


def _adjoins(mention: Mention, token: Token) -> bool:
    """Whether only a comma or a bracketed party stands between name and pronoun."""
    between = [t.text for t in token.doc[mention.end : token.i]]
    plain = [t for t in between if t not in {",", "—", "–", "--", "-", "("}]
    return not plain or ("(" in between and between[-1] in {")", ","} and len(between) <= 7)


def _apposition_between(mention: Mention, token: Token) -> bool:
    """Whether the name is followed by ", a ...," up to the pronoun."""
    doc = token.doc
    between = doc[mention.end : token.i]
    return (
        len(between) > 2
        and between[0].text == ","
        and between[1].lower_ in {"a", "an", "the", "his", "her", "its", "their"}
        and sum(t.text == "," for t in between) <= 2
        and not any(t.pos_ == "AUX" or "\n" in t.text for t in between)
    )
