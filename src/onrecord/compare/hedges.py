"""What limits the very words on which findings rest: a condition, or "some" of their kind."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import distance
from onrecord.records import Span
from onrecord.spans import overlap

_CONDITIONS = frozenset("if unless".split())
_BESIDE_IF = frozenset({"even", "as"})
_PARTLY = frozenset("some partly partially sometimes often many few most certain".split())
_OF_IT = 3

Shown = tuple[Analysis, Sequence[Token]]


def shown(pair: Pair, findings: Sequence[Finding]) -> tuple[Shown, Shown]:
    """Either side with the words on which the findings rest."""
    return (
        (pair.a, _tokens(pair.a, [span for f in findings for span in f.a])),
        (pair.b, _tokens(pair.b, [span for f in findings for span in f.b])),
    )


def _tokens(side: Analysis, spans: Sequence[Span]) -> list[Token]:
    return [t for t in side.content if any(overlap(span, side.span(t)) for span in spans)]


def under_condition(side: Analysis, words: Sequence[Token]) -> bool:
    """Whether a condition stands in a sentence of ``words``: "even if" and "as if" are none."""
    sentences = {t.sent.start for t in words}
    return any(
        t.lower_ in _CONDITIONS
        and t.sent.start in sentences
        and not (t.i and t.nbor(-1).lower_ in _BESIDE_IF)
        for t in side.content
    )


def partly(side: Analysis, words: Sequence[Token]) -> bool:
    """Whether ``words``, or what they are said of, are only some of their kind."""
    some = [t for t in side.content if t.lemma_.lower() in _PARTLY]
    return any(distance(one, two) <= _OF_IT for one in some for two in words)
