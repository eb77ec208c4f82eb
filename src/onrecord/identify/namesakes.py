"""Whom a bare family name means where several people of the article bear it.

A title that only one goes by decides. Otherwise it is whoever was introduced first, whom papers
call by the family name, unless a namesake has taken the floor since: was named as the subject of
a sentence, in this paragraph or the one before, with nobody else of the name mentioned after.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.identify.cast import Entity
from onrecord.identify.gender import gender_by_words
from onrecord.identify.mentions import Mention
from onrecord.naming.titles import HONORIFICS, OFFICES, plain

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LIFTS = frozenset({"appos", "compound", "flat", "nmod"})
_NEXT = 1


def bearer(doc: Doc, mention: Mention, people: Sequence[Entity]) -> Entity | None:
    """The one of ``people``, who share a name, that the bare name ``mention`` stands for.

    ``None`` where they were introduced together and nothing tells them apart, or where a title
    is none that they can hold.
    """
    fitting = [p for p in people if title_fits(mention, p)] or _free_of_office(mention, people)
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    first, second = sorted(fitting, key=_introduced)[:2]
    latest = max(fitting, key=lambda p: _last(p, mention))
    if latest is not first and _has_floor(doc, latest, mention):
        return latest
    return None if _introduced_together(doc, first, second, mention) else first


def _free_of_office(mention: Mention, people: Sequence[Entity]) -> list[Entity]:
    """Those of several namesakes who may hold the office of a title that none goes by yet."""
    if len(people) < 2 or not _offices(mention):
        return list(people)
    return [p for p in people if not any(_offices(m) for m in p.mentions)]


def _offices(mention: Mention) -> set[str]:
    return {plain(t) for t in mention.title} & (OFFICES - HONORIFICS)


def title_fits(mention: Mention, person: Entity) -> bool:
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


def _introduced(person: Entity) -> int:
    return person.mentions[0].start


def _last(person: Entity, mention: Mention) -> int:
    last = person.last_before(mention.start)
    return last.start if last else -1


def _has_floor(doc: Doc, person: Entity, mention: Mention) -> bool:
    """Whether the person was the subject when last mentioned, at most one paragraph ago."""
    last = person.last_before(mention.start)
    if last is None or not _is_subject(doc[last.end - 1]):
        return False
    breaks = sum("\n" in t.text for t in doc[last.end : mention.start])
    return breaks <= _NEXT


def _is_subject(token: Token) -> bool:
    while token.dep_ in _LIFTS and token.head is not token:
        token = token.head
    return token.dep_ in _SUBJECTS


def _introduced_together(doc: Doc, first: Entity, second: Entity, mention: Mention) -> bool:
    """Whether two namesakes are joined by "and" where both are first named, and not since."""
    a, b = first.mentions[0], second.mentions[0]
    joined = [t.lower_ for t in doc[a.end : b.start]] == ["and"]
    return joined and not any(
        b.end <= m.start < mention.start for p in (first, second) for m in p.mentions
    )
