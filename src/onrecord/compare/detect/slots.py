"""Another filler in a slot that takes one: the place, the agent or the date of one act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.terms import key_of
from onrecord.compare.words.places import PLACE_ALIAS, PLACE_NOUNS
from onrecord.spans import text_of

_PLACE_PREPOSITIONS = frozenset("in from at within inside".split())
_PLACE_TYPES = frozenset("GPE LOC FAC".split())
_COUNTRIES = frozenset(PLACE_ALIAS.values())
_DAY_NAME = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|\d{4}"
)
_NAMED = frozenset("PERSON ORG GPE NORP".split())


@dataclass(frozen=True, slots=True, eq=False)
class Filler:
    """What fills ``slot`` of the act ``verb`` (a key): a phrase known by ``head`` (a key)."""

    slot: str
    verb: str
    head: str
    country: bool
    tokens: tuple[Token, ...]


def slots(pair: Pair) -> list[Finding]:
    """Fillers of one slot of one act that cannot both be right.

    The acts must have one verb and share another word (what is done, or to whom). A filler that the
    other side names too is no clash, nor are two places of which one can lie in the other.
    """
    ones, twos = list(fillers(pair.a)), list(fillers(pair.b))
    for one in ones:
        for two in twos:
            if _clash(one, two) and _one_act(pair, one, two):
                return [_finding(pair, one, two)]
    return []


def fillers(side: Analysis) -> Iterator[Filler]:
    """The places, agents and dates in the content of a statement, each with its act."""
    inside = {token.i for token in side.content}
    for token in side.content:
        filler = _place(token) or _date(token) or _agent(token)
        if filler and all(t.i in inside for t in filler.tokens):
            yield filler


def _place(token: Token) -> Filler | None:
    preposition = token.head
    if token.dep_ != "pobj" or preposition.lower_ not in _PLACE_PREPOSITIONS:
        return None
    named = token.ent_type_ in _PLACE_TYPES
    verb = _act(preposition)
    if verb is None or not (named or token.lemma_.lower() in PLACE_NOUNS):
        return None
    phrase = tuple(t for t in token.subtree if t.i <= token.i and t.pos_ in {"PROPN", "NOUN"})
    key = key_of(token)
    return Filler("place", key_of(verb), key, key in _COUNTRIES, phrase or (token,))


def _date(token: Token) -> Filler | None:
    if token.dep_ != "pobj" or token.ent_type_ != "DATE" or token.head.lower_ not in {"on", "in"}:
        return None
    verb = _act(token.head)
    if not _DAY_NAME.fullmatch(token.lower_):
        return None
    return Filler("date", key_of(verb), token.lower_, False, (token,)) if verb else None


def _agent(token: Token) -> Filler | None:
    if token.ent_type_ not in _NAMED:
        return None
    if token.dep_ == "nsubj" and token.head.pos_ == "VERB":
        return Filler("agent", key_of(token.head), key_of(token), False, (token,))
    if token.dep_ == "pobj" and token.head.dep_ == "agent":
        return Filler("agent", key_of(token.head.head), key_of(token), False, (token,))
    return None


def _act(preposition: Token) -> Token | None:
    """The verb that a prepositional phrase modifies, through one noun or preposition at most."""
    node = preposition.head
    for _ in range(3):
        if node.pos_ == "VERB":
            return node
        node = node.head
    return None


def _clash(one: Filler, two: Filler) -> bool:
    if one.slot != two.slot or one.verb != two.verb or one.head == two.head:
        return False
    return one.slot != "date" or _sort_of_day(one.head) == _sort_of_day(two.head)


def _sort_of_day(word: str) -> str:
    """Days exclude days, months months, years years."""
    return "year" if word.isdigit() else ("weekday" if word.endswith("day") else "month")


def _one_act(pair: Pair, one: Filler, two: Filler) -> bool:
    """Whether both speak of one act: another word is shared, and neither filler is in the other."""
    if one.head in pair.b.terms or two.head in pair.a.terms:
        return False
    others = [key for key in pair.shared if key != one.verb]
    return sum(pair.a.terms[key].weight for key in others) >= 1.0 or _same_object(pair, one.verb)


def _same_object(pair: Pair, verb: str) -> bool:
    return len([k for k in pair.shared if k != verb]) >= 2


def _finding(pair: Pair, one: Filler, two: Filler) -> Finding:
    a, b = (pair.a.phrase(one.tokens),), (pair.b.phrase(two.tokens),)
    text = f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}"
    strength = min(1.0, max(pair.cover_a, pair.cover_b) + 0.2 * pair.names)
    return Finding(kind=one.slot, a=a, b=b, text=text, strength=strength)
