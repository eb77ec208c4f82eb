"""Whom a description stands for: "the finance minister", "the company", "the poll".

First whoever the article itself describes so; then, for a definite description of nobody else,
whoever is spoken of; a paper or a poll speaks for the body that is named as its maker.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from spacy.tokens import Token

from onrecord.identify.ages import age_told
from onrecord.identify.cast import Entity, latest
from onrecord.identify.collectives import body_named
from onrecord.identify.gender import gender_by_words
from onrecord.identify.nouns import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    OUTLET_NOUNS,
)
from onrecord.identify.offices import office_of_speaker
from onrecord.identify.papers import CAMPS, INDEFINITE, maker_of
from onrecord.identify.pronouns import rank
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source, head_word
from onrecord.identify.synonyms import HIGH_OFFICES, SYNONYMS
from onrecord.naming.names import fold
from onrecord.naming.places import DEMONYMS
from onrecord.naming.titles import HONORIFICS, ROLE_MODIFIERS, SPOKES, TITLE_WORDS, plain

_GENERIC = frozenset("the a an this that of for in and his her its their then 's s".split())
_LOOSE = frozenset("former presumptive presidential longtime veteran embattled".split())
_PARTIES = frozenset({"republican", "gop", "democrat", "democratic"})
_CERTAIN_PERSON = 0.7
_OTHER_PARTIES = frozenset(
    "moderator host anchor presenter interviewer reporter journalist correspondent editor lawyer "
    "attorney counsel judge magistrate prosecutor witness detective officer inspector advocate "
    "mayor ambassador envoy commissioner chairman chairwoman speaker partner owner resident "
    "voter expert specialist".split()
)
"""Those who take part in a story beside the one it is about: no other words for the latter."""
_BESIDE = 10
_LEAD = 3
_ELEGANT_NEAR = 4


def resolve_nominal(scene: Scene, source: Source) -> Entity | None:
    """The entity that a singular description stands for, or ``None``."""
    if source.head is None:
        return None
    apposed = _apposed_to(scene, source) or _explained_by(scene, source)
    if apposed is not None:
        return apposed
    age = age_told(scene.doc[source.start : source.end].text)
    if age is not None:
        return _aged(scene, source, age)
    head = head_word(source.head)
    if head in DOCUMENT_NOUNS | CAMPS:
        return maker_of(scene, source, head)
    if head in SPOKES:
        return _spokesperson(scene, source)
    if scene.doc[source.start].lower_ in INDEFINITE or _owned(scene, source):
        return None
    words = [t for t in scene.doc[source.start : source.end] if t.i <= source.head.i]
    return (
        described(scene, words)
        or body_named(scene, source, head)
        or office_of_speaker(scene, source, words)
        or _elegant(scene, source, words)
    )


def _apposed_to(scene: Scene, source: Source) -> Entity | None:
    """The name that the description explains: "Brightwater, a company that"."""
    i = source.start
    if i < 2 or scene.doc[i - 1].text != "," or scene.doc[i].lower_ not in {"a", "an"}:
        return None
    ends = (m for m in scene.cast.mentions if m.end == i - 1 and m.kind != "place")
    return next((scene.cast.of[m.start] for m in ends), None)


def _explained_by(scene: Scene, source: Source) -> Entity | None:
    """The name between commas right after the description: "her lawyer, Henrik Falk,"."""
    doc, end = scene.doc, source.end
    if source.head is None or source.head.i != end - 1 or end >= len(doc) or doc[end].text != ",":
        return None
    for mention in scene.cast.mentions:
        if mention.start == end + 1 and mention.kind == "person":
            closed = mention.end < len(doc) and doc[mention.end].text in {",", "."}
            return scene.cast.of[mention.start] if closed else None
    return None


def _aged(scene: Scene, source: Source, age: str) -> Entity | None:
    """The person of that age; where the text gives nobody that age, whoever acted last."""
    same = [p for p in scene.cast.people() if age in p.words]
    if same:
        return latest(same, source.start)
    ageless = [p for p in scene.cast.people() if not any(age_told(w) for w in p.words)]
    acts = [(_last_act(scene, source.start, p), p) for p in ageless]
    at, person = max(acts, key=lambda act: act[0], default=(-1, None))
    return person if at >= 0 and scene.gap(at, source.start) <= _ELEGANT_NEAR else None


def _last_act(scene: Scene, token: int, person: Entity) -> int:
    """Where the person last spoke, or was a subject outside quotations, before a token; or -1."""
    spoke = (s.token for s in scene.spoken if s.entity is person and s.token < token)
    subject = (
        m.start
        for m in person.mentions
        if m.start < token
        and m.start not in scene.quoted
        and scene.doc[m.end - 1].dep_ in {"nsubj", "nsubjpass"}
    )
    return max(chain(spoke, subject), default=-1)


def _spokesperson(scene: Scene, source: Source) -> Entity | None:
    """The named spokesperson whom the last words about one before "the spokesman" describe."""
    doc = scene.doc
    if doc[source.start].lower_ != "the" or source.end - source.start != 2:
        return None
    spoken = [p for p in scene.cast.people() if p.words & SPOKES]
    last = next((t.i for t in reversed(doc[: source.start]) if plain(t.lemma_) in SPOKES), None)
    if last is None or len(spoken) != 1:
        return None
    beside = any(abs(m.start - last) <= _BESIDE for m in spoken[0].mentions)
    return spoken[0] if beside else None


def _owned(scene: Scene, source: Source) -> bool:
    """Whether the description belongs to somebody: "Tost's lawyer", "his wife"."""
    inside = scene.doc[source.start : source.end]
    return any(t.tag_ in {"POS", "PRP$"} for t in inside)


def described(scene: Scene, words: Sequence[Token]) -> Entity | None:
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
    fewest = 2 if scene.in_headline(token) else 1
    own = [p for p in scene.cast.people() if p.words & wanted and len(p.mentions) >= fewest]
    named = [p for p in own if p.mentions[0].start < token]
    if not named:
        named = [p for p in own if _comes_soon(scene, token, p)]
    whole = [p for p in named if modifiers and modifiers <= _known(p)]
    part = [p for p in named if modifiers & _known(p) or modifiers <= _LOOSE | set(DEMONYMS)]
    return (
        latest(whole or part, token)
        or _only(scene, own, words)
        or _by_property(scene, words, modifiers)
    )


def _by_property(scene: Scene, words: Sequence[Token], modifiers: Collection[str]) -> Entity | None:
    """The one person already named of whom all that modifies "the ... leader" is told."""
    head = head_word(words[-1])
    if not modifiers or head in HIGH_OFFICES or not _for_people(head):
        return None
    if words[0].lower_ != "the" or ROLE_MODIFIERS.issuperset(modifiers):
        return None
    before = [p for p in scene.cast.people() if p.mentions[0].start < words[0].i]
    fitting = [p for p in before if set(modifiers) <= _known(p)]
    return fitting[0] if len(fitting) == 1 else None


def _comes_soon(scene: Scene, token: int, person: Entity) -> bool:
    """Whether a headline or a lead speaks of somebody whom the next sentences name."""
    near = scene.gap(token, person.mentions[0].start) <= _LEAD
    return near or scene.in_headline(token)


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


def _elegant(scene: Scene, source: Source, words: Sequence[Token]) -> Entity | None:
    """Whoever is spoken of, under a description that nobody else has: "the 43-year-old".

    High offices are left alone: "the president" may well be somebody whom the text never names.
    """
    head = head_word(words[-1]) if words else ""
    if not source.definite or head in HIGH_OFFICES or not _for_people(head):
        return None
    told = {plain(t.text) for t in words}
    gender = gender_by_words((), told)
    fitting = [
        p
        for p in scene.cast.people()
        if gender is None or p.gender in {gender, None}
        if _near(scene, source.start, p)
    ]
    capital = {plain(t.text) for t in words[:-1] if t.text[0].isupper()} - _GENERIC
    telling = [p for p in scene.cast.people() if capital & _known(p)]
    return rank(scene, source.start, telling or fitting, gender=gender, certain=_CERTAIN_PERSON)


def _for_people(head: str) -> bool:
    return head in TITLE_WORDS - HONORIFICS - _OTHER_PARTIES


def _near(scene: Scene, token: int, person: Entity) -> bool:
    last = person.last_before(token)
    return last is not None and scene.gap(last.start, token) <= _ELEGANT_NEAR
