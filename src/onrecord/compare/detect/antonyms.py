"""Words that exclude each other in the same role."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.detect.predicates import of_one_thing
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import indices, negated
from onrecord.compare.words.antonyms import ANTONYM_WORDS, ANTONYMS


def antonyms(pair: Pair) -> list[Finding]:
    """An antonym on the other side, neither of the two negated alone."""
    for one in _candidates(pair.a):
        for two in _candidates(pair.b):
            words = frozenset((one.lemma_.lower(), two.lemma_.lower()))
            if (
                words in ANTONYMS
                and _negated(pair.a, one) == _negated(pair.b, two)
                and of_one_thing(pair, one, two)
            ):
                return [
                    Finding(
                        kind="antonym",
                        a=(pair.a.span(one),),
                        b=(pair.b.span(two),),
                        text=f"{one.text} / {two.text}",
                        strength=min(1.0, 0.3 + max(pair.cover_a, pair.cover_b)),
                    )
                ]
    return []


def _candidates(side: Analysis) -> list[Token]:
    return [t for t in (*side.content, *side.cue) if t.lemma_.lower() in ANTONYM_WORDS]


def _negated(side: Analysis, token: Token) -> bool:
    return negated(token, indices((*side.content, *side.cue)))
