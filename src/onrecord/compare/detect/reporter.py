"""The reporter says that the speaker spoke otherwise before."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.words.marks import (
    CLASH,
    CONCESSION,
    NOW,
    REVERSAL,
    REVERSAL_PHRASES,
    THEN,
)
from onrecord.spans import text_of

_NOT = frozenset("not never n't n’t".split())
_OPENING = 12
_SOFT = 0.5

Marks = tuple[Token, ...]


def reporter(pair: Pair) -> list[Finding]:
    """A reversal named around either statement, "previously" here and "now" there, "contradicts".

    The first two tell of one speaker's own words and count for nothing between two speakers.
    """
    found = [*_either(pair, "clash", CLASH, 1.0)]
    if not pair.same_speaker:
        return found
    reversal = _reversal(pair.a), _reversal(pair.b)
    if any(reversal):
        found.append(_finding(pair, "reversal", reversal, 1.0))
    else:
        found += _either(pair, "reversal", CONCESSION, _SOFT)
    for then, now in ((pair.a, pair.b), (pair.b, pair.a)):
        earlier, later = _one_of(then, THEN) or _perfect(then), _one_of(now, NOW)
        if earlier and later:
            marks = (earlier, later) if then is pair.a else (later, earlier)
            found.append(_finding(pair, "then-now", marks, 1.0))
            break
    return found


def _either(pair: Pair, kind: str, words: frozenset[str], strength: float) -> list[Finding]:
    marks = _one_of(pair.a, words), _one_of(pair.b, words)
    return [_finding(pair, kind, marks, strength)] if any(marks) else []


def _finding(pair: Pair, kind: str, marks: tuple[Marks, Marks], strength: float) -> Finding:
    a = tuple(pair.a.span(t) for t in marks[0])
    b = tuple(pair.b.span(t) for t in marks[1])
    shown = " / ".join(t for t in (text_of(pair.a.side.text, a), text_of(pair.b.side.text, b)) if t)
    return Finding(kind=kind, a=a, b=b, text=shown, strength=strength, stated=True)


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
