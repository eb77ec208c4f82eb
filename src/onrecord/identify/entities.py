"""Who is who in one article: mentions gathered to entities, with what is said of each.

Full names come first; shorter mentions join the full name they can stand for. Two people of one
family name stay apart: titles, then weight in the article, then nearness decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from onrecord.identify.descriptions import Description, describe, describe_body
from onrecord.identify.gender import Gender, gender_by_pronouns, gender_by_words
from onrecord.identify.mentions import Mention, MentionKind
from onrecord.identify.nouns import OUTLET_WORDS
from onrecord.identify.offshoots import find_offshoots
from onrecord.naming.names import (
    Words,
    fold,
    presentable,
    same_person,
    same_spelling,
    short_for,
)
from onrecord.naming.titles import plain

_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "de", "&"})


@dataclass(slots=True, eq=False)
class Entity:
    """One person, body or place of the article; filled while mentions are gathered."""

    kind: MentionKind
    mentions: list[Mention] = field(default_factory=list)
    name: str = ""
    gender: Gender = None
    words: frozenset[str] = frozenset()
    role: str | None = None

    @property
    def full(self) -> Words:
        """The folded name of the first mention, which is the one that made the entity."""
        return self.mentions[0].folded

    def count_before(self, token: int) -> int:
        """How many mentions stand before a token."""
        return sum(m.start < token for m in self.mentions)

    def last_before(self, token: int) -> Mention | None:
        """The nearest mention before a token."""
        return max((m for m in self.mentions if m.start < token), key=_start, default=None)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in an article, and which entity each mention belongs to."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    of: dict[int, Entity]

    def people(self) -> list[Entity]:
        """The entities that are people."""
        return [e for e in self.entities if e.kind == "person"]

    def bodies(self) -> list[Entity]:
        """The entities that are organisations."""
        return [e for e in self.entities if e.kind == "body"]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions wholly inside tokens ``[start, end)``."""
        return [m for m in self.mentions if start <= m.start and m.end <= end]


def _start(mention: Mention) -> int:
    return mention.start


def gather(doc: Doc, mentions: Sequence[Mention]) -> Cast:
    """The cast of an article: one entity for each person, body or place mentioned."""
    people = _people([m for m in mentions if m.kind == "person"])
    bodies = _bodies(doc, [m for m in mentions if m.kind == "body"])
    places = _same_words([m for m in mentions if m.kind == "place"], "place")
    entities = (*people, *bodies, *places)
    for entity in entities:
        entity.mentions.sort(key=_start)
        entity.name = _best_name(doc, entity)
    of = {m.start: e for e in entities for m in e.mentions}
    _describe_all(doc, people, of)
    for body in bodies:
        body.words = describe_body(doc, body.mentions)
    more = _offshoots(doc, mentions, of)
    of.update((m.start, e) for e in more for m in e.mentions)
    added = (m for e in more for m in e.mentions)
    return Cast((*entities, *more), tuple(sorted((*mentions, *added), key=_start)), of)


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
        entity.mentions.sort(key=_start)
    return list(found.values())


def _describe_all(doc: Doc, people: Sequence[Entity], of: dict[int, Entity]) -> None:
    for person in people:
        description: Description = describe(doc, person.mentions)
        person.words = description.words
        person.role = description.role
        given = max((m.folded for m in person.mentions), key=len)
        person.gender = gender_by_words(given, description.words)
    starts = {start for start, entity in of.items() if entity.kind == "person"}
    for person in people:
        person.gender = person.gender or gender_by_pronouns(doc, person.mentions, starts)


def _best_name(doc: Doc, entity: Entity) -> str:
    """The fullest form among the mentions; of equals the most frequent, unshouted one."""
    forms = Counter(m.words for m in entity.mentions)
    best = max(forms, key=lambda w: (_whole_words(w), not _shouted(w), forms[w], len(w)))
    if entity.kind == "person":
        return presentable(best)
    first = next(m for m in entity.mentions if m.words == best)
    led = len(best) == 1 and first.start > 0 and doc[first.start - 1].text == "The"
    return f"The {best[0]}" if led and fold(best[0]) in OUTLET_WORDS else " ".join(best)


def _whole_words(words: Words) -> int:
    return sum(len(fold(word)) > 1 for word in words)


def _shouted(words: Words) -> bool:
    return any(len(word) > 2 and word.isupper() for word in words)


def _people(mentions: Sequence[Mention]) -> list[Entity]:
    """People: full names first, then the family names and given names that stand for them."""
    people: list[Entity] = []
    for mention in (m for m in mentions if len(m.folded) > 1):
        same = next((p for p in people if same_person(mention.folded, p.full)), None)
        _join(people, same, mention)
    people = _absorb(people)
    whole = list(people)
    for mention in (m for m in mentions if len(m.folded) == 1):
        _join(people, _stands_for(mention, whole) or _lone(mention, people, whole), mention)
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


def _stands_for(mention: Mention, people: Sequence[Entity]) -> Entity | None:
    """The person whose family name, or else given name, ``mention`` is."""
    word = mention.folded[0]
    exact = [p for p in people if p.full[-1] == word]
    family = exact or [p for p in people if same_spelling(p.full[-1], word)]
    found = family or [p for p in people if p.full[0] == word]
    return _choose(mention, found)


def _choose(mention: Mention, people: Sequence[Entity]) -> Entity | None:
    """One of several people who share a name.

    Whoever is introduced first goes by the family name; the others keep their full names.
    """
    fitting = [p for p in people if _title_fits(mention, p)] or people
    return min(fitting, key=lambda p: p.mentions[0].start, default=None)


def _title_fits(mention: Mention, person: Entity) -> bool:
    """Whether the title before a family name is one that this person goes by."""
    titles = {plain(t) for t in mention.title}
    if not titles:
        return False
    known = {plain(t) for m in person.mentions for t in m.title}
    gender = gender_by_words((), frozenset(titles))
    if gender:
        own = gender_by_words(person.full, frozenset(known))
        return own in {gender, None}
    return bool(titles & known)


def _same_words(mentions: Sequence[Mention], kind: MentionKind) -> list[Entity]:
    """One entity for each different name."""
    by_name: dict[Words, Entity] = {}
    for mention in mentions:
        key = tuple(w for w in mention.folded if w != "the") or mention.folded
        by_name.setdefault(key, Entity(kind)).mentions.append(mention)
    return list(by_name.values())


def _bodies(doc: Doc, mentions: Sequence[Mention]) -> list[Entity]:
    """Bodies; acronyms and short forms join the full name that the article spells out."""
    bodies = _same_words(mentions, "body")
    kept: list[Entity] = []
    for body in bodies:
        longer = [b for b in bodies if b is not body and _abbreviates(doc, body, b)]
        if longer:
            max(longer, key=lambda b: len(b.mentions)).mentions.extend(body.mentions)
        else:
            kept.append(body)
    return kept


def _abbreviates(doc: Doc, short: Entity, full: Entity) -> bool:
    """Whether one body's name is an acronym or a usual short form of another's."""
    if len(short.full) != 1 or len(full.full) < 2:
        return False
    word = short.mentions[0].words[0].replace(".", "")
    longest = max(full.mentions, key=lambda m: len(m.words))
    text = [t.text for t in doc[longest.start : longest.end] if t.text.lower() not in _SMALL]
    if word.isupper() and 2 <= len(word) <= 7:
        return word == "".join(w[0] for part in text for w in part.split("-") if w[:1].isupper())
    parts = full.full
    if parts[-1] == fold(word):
        return parts[-1] in OUTLET_WORDS
    return parts[0] == fold(word) and parts[-1] in OUTLET_WORDS
