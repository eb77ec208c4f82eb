"""One statement affirms what the other negates."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import indices, negators
from onrecord.records import Spans
from onrecord.spans import text_of


def negation(pair: Pair) -> list[Finding]:
    """Shared words under a negation on one side only; the share of them is the strength."""
    inside_a, inside_b = indices(pair.a.content), indices(pair.b.content)
    opposed: list[str] = []
    signs: tuple[tuple[Token, ...], tuple[Token, ...]] = ((), ())
    for key in pair.shared:
        one = negators(pair.a.terms[key].token, inside_a)
        two = negators(pair.b.terms[key].token, inside_b)
        if len(one) % 2 != len(two) % 2:
            opposed.append(key)
            signs = (signs[0] + one, signs[1] + two)
    if not opposed:
        return []
    weight = sum(pair.a.terms[key].weight for key in opposed)
    share = weight / max(1.0, pair.weight)
    a, b = pair.places(tuple(opposed[:2]))
    return [
        Finding(
            kind="negation",
            a=_with(pair.a, signs[0], a),
            b=_with(pair.b, signs[1], b),
            text=_shown(pair.a, signs[0], a) + " / " + _shown(pair.b, signs[1], b),
            strength=min(1.0, share * max(pair.cover_a, pair.cover_b) * 2),
        )
    ]


def _with(side: Analysis, signs: tuple[Token, ...], words: Spans) -> Spans:
    return tuple(sorted({*words, *(side.span(sign) for sign in signs[:1])}))


def _shown(side: Analysis, signs: tuple[Token, ...], words: Spans) -> str:
    return text_of(side.side.text, _with(side, signs, words))
