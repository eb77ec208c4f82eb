"""Open on one side, ruled out on the other."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import indices, negated
from onrecord.compare.words.modality import CLOSED, OPEN


def modality(pair: Pair) -> list[Finding]:
    """A possibility or readiness on one side that the other excludes."""
    for one, two in ((_open(pair.a), _closed(pair.b)), (_closed(pair.a), _open(pair.b))):
        if one and two:
            a, b = pair.a.span(one), pair.b.span(two)
            return [
                Finding(
                    kind="modality",
                    a=(a,),
                    b=(b,),
                    text=f"{one.text} / {two.text}",
                    strength=min(1.0, max(pair.cover_a, pair.cover_b)),
                )
            ]
    return []


def _open(side: Analysis) -> Token | None:
    inside = indices(side.content)
    return next(
        (t for t in side.content if t.lemma_.lower() in OPEN and not negated(t, inside)), None
    )


def _closed(side: Analysis) -> Token | None:
    inside = indices(side.content)
    for token in side.content:
        lemma = token.lemma_.lower()
        if lemma in CLOSED or (lemma in OPEN and negated(token, inside)):
            return token
    return None
