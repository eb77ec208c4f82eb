"""A denying act in one statement that answers the other."""

from __future__ import annotations

from onrecord.compare.align import Pair
from onrecord.compare.denial import Denial, denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.links import linked
from onrecord.records import Span, Spans
from onrecord.spans import contains, hull, text_of

_NEAR = 500
_TOUCHING = 40
_WHERE = {"cue": 1.0, "content": 1.0, "frame": 0.6}


def denial_act(pair: Pair) -> list[Finding]:
    """``b`` denies, rejects or refutes ``a``."""
    denial = denial_in(pair.b.side)
    if denial is None or pair.same_speaker:
        return []
    strength = _WHERE[denial.where] * _target(pair, denial)
    return [_finding(pair, strength, _words(pair, denial))] if strength > 0 else []


def _target(pair: Pair, denial: Denial) -> float:
    """How surely the denial is of ``a``: by its words, by its place, or because ``b`` names it."""
    if _inside(pair) or linked(pair):
        return 1.0
    by_words = min(1.0, max(pair.cover_a, pair.cover_b, pair.context))
    near = pair.gap is not None and 0 <= pair.gap <= _NEAR
    by_place = 1.0 - pair.gap / (2 * _NEAR) if near and pair.gap is not None else 0.0
    return max(by_words, by_place) if denial.elliptic else max(by_words, 0.5 * by_place)


def _inside(pair: Pair) -> bool:
    """Whether ``a`` stands in the very content that ``b`` denies."""
    if pair.gap is None:
        return False
    inner = hull(pair.a.side.statement.content.spans)
    return any(contains(outer, inner) for outer in pair.b.side.statement.content.spans)


def _touching(pair: Pair) -> bool:
    """Whether nothing but the name of who answers stands between the two."""
    return pair.gap is not None and 0 <= pair.gap <= _TOUCHING


def _words(pair: Pair, denial: Denial) -> Span:
    return pair.b.phrase(denial.words)


def _finding(pair: Pair, strength: float, words: Span) -> Finding:
    a: Spans = pair.places(pair.shared[:3])[0] or pair.a.side.statement.content.spans[:1]
    shown = text_of(pair.a.side.text, a)[:60]
    denying = pair.b.side.text[words.start : words.end]
    return Finding(
        kind="denial-act",
        a=a,
        b=(words,),
        text=f"{shown} / {denying}",
        strength=strength,
        stated=True,
        outright=_inside(pair) or linked(pair) or _touching(pair),
    )
