"""Whom a description stands for: "the finance minister", "the company", "the poll".

First whoever the article itself describes so; then, for a definite description of nobody else,
whoever is spoken of; a paper or a poll speaks for the body that is named as its maker.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from spacy.tokens import Span, Token

from onrecord.identify.cast import Entity
from onrecord.identify.gender import gender_by_words
from onrecord.identify.nouns import (
    BODIES_OF,
    BODY_NOUNS,
    BODY_WORDS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    OUTLETS_OF,
)
from onrecord.identify.pronouns import rank
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source, head_word
from onrecord.identify.synonyms import HIGH_OFFICES, SYNONYMS
from onrecord.naming.names import fold
from onrecord.naming.places import DEMONYMS
from onrecord.naming.titles import ROLE_MODIFIERS, SPOKES, TITLE_WORDS, plain

_GENERIC = frozenset("the a an this that of for in and his her its their then 's s".split())
_LOOSE = frozenset("former presumptive presidential longtime veteran embattled".split())
_PARTIES = frozenset({"republican", "gop", "democrat", "democratic"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "no"})
_CERTAIN_BODY = 0.6
_CERTAIN_PERSON = 0.7
_COMPANY_WORDS = frozenset(
    "company corporation corp inc ltd llc group bank networks partners".split()
)
_CAMPS = frozenset({"campaign", "administration"})
_NEAR = 2
_ELEGANT_NEAR = 4
_FAR_MAKER = 12


def resolve_nominal(scene: Scene, source: Source) -> Entity | None:
    """The entity that a singular description stands for, or ``None``."""
    if source.head is None:
        return None
    apposed = _apposed_to(scene, source)
    if apposed is not None:
        return apposed
    head = head_word(source.head)
    first = scene.doc[source.start]
    if head in DOCUMENT_NOUNS | _CAMPS:
        return _maker(scene, source, head)
    if head in SPOKES or first.lower_ in _INDEFINITE or _owned(scene, source):
        return None
    words = [t for t in scene.doc[source.start : source.end] if t.i <= source.head.i]
    return _described(scene, words) or _body(scene, source, head) or _elegant(scene, source, words)


def _apposed_to(scene: Scene, source: Source) -> Entity | None:
    """The name that the description explains: "Brightwater, a company that"."""
    i = source.start
    if i < 2 or scene.doc[i - 1].text != "," or scene.doc[i].lower_ not in {"a", "an"}:
        return None
    ends = (m for m in scene.cast.mentions if m.end == i - 1 and m.kind != "place")
    return next((scene.cast.of[m.start] for m in ends), None)


def _owned(scene: Scene, source: Source) -> bool:
    """Whether the description belongs to somebody: "Tost's lawyer", "his wife"."""
    inside = scene.doc[source.start : source.end]
    return any(t.tag_ in {"POS", "PRP$"} for t in inside)


def _described(scene: Scene, words: Sequence[Token]) -> Entity | None:
    """The person last mentioned of those whom the article gives this office or description.

    A headline is not about somebody whom the article mentions once.
    """
    if not words:
        return None
    head = head_word(words[-1])
    if head in BODY_NOUNS | OUTLET_NOUNS | COMPANY_NOUNS:
        return None
    wanted = SYNONYMS.get(head, frozenset({head}))
    modifiers = {plain(t.text) for t in words[:-1]} - _GENERIC
    token = words[0].i
    fewest = 2 if scene.paragraphs[token] == 0 else 1
    own = [p for p in scene.cast.people() if p.words & wanted and len(p.mentions) >= fewest]
    named = [p for p in own if p.mentions[0].start < token] or own
    whole = [p for p in named if modifiers and modifiers <= _known(p)]
    part = [p for p in named if modifiers & _known(p) or modifiers <= _LOOSE | set(DEMONYMS)]
    return _latest(whole or part, token) or _only(scene, own, words)


def _only(scene: Scene, own: Sequence[Entity], words: Sequence[Token]) -> Entity | None:
    """The one person so called, if near and the further words tell of no other office or place."""
    head = head_word(words[-1])
    telling = ROLE_MODIFIERS | HIGH_OFFICES | TITLE_WORDS | set(DEMONYMS)
    other = any(
        plain(t.text) in telling or t.ent_type_ in {"GPE", "ORG", "PERSON"} for t in words[1:-1]
    )
    if len(own) != 1 or other or head in HIGH_OFFICES or words[0].lower_ != "the":
        return None
    return own[0] if _near(scene, words[0].i, own[0]) else None


def _known(person: Entity) -> set[str]:
    """All words that tell of a person, demonyms beside their countries."""
    known = set(person.words).union(*(SYNONYMS.get(w, ()) for w in person.words & _PARTIES))
    known.update(d for d, country in DEMONYMS.items() if fold(country) in person.words)
    return known


def _latest(found: Collection[Entity], token: int) -> Entity | None:
    """The entity with the last mention before ``token``."""

    def place(entity: Entity) -> int:
        last = entity.last_before(token)
        return last.start if last else -1

    return max(found, key=place, default=None)


def _body(scene: Scene, source: Source, head: str) -> Entity | None:
    """The body of which the head noun is part of the name, or tells the kind."""
    if head not in BODY_NOUNS | OUTLET_NOUNS | COMPANY_NOUNS:
        return None
    before = [b for b in scene.cast.bodies() if b.mentions[0].start < source.start]
    named = [b for b in before if head in b.words or any(head in m.folded for m in b.mentions)]
    if named:
        return _latest(named, source.start)
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


def _elegant(scene: Scene, source: Source, words: Sequence[Token]) -> Entity | None:
    """Whoever is spoken of, under a description that nobody else has: "the 43-year-old".

    High offices are left alone: "the president" may well be somebody whom the text never names.
    """
    head = head_word(words[-1]) if words else ""
    if not source.definite or head in HIGH_OFFICES or not _for_people(head):
        return None
    gender = gender_by_words((), {plain(t.text) for t in words})
    fitting = [
        p
        for p in scene.cast.people()
        if gender is None or p.gender in {gender, None}
        if _near(scene, source.start, p)
    ]
    return rank(scene, source.start, fitting, gender=gender, certain=_CERTAIN_PERSON)


def _for_people(head: str) -> bool:
    return head in TITLE_WORDS or head.endswith(("-year-old", "year-old", "old"))


def _near(scene: Scene, token: int, person: Entity) -> bool:
    last = person.last_before(token)
    return last is not None and scene.gap(last.start, token) <= _ELEGANT_NEAR


def _maker(scene: Scene, source: Source, head: str) -> Entity | None:
    """The body that a paper, poll or campaign belongs to: "the FBI summary", then "the summary"."""
    doc = scene.doc
    headline = scene.paragraphs[source.start] == 0
    indefinite = doc[source.start].lower_ in _INDEFINITE
    if indefinite and not headline:
        return None
    if doc[source.start].tag_ == "PRP$":
        return None
    earlier = range(source.start - 1, 0, -1)
    later = range(source.end, len(doc)) if headline else range(0)
    if head in _CAMPS and len(camps := _camps(scene, head)) == 1:
        return camps[0]
    for i in chain(earlier, later):
        if plain(doc[i].lemma_) == head:
            maker = _maker_at(scene, i)
            if maker is not None and (head in DOCUMENT_NOUNS or _is_near(scene, i, source.start)):
                return maker
    return _statement_of(scene, source, head)


def _camps(scene: Scene, head: str) -> list[Entity]:
    return [b for b in scene.cast.bodies() if b.name.endswith(f" {head}")]


def _is_near(scene: Scene, i: int, token: int) -> bool:
    return abs(scene.gap(i, token)) <= _NEAR + 1


def _maker_at(scene: Scene, i: int) -> Entity | None:
    """The body whose name stands right before the noun at ``i``, or after "by" or "from"."""
    doc = scene.doc
    if i in scene.cast.of:
        return scene.cast.of[i]
    for mention in scene.cast.mentions:
        if mention.kind != "body":
            continue
        if mention.end == i or _made_by(doc[i + 1 : mention.start]):
            return scene.cast.of[mention.start]
    return None


def _made_by(between: Span) -> bool:
    """Whether the words between a paper and a name say that it is the name's."""
    if not 0 < len(between) <= _FAR_MAKER or any(t.text in {",", "."} for t in between):
        return False
    ends = [t.lower_ for t in between if t.lower_ != "the"][-1:]
    return ends == ["by"] or (ends == ["from"] and len(between) <= 2)


def _statement_of(scene: Scene, source: Source, head: str) -> Entity | None:
    """Whoever spoke just before, for "the statement", "the letter", "the post"."""
    last = scene.last_spoken(source.start)
    if head not in {"statement", "letter", "tweet", "post", "memo", "email"} or last is None:
        return None
    return last.entity if scene.gap(last.token, source.start) <= _NEAR else None
