"""For and against the same target."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis, analyse
from onrecord.compare.finding import Finding
from onrecord.compare.people import speaker_words
from onrecord.compare.polarity import distance, indices, negated
from onrecord.compare.terms import key_of, weight_of
from onrecord.compare.words.evaluation import AGAINST, FOR
from onrecord.records import Side

_NEAR_NOUN = 3
_NEAR_NAME = 5
_LEAST_WEIGHT = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """A word for (+1) or against (-1), and the keys of what it is said of: nouns, and a name."""

    token: Token
    sign: int
    nouns: frozenset[str]
    names: frozenset[str]


def position(pair: Pair) -> list[Finding]:
    """Evaluations of opposite sign, one in each statement, of one target."""
    for one in evaluations(pair.a.side):
        for two in evaluations(pair.b.side):
            targets = _common(one, two)
            if one.sign != two.sign and targets:
                return [_finding(pair, one, two, targets)]
    return []


@lru_cache(maxsize=8192)
def evaluations(side: Side) -> tuple[Evaluation, ...]:
    """The evaluations in content and cue; a negation turns the sign."""
    seen = analyse(side)
    said = (*seen.content, *seen.cue)
    inside = indices(said)
    found = []
    for token in said:
        lemma = token.lemma_.lower()
        sign = (lemma in FOR) - (lemma in AGAINST)
        if sign and not _pending(token):
            sign = -sign if negated(token, inside) else sign
            found.append(Evaluation(token, sign, *_targets(seen, token)))
    return tuple(found)


def _pending(token: Token) -> bool:
    """Whether it has not come to that: "has yet to endorse"."""
    near = (*token.children, *token.head.children)
    return any(t.lower_ == "yet" and t.nbor(1).lower_ == "to" for t in near if t.i < token.i)


def _common(one: Evaluation, two: Evaluation) -> frozenset[str]:
    """The common targets: names where both have one, else nouns."""
    if one.names and two.names:
        return one.names & two.names
    return one.nouns & two.nouns


def _targets(seen: Analysis, token: Token) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns next to an evaluation in the parse tree, and the name nearest to it: below it if
    there is one, else above."""
    speaker = speaker_words(seen.side)
    below = {t.i for t in token.subtree}
    names: list[tuple[bool, int, str]] = []
    nouns: set[str] = set()
    for other in (*seen.content, *seen.frame):
        if other.pos_ not in {"NOUN", "PROPN"} or not weight_of(other) or other.lower_ in speaker:
            continue
        steps = distance(token, other)
        if other.pos_ == "PROPN" and steps <= _NEAR_NAME + (other.i in below):
            names.append((other.i not in below, steps, key_of(other)))
        elif 0 < steps <= _NEAR_NOUN and weight_of(other) >= _LEAST_WEIGHT:
            nouns.add(key_of(other))
    return frozenset(nouns), frozenset({min(names)[2]} if names else ())


def _finding(pair: Pair, one: Evaluation, two: Evaluation, targets: frozenset[str]) -> Finding:
    return Finding(
        kind="position",
        a=(pair.a.span(one.token),),
        b=(pair.b.span(two.token),),
        text=f"{one.token.text} / {two.token.text} ({', '.join(sorted(targets))})",
        strength=1.0 if pair.names else 0.6,
    )
