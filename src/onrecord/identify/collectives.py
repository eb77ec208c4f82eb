"""Which body a noun stands for: "the company", "the ministry", "the newspaper"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.identify.cast import Entity, latest
from onrecord.identify.nouns import (
    BODIES_OF,
    BODY_NOUNS,
    BODY_WORDS,
    COMPANY_NOUNS,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    OUTLETS_OF,
)
from onrecord.identify.pronouns import rank
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source
from onrecord.naming.names import fold
from onrecord.naming.titles import ROLE_MODIFIERS

_CERTAIN_BODY = 0.6
_COMPANY_WORDS = frozenset(
    "company corporation corp inc ltd llc group bank networks partners".split()
)


def body_named(scene: Scene, source: Source, head: str) -> Entity | None:
    """The body of which the head noun is part of the name, or tells the kind."""
    if head not in BODY_NOUNS | OUTLET_NOUNS | COMPANY_NOUNS:
        return None
    before = [b for b in scene.cast.bodies() if b.mentions[0].start < source.start]
    named = [b for b in before if head in b.words or any(head in m.folded for m in b.mentions)]
    if named:
        return latest(named, source.start)
    return rank(scene, source.start, _of_kind(before, head), certain=_CERTAIN_BODY)


def _of_kind(bodies: Sequence[Entity], head: str) -> list[Entity]:
    """The bodies that a noun can stand for, as far as their names tell."""
    if head in COMPANY_NOUNS:
        return [b for b in bodies if _may_be_company(b)]
    if head in OUTLET_NOUNS:
        kinds = OUTLETS_OF.get(head, OUTLET_WORDS)
    else:
        kinds = BODIES_OF.get(head, frozenset())
    return [b for b in bodies if not kinds or kinds & _name_words(b)]


def _may_be_company(body: Entity) -> bool:
    """Whether a body may be a company: called one, or neither of another kind nor an acronym."""
    if body.words & COMPANY_NOUNS:
        return True
    other = (BODY_WORDS - _COMPANY_WORDS | ROLE_MODIFIERS) & _name_words(body)
    return not other and not body.name.isupper()


def _name_words(body: Entity) -> set[str]:
    return {fold(word) for word in body.name.split()}
