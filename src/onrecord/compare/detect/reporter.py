"""The reporter says that the speaker spoke otherwise before."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.leadin import Marks, lead_in, reversal_in, taken_back
from onrecord.compare.words.marks import (
    CLASH,
    CONCESSION,
    NOW,
    THEN,
)
from onrecord.spans import text_of

_OPENING = 12
_SOFT = 0.5
_NAMED = 2
_NEAR = 200


def reporter(pair: Pair) -> list[Finding]:
    """A reversal named around either statement, "previously" here and "now" there, "contradicts".

    The first two tell of one speaker's own words and count for nothing between two speakers.
    """
    found = [*_either(pair, "clash", CLASH, 1.0)]
    if not pair.same_speaker:
        return found
    found += _told_before(pair)
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
    near = pair.gap is not None and 0 <= pair.gap <= _NEAR and bool(pair.shared)
    return Finding(
        kind=kind,
        a=a,
        b=b,
        text=shown,
        strength=strength,
        stated=True,
        outright=near and strength > _SOFT,
    )


def _around(side: Analysis) -> list[Token]:
    return sorted({t.i: t for t in (*side.cue, *side.frame)}.values(), key=lambda t: t.i)


def _reversal(side: Analysis) -> Marks:
    return reversal_in([*_around(side), *side.content[:_OPENING]])


def _told_before(pair: Pair) -> list[Finding]:
    """The sentence before ``b`` says that its speaker takes back what ``a`` says."""
    told, marks = lead_in(pair.b.side), taken_back(pair.b.side)
    terms = told.terms(marks[0]) if marks else {}
    shared = [key for key in pair.a.terms if key in terms]
    says = any(token.pos_ in {"VERB", "AUX"} for token in pair.b.content)
    if not says or len(shared) < _NAMED:
        return []
    a = tuple(pair.a.span(pair.a.terms[key].token) for key in shared[:3])
    b = tuple(told.span(token) for token in marks)
    text = f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}"
    return [
        Finding(
            kind="reversal",
            a=a,
            b=b,
            text=text,
            strength=1.0,
            stated=True,
            firm=True,
            outright=True,
        )
    ]


def _one_of(side: Analysis, words: frozenset[str]) -> tuple[Token, ...]:
    return next(((t,) for t in _around(side) if t.lemma_.lower() in words), ())


def _perfect(side: Analysis) -> tuple[Token, ...]:
    """The pluperfect of a cue: "had said"."""
    return next(((t,) for t in side.cue if t.lower_ == "had"), ())
