"""Mentions of people gathered to one entity each.

Full names come first; shorter mentions join the full name they can stand for.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import Mention
from onrecord.identify.namesakes import bearer
from onrecord.naming.names import same_person, same_spelling, short_for


def gather_people(doc: Doc, mentions: Sequence[Mention]) -> list[Entity]:
    """People: full names first, then the family names and given names that stand for them."""
    people: list[Entity] = []
    for mention in (m for m in mentions if len(m.folded) > 1):
        same = next((p for p in people if same_person(mention.folded, p.full)), None)
        _join(people, same, mention)
    people = _absorb(people)
    whole = list(people)
    for mention in (m for m in mentions if len(m.folded) == 1):
        _join(people, _stands_for(doc, mention, whole) or _lone(mention, people, whole), mention)
    return people


def _join(people: list[Entity], entity: Entity | None, mention: Mention) -> None:
    if entity is None:
        people.append(Entity(mention.kind, [mention]))
    else:
        entity.mentions.append(mention)


def _absorb(people: list[Entity]) -> list[Entity]:
    """Join names that are the tail of a longer one ("de Vries", "Peña Nieto") to it."""
    kept: list[Entity] = []
    for person in people:
        longer = [p for p in people if p is not person and short_for(person.full, p.full)]
        if len(longer) == 1:
            longer[0].mentions.extend(person.mentions)
        else:
            kept.append(person)
    return kept


def _lone(mention: Mention, people: Sequence[Entity], whole: Sequence[Entity]) -> Entity | None:
    """An earlier person known by this one name only."""
    lone = [p for p in people if p not in whole]
    return next((p for p in lone if same_spelling(p.full[0], mention.folded[0])), None)


def _stands_for(doc: Doc, mention: Mention, people: Sequence[Entity]) -> Entity | None:
    """The person whose family name, or else given name, ``mention`` is."""
    word = mention.folded[0]
    exact = [p for p in people if p.full[-1] == word]
    family = exact or [p for p in people if same_spelling(p.full[-1], word)]
    found = family or [p for p in people if p.full[0] == word]
    return bearer(doc, mention, found)
