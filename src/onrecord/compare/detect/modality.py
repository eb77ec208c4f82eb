"""Open on one side, ruled out on the other."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.detect.predicates import of_one_thing
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import indices, negated
from onrecord.compare.words.modality import CLOSED, OPEN


def modality(pair: Pair) -> list[Finding]:
    """A possibility or readiness on one side that the other excludes, both of one thing."""
    for ones, twos in ((_open, _closed), (_closed, _open)):
        met = ((one, two) for one in ones(pair.a) for two in twos(pair.b))
        found = next((both for both in met if of_one_thing(pair, *both)), None)
        if found is not None:
            return [_finding(pair, *found)]
    return []


def _finding(pair: Pair, one: Token, two: Token) -> Finding:
    return Finding(
        kind="modality",
        a=(pair.a.span(one),),
        b=(pair.b.span(two),),
        text=f"{one.text} / {two.text}",
        strength=min(1.0, max(pair.cover_a, pair.cover_b)),
    )


def _open(side: Analysis) -> list[Token]:
    inside = indices(side.content)
    return [t for t in side.content if _leaves_open(t) and not negated(t, inside)]


def _closed(side: Analysis) -> list[Token]:
    inside = indices(side.content)
    return [t for t in side.content if _rules_out(t, inside)]


def _rules_out(token: Token, inside: frozenset[int]) -> bool:
    return token.lemma_.lower() in CLOSED or (_leaves_open(token) and negated(token, inside))


def _leaves_open(token: Token) -> bool:
    """Whether a word leaves a thing open: "open to talks", but not "opened the gate"."""
    verb = token.pos_ == "VERB" and token.lemma_.lower() == "open"
    return token.lemma_.lower() in OPEN and not verb
