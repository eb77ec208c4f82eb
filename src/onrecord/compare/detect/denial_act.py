"""A denying act in one statement that answers the other."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.denial import Denial, denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.links import linked
from onrecord.compare.target import held_by, holder_of
from onrecord.compare.words.rhetoric import CHARGES
from onrecord.records import Span, Spans
from onrecord.shortening import shortened
from onrecord.spans import contains, hull, text_of

_NEAR = 500
_TOUCHING = 40
_SHOWN = 60
_HELD = 0.6
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
    by_place = _place(pair)
    found = max(by_words, by_place) if denial.elliptic else max(by_words, 0.5 * by_place)
    return max(found, _HELD) if _held(pair) or _charged(pair, denial) else found


def _place(pair: Pair) -> float:
    """How near the two stand: what follows its denial, half as much as what it answers."""
    if pair.gap is None or abs(pair.gap) > _NEAR:
        return 0.0
    near = 1.0 - abs(pair.gap) / (2 * _NEAR)
    return near if pair.gap >= 0 else near / 2


def _held(pair: Pair) -> bool:
    """Whether the denial names ``a``'s speaker as the holder of what is denied."""
    holder = holder_of(pair.b)
    return holder is not None and held_by(holder, pair.a.side)


def _charged(pair: Pair, denial: Denial) -> bool:
    """Whether ``a`` is a charge of the same article, and the denial is of a claim's truth without
    saying which."""
    charge = pair.a.side.statement.act == "accuse" or _has(pair.a.cue, CHARGES)
    return charge and pair.gap is not None and denial.elliptic and denial.of_truth


def _has(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(t.lemma_.lower() in words for t in tokens)


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
    shown = shortened(text_of(pair.a.side.text, a), _SHOWN)
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
