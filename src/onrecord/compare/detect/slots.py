"""Another filler in a slot that takes one: the place, the agent or the date of one act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import indices, negated
from onrecord.compare.terms import key_of
from onrecord.compare.words.once import ONCE_MARKS, ONCE_VERBS
from onrecord.compare.words.origin import GROUNDS, LAUNCH, ORIGIN
from onrecord.compare.words.places import PLACE_ALIAS, PLACE_NOUNS
from onrecord.spans import text_of

_PLACE_PREPOSITIONS = frozenset("in from at within inside".split())
_PLACE_TYPES = frozenset("GPE LOC FAC".split())
_COUNTRIES = frozenset(PLACE_ALIAS.values())
_DAY_NAME = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|\d{4}"
)
_THE = frozenset("the this that these those".split())
_YEAR = re.compile(r"[12]\d{3}")
_NAMED = frozenset("PERSON ORG GPE NORP".split())


@dataclass(frozen=True, slots=True, eq=False)
class Filler:
    """What fills ``slot`` of the act ``verb`` (a key): a phrase known by ``head`` (a key).

    ``once`` tells that the act fills the slot once only: a first meeting has one date, the launch
    of "the rockets" one place. ``of`` are the keys of who or what acts or is acted on.
    """

    slot: str
    verb: str
    head: str
    country: bool
    tokens: tuple[Token, ...]
    once: bool = False
    of: frozenset[str] = frozenset()


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
    """The places, agents and dates in the content of a statement, each with its act; what is
    denied of a place leaves open which it is ("not launched from there")."""
    inside = indices(side.content)
    for token in side.content:
        filler = _place(token) or _date(token) or _agent(token)
        if filler and all(t.i in inside for t in filler.tokens) and not negated(token, inside):
            yield filler


def _place(token: Token) -> Filler | None:
    preposition = token.head
    if token.dep_ != "pobj" or preposition.lower_ not in _PLACE_PREPOSITIONS:
        return None
    named = token.ent_type_ in _PLACE_TYPES
    verb = _act(preposition)
    if verb is None or not (named or token.lemma_.lower() in PLACE_NOUNS):
        return None
    phrase = tuple(t for t in token.subtree if t.i <= token.i and _names(t))
    key = _ground(token)
    if not key:
        return None
    if preposition.lower_ == "from" and verb.lemma_.lower() in ORIGIN:
        once, act = _launched(verb), "launch"
    else:
        once, act = False, key_of(verb)
    parts = phrase or (token,)
    return Filler("place", act, key, key in _COUNTRIES, parts, once, _definite(verb))


def _ground(token: Token) -> str:
    """The key of a place; of whose soil it is, where the noun says only that, and nothing when
    that is "its" soil."""
    if token.lemma_ not in GROUNDS:
        return key_of(token)
    owners = (t for t in token.children if t.dep_ in {"amod", "poss", "compound"})
    return next((key_of(t) for t in owners if t.text[:1].isupper()), "")


def _names(token: Token) -> bool:
    """Whether a word belongs to the name of a place: nouns, and "Kestrian"."""
    return token.pos_ in {"PROPN", "NOUN"} or (token.pos_ == "ADJ" and token.text[:1].isupper())


def _launched(verb: Token) -> bool:
    """Whether something takes off: ``take`` only with its particle."""
    off = any(t.lower_ == "off" for t in verb.children)
    return verb.lemma_.lower() in (LAUNCH if off else LAUNCH - {"take", "lift"})


def _definite(verb: Token) -> frozenset[str]:
    """The keys of definite subjects and objects: "the rockets", "Mr Reik"."""
    near = [t for t in verb.children if t.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    with_whom = [t for p in verb.children if p.lower_ in {"to", "with"} for t in p.children]
    return frozenset(
        key_of(t)
        for t in (*near, *with_whom)
        if t.pos_ == "PROPN" or any(c.lower_ in _THE for c in t.children)
    )


def _date(token: Token) -> Filler | None:
    if token.dep_ != "pobj" or token.ent_type_ != "DATE" or token.head.lower_ not in {"on", "in"}:
        return None
    verb = _act(token.head)
    if not _DAY_NAME.fullmatch(token.lower_):
        return None
    if verb is None:
        return None
    years = [t for t in token.children if _YEAR.fullmatch(t.text)]
    head = " ".join(t.lower_ for t in (token, *years))
    of = _definite(verb)
    return Filler("date", key_of(verb), head, False, (token, *years), _once(verb), of)


def _once(verb: Token) -> bool:
    """Whether an act happens once: a birth, a first meeting."""
    marked = any(t.lower_ in ONCE_MARKS for t in verb.children)
    return marked or verb.lemma_.lower() in ONCE_VERBS


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
    """Days exclude days, months months, months of a year such months, years years."""
    if word[-1].isdigit():
        return "month of a year" if " " in word else "year"
    return "weekday" if word.endswith("day") else "month"


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
    firm = one.once and two.once and bool(one.of & two.of)
    return Finding(kind=one.slot, a=a, b=b, text=text, strength=strength, firm=firm)
