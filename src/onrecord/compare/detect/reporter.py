"""The reporter says that the speaker spoke otherwise before."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.words.marks import CLASH, NOW, REVERSAL, REVERSAL_PHRASES, THEN
from onrecord.spans import text_of

_NOT = frozenset("not never n't n’t".split())
_OPENING = 12


def reporter(pair: Pair) -> list[Finding]:
    """A reversal named around either statement, or "previously" on one side and "now" on the other."""
    found = []
    for kind, one, two in (
        ("reversal", _reversal(pair.a), _reversal(pair.b)),
        ("then-now", _one_of(pair.a, THEN) or _perfect(pair.a), _one_of(pair.b, NOW)),
        ("then-now", _one_of(pair.a, NOW), _one_of(pair.b, THEN) or _perfect(pair.b)),
        ("clash", _one_of(pair.a, CLASH), _one_of(pair.b, CLASH)),
    ):
        if (one or two) if kind != "then-now" else (one and two):
            found.append(_finding(pair, kind, one, two))
    return found


def _finding(pair: Pair, kind: str, one: Sequence[Token], two: Sequence[Token]) -> Finding:
    a = tuple(pair.a.span(t) for t in one)
    b = tuple(pair.b.span(t) for t in two)
    shown = " / ".join(t for t in (text_of(pair.a.side.text, a), text_of(pair.b.side.text, b)) if t)
    return Finding(kind=kind, a=a, b=b, text=shown, strength=1.0, stated=True)


def _around(side: Analysis) -> list[Token]:
    return sorted({t.i: t for t in (*side.cue, *side.frame)}.values(), key=lambda t: t.i)


def _reversal(side: Analysis) -> tuple[Token, ...]:
    for token in _around(side) + list(side.content[:_OPENING]):
        if any(t.lower_ in _NOT for t in token.children):
            continue
        if token.lemma_.lower() in REVERSAL:
            return (token,)
        for child in token.children:
            if (token.lemma_.lower(), child.lower_) in REVERSAL_PHRASES:
                return (token, child)
    return ()


def _one_of(side: Analysis, words: frozenset[str]) -> tuple[Token, ...]:
    return next(((t,) for t in _around(side) if t.lemma_.lower() in words), ())


def _perfect(side: Analysis) -> tuple[Token, ...]:
    """The pluperfect of a cue: "had said"."""
    return next(((t,) for t in side.cue if t.lower_ == "had"), ())
