"""Who is who in one article: mentions gathered to entities, with what is said of each.

People, bodies and places are gathered each in their own way, then described by the words around
all their mentions; bodies named after people and places come last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.identify.bodies import gather_bodies, same_words
from onrecord.identify.cast import Cast, Entity, start_of
from onrecord.identify.descriptions import Description, describe, describe_body
from onrecord.identify.gender import gender_by_pronouns, gender_by_words
from onrecord.identify.introductions import late_office
from onrecord.identify.mentions import Mention
from onrecord.identify.nouns import OUTLET_WORDS
from onrecord.identify.offshoots import find_offshoots
from onrecord.identify.persons import gather_people
from onrecord.naming.names import (
    Words,
    fold,
    presentable,
)
from onrecord.naming.titles import plain


def gather(doc: Doc, mentions: Sequence[Mention]) -> Cast:
    """The cast of an article: one entity for each person, body or place mentioned."""
    people = gather_people(doc, [m for m in mentions if m.kind == "person"])
    groups = gather_bodies(doc, [m for m in mentions if m.kind == "body"])
    places = same_words([m for m in mentions if m.kind == "place"], "place")
    entities = (*people, *groups, *places)
    for entity in entities:
        entity.mentions.sort(key=start_of)
        entity.name = _best_name(doc, entity)
    of = {m.start: e for e in entities for m in e.mentions}
    _describe_all(doc, people, of)
    for body in groups:
        body.words = describe_body(doc, body.mentions)
    more = _offshoots(doc, mentions, of)
    of.update((m.start, e) for e in more for m in e.mentions)
    added = (m for e in more for m in e.mentions)
    return Cast((*entities, *more), tuple(sorted((*mentions, *added), key=start_of)), of)


def _offshoots(doc: Doc, mentions: Sequence[Mention], of: dict[int, Entity]) -> list[Entity]:
    """Bodies named after the people and places of the article, at nouns that no mention holds."""
    found: dict[str, Entity] = {}
    names = {start: entity.name for start, entity in of.items()}
    held = {i for m in mentions for i in range(m.start, m.end)}
    for offshoot in find_offshoots(doc, {m.start: m for m in mentions}, names):
        if offshoot.mention.start not in held:
            entity = found.setdefault(offshoot.name, Entity(offshoot.kind, name=offshoot.name))
            entity.mentions.append(offshoot.mention)
    for entity in found.values():
        entity.mentions.sort(key=start_of)
    return list(found.values())


def _describe_all(doc: Doc, people: Sequence[Entity], of: dict[int, Entity]) -> None:
    for person in people:
        description: Description = describe(doc, person.mentions)
        person.words = description.words
        person.role = description.role
    for person in people:
        _introduce_late(doc, person, people)
        given = max((m.folded for m in person.mentions), key=len)
        person.gender = gender_by_words(given, person.words)
    starts = {start for start, entity in of.items() if entity.kind == "person"}
    for person in people:
        person.gender = person.gender or gender_by_pronouns(doc, person.mentions, starts)


def _introduce_late(doc: Doc, person: Entity, people: Sequence[Entity]) -> None:
    if not person.words and (office := late_office(doc, person, people)):
        person.words = frozenset(plain(word) for word in office)
        person.role = " ".join(office)


def _best_name(doc: Doc, entity: Entity) -> str:
    """The fullest form among the mentions; of equals the most frequent, unshouted one."""
    forms = Counter(m.words for m in entity.mentions)
    best = max(forms, key=lambda w: (_whole_words(w), not _shouted(w), forms[w], len(w)))
    if entity.kind == "person":
        return presentable(best)
    first = next(m for m in entity.mentions if m.words == best)
    if any(_is_owner_in_name(doc, m) for m in entity.mentions if m.words == best):
        return f"{' '.join(best)}'s"
    led = len(best) == 1 and first.start > 0 and doc[first.start - 1].text == "The"
    return f"The {best[0]}" if led and fold(best[0]) in OUTLET_WORDS else " ".join(best)


def _is_owner_in_name(doc: Doc, mention: Mention) -> bool:
    """Whether the possessive after a body's name belongs to it: it acts ("Brenn's announced …")."""
    after = doc[mention.end : mention.end + 2]
    owns = len(after) == 2 and after[0].lower_ in {"'s", "’s"} and mention.kind == "body"
    return owns and after[1].tag_ == "VBD"


def _whole_words(words: Words) -> int:
    return sum(len(fold(word)) > 1 for word in words)


def _shouted(words: Words) -> bool:
    return any(len(word) > 2 and word.isupper() for word in words)
