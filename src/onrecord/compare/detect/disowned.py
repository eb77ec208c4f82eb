"""A speaker disowns his own words: "I never said that the levy should rise"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import denial_in, disowned_in, never_said
from onrecord.compare.finding import Finding
from onrecord.compare.people import speaker_words
from onrecord.compare.polarity import distance, indices, negated
from onrecord.compare.terms import Term, terms_of

_MOST = 0.5
# Who turns something down does not say what he later disowns.
_AGAINST = frozenset({"deny", "reject", "decline"})
_REACH = 5


def disowned(pair: Pair) -> list[Finding]:
    """One side disowns words, and the other side, by the same speaker, has them. Firm when most
    of what is disowned stands there."""
    if not pair.same_speaker:
        return []
    for denying, other in ((pair.b, pair.a), (pair.a, pair.b)):
        words = disowned_in(denying)
        if words and not never_said(other) and not _turns_down(other):
            return _finding(pair, denying, other, words)
    return []


def _turns_down(side: Analysis) -> bool:
    """Whether the act of a statement is to turn something down."""
    denial = denial_in(side.side)
    return side.side.statement.act in _AGAINST or (denial is not None and denial.where == "cue")


def _finding(
    pair: Pair, denying: Analysis, other: Analysis, words: tuple[Token, ...]
) -> list[Finding]:
    clause = terms_of(words[-1].subtree, speaker_words(denying.side))
    weight = sum(term.weight for term in clause.values())
    held = indices(other.content)
    shared = [
        key
        for key in clause
        if key in other.terms and key in denying.terms and not negated(other.terms[key].token, held)
    ]
    if not shared:
        return []
    cover = sum(clause[key].weight for key in shared) / max(1.0, weight)
    told = tuple(other.span(other.terms[key].token) for key in shared[:3])
    spans = {id(denying): (denying.phrase(words),), id(other): told}
    shown = " ".join(clause[key].token.text for key in shared[:3])
    text = f"{shown} / {words[0].text} {words[-1].text}"
    return [
        Finding(
            kind="disowned",
            a=spans[id(pair.a)],
            b=spans[id(pair.b)],
            text=text,
            strength=min(1.0, max(cover, pair.cover_a, pair.cover_b)),
            stated=True,
            firm=words[0].lower_ == "never" and cover >= _MOST and _together(other, shared, clause),
        )
    ]


def _together(side: Analysis, shared: list[str], clause: Mapping[str, Term]) -> bool:
    """Whether two of the words stand close to each other there, a verb over its noun as in what is
    disowned: "families of those who were killed" says nothing of killing families."""
    for one, two in combinations(shared, 2):
        there = side.terms[one].token, side.terms[two].token
        governed = _governs(clause[one].token, clause[two].token)
        if distance(*there) <= _REACH and (not governed or _governs(*there)):
            return True
    return False


def _governs(one: Token, two: Token) -> bool:
    """Whether one of the two is a verb, and the other hangs below it."""
    return any(a.pos_ == "VERB" and a in b.ancestors for a, b in ((one, two), (two, one)))
