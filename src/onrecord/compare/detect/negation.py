"""One statement affirms what the other negates."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.detect.predicates import can_clash, other_agents, other_deeds
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import distance, indices, negators
from onrecord.compare.terms import FULL, key_of
from onrecord.records import Spans
from onrecord.spans import text_of

_PREDICATES = frozenset("VERB ADJ NOUN".split())
_ATTRIBUTES = frozenset("amod compound poss nmod".split())
_REACH = 4
_BESIDE = 2
_LOOSE = 0.45
_FIRM = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class _Opposed:
    """A shared word that is negated on one side, with what negates it on either."""

    key: str
    a: tuple[Token, ...]
    b: tuple[Token, ...]
    firm: bool


def negation(pair: Pair) -> list[Finding]:
    """Shared words under a negation on one side only.

    Firm (strength over one half) when the word is a predicate and one more shared word belongs to
    it on both sides: the same thing is said of the same thing. Else only a hint.
    """
    opposed = sorted(_opposed(pair), key=lambda o: not o.firm)
    if not opposed:
        return []
    cover = max(pair.cover_a, pair.cover_b)
    weight = sum(pair.a.terms[o.key].weight for o in opposed) / max(1.0, pair.weight)
    firm = opposed[0].firm
    strength = _FIRM + cover / 2 if firm else min(_LOOSE, 2 * weight * cover)
    shown = [o for o in opposed if o.firm == firm][:2]
    a, b = pair.places(tuple(o.key for o in shown))
    a, b = _with(pair.a, shown[0].a, a), _with(pair.b, shown[0].b, b)
    text = f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}"
    return [Finding(kind="negation", a=a, b=b, text=text, strength=min(1.0, strength))]


def _opposed(pair: Pair) -> list[_Opposed]:
    inside_a, inside_b = indices(pair.a.content), indices(pair.b.content)
    found = []
    for key in pair.shared:
        one, two = pair.a.terms[key].token, pair.b.terms[key].token
        a, b = negators(one, inside_a), negators(two, inside_b)
        mixed = _mixed(pair.a, key, inside_a) or _mixed(pair.b, key, inside_b)
        if len(a) % 2 != len(b) % 2 and not mixed:
            firm = _said(pair.a, key) and _said(pair.b, key) and _argued(pair, key)
            firm = firm and one.pos_ == two.pos_ and _close(one, a) and _close(two, b)
            firm = firm and can_clash(pair, one, two) and not other_deeds(pair, one, two)
            firm = firm and not other_agents(pair, one, two)
            firm = firm and not (_bystander(pair, one, a) or _bystander(pair, two, b))
            found.append(_Opposed(key, a, b, firm))
    return found


def _mixed(side: Analysis, key: str, inside: frozenset[int]) -> bool:
    """Whether a word is said and denied in one breath: "not to contain it, but to defeat it"."""
    same = [t for t in side.content if t.pos_ == side.terms[key].token.pos_ and key_of(t) == key]
    return len({len(negators(t, inside)) % 2 for t in same}) > 1


def _said(side: Analysis, key: str) -> bool:
    """Whether a word carries what is said, and is no mere attribute or commonplace."""
    term = side.terms[key]
    full = term.weight >= FULL and term.token.dep_ not in _ATTRIBUTES
    return full and term.token.pos_ in _PREDICATES


def _close(token: Token, signs: tuple[Token, ...]) -> bool:
    """Whether the word itself, or its verb, is what is negated: "without a map" denies no map."""
    return all(t.lower_ != "without" and distance(token, t) <= _BESIDE for t in signs)


def _bystander(pair: Pair, token: Token, signs: tuple[Token, ...]) -> bool:
    """Whether a word is only the subject of a negated verb that the other side does not have."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or not signs:
        return False
    return any(t.head is not token for t in signs) and key_of(token.head) not in pair.shared


def _argued(pair: Pair, key: str) -> bool:
    """Whether another shared word belongs to the predicate ``key`` on both sides."""
    one, two = pair.a.terms[key].token, pair.b.terms[key].token
    return any(
        distance(one, pair.a.terms[other].token) <= _REACH
        and distance(two, pair.b.terms[other].token) <= _REACH
        for other in pair.shared
        if other != key
    )


def _with(side: Analysis, signs: tuple[Token, ...], words: Spans) -> Spans:
    return tuple(sorted({*words, *(side.span(sign) for sign in signs[:1])}))
