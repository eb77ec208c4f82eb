"""Whom a description stands for: "the finance minister", "the company", "the poll".

A definite description leads to the last entity that the article itself described so; where none
fits it stays unnamed.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.identify.entities import Cast, Entity
from onrecord.identify.names import fold
from onrecord.identify.nouns import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    OUTLET_NOUNS,
    OUTLET_WORDS,
)
from onrecord.identify.places import DEMONYMS
from onrecord.identify.sources import Source
from onrecord.identify.titles import SPOKES, plain

_SYNONYMS = {
    "president": {"president", "pres"},
    "governor": {"governor", "gov"},
    "senator": {"senator", "sen"},
    "representative": {"representative", "rep", "congressman", "congresswoman"},
    "congressman": {"congressman", "rep", "representative"},
    "congresswoman": {"congresswoman", "rep", "representative"},
    "lawmaker": {"rep", "sen", "senator", "representative", "congressman", "mp", "lawmaker"},
    "premier": {"premier"},
    "nominee": {"nominee", "candidate"},
    "candidate": {"candidate", "nominee", "contender", "hopeful"},
    "chairman": {"chairman", "chair", "chief"},
    "chief": {"chief", "head", "leader", "chairman", "director"},
    "leader": {"leader", "chief", "head"},
    "democrat": {"democrat", "democratic"},
    "professor": {"professor", "prof"},
    "general": {"general", "gen"},
    "ambassador": {"ambassador", "amb"},
    "general-secretary": {"secretary-general"},
    "reporter": {"reporter", "journalist", "correspondent"},
    "journalist": {"journalist", "reporter", "correspondent"},
    "doctor": {"doctor", "dr", "physician"},
    "justice": {"justice"},
    "billionaire": {"billionaire", "mogul", "tycoon", "magnate", "businessman"},
}
_GENERIC = frozenset("the a an this that of for in former and his her its their then".split())


def resolve_nominal(doc: Doc, source: Source, cast: Cast) -> Entity | None:
    """The entity that a singular description stands for, or ``None``."""
    if source.head is None:
        return None
    head = plain(source.head.lemma_)
    if head in SPOKES or not _may_refer(doc, source):
        return None
    words = [t for t in doc[source.start : source.end] if t.i <= source.head.i]
    return _person(words, source, cast) or _body(words, head, source, cast)


def _may_refer(doc: Doc, source: Source) -> bool:
    """Whether the phrase is definite: "a minister" tells of somebody new."""
    return source.definite or doc[source.start].lower_ not in {"a", "an", "one", "another", "some"}


def _person(words: Sequence[Token], source: Source, cast: Cast) -> Entity | None:
    """The person last mentioned of those whom the article gives this office or description."""
    head = plain(words[-1].text) if words else ""
    wanted = _SYNONYMS.get(head, {head})
    modifiers = {plain(t.text) for t in words[:-1]} - _GENERIC - {"'s", "s"}
    own = [p for p in cast.people() if p.words & wanted and p.mentions[0].start < source.start]
    agreeing = [p for p in own if modifiers <= _known(p)]
    found = agreeing or (own if modifiers <= _LOOSE else [])
    return _latest(found, source.start)


_LOOSE = frozenset({"republican", "democratic", "former", "presumptive", "presidential"})


def _known(person: Entity) -> set[str]:
    """All words that tell of a person, demonyms beside their countries."""
    known = set(person.words)
    for word in person.words:
        for demonym, country in DEMONYMS.items():
            if fold(country) == word:
                known.add(demonym)
    return known


def _latest(found: Sequence[Entity], token: int) -> Entity | None:
    """The entity with the last mention before ``token``."""

    def place(entity: Entity) -> int:
        last = entity.last_before(token)
        return last.start if last else -1

    return max(found, key=place, default=None)


def _body(words: Sequence[Token], head: str, source: Source, cast: Cast) -> Entity | None:
    """The body last mentioned whose name or nature the head noun tells."""
    before = [b for b in cast.bodies() if b.mentions[0].start < source.start]
    named = [b for b in before if head in {fold(w) for m in b.mentions for w in m.words}]
    if named and head in BODY_NOUNS | OUTLET_NOUNS | COMPANY_NOUNS:
        return _latest(named, source.start)
    if head in OUTLET_NOUNS:
        papers = [b for b in before if OUTLET_WORDS.intersection(b.full)]
        return _latest(papers, source.start)
    return None
