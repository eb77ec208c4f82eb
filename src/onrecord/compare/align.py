"""Whether two statements are about one matter: shared words, weighted by what they tell."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.compare.analysis import Analysis
from onrecord.compare.people import same_speaker
from onrecord.compare.terms import terms_of
from onrecord.records import Spans
from onrecord.spans import hull


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two statements side by side, with what joins them.

    ``shared`` are the keys of content words in both; ``weight`` their sum; ``cover_a`` and
    ``cover_b`` the share of each content that they make; ``context`` the share of ``a`` that
    stands in the sentences around ``b``. ``gap`` counts the characters from the end of ``a`` to
    the start of ``b`` in one article (negative when ``b`` comes first), ``None`` across articles.
    """

    a: Analysis
    b: Analysis
    shared: tuple[str, ...]
    weight: float
    cover_a: float
    cover_b: float
    context: float
    names: int
    same_speaker: bool
    gap: int | None

    def places(self, keys: tuple[str, ...]) -> tuple[Spans, Spans]:
        """Where the words with ``keys`` stand in either statement."""
        a = tuple(self.a.span(self.a.terms[k].token) for k in keys)
        b = tuple(self.b.span(self.b.terms[k].token) for k in keys)
        return a, b


def align(a: Analysis, b: Analysis) -> Pair:
    """Lay two statements side by side."""
    shared = tuple(key for key in a.terms if key in b.terms)
    weight = sum(min(a.terms[k].weight, b.terms[k].weight) for k in shared)
    return Pair(
        a=a,
        b=b,
        shared=shared,
        weight=weight,
        cover_a=weight / max(1.0, _total(a)),
        cover_b=weight / max(1.0, _total(b)),
        context=_context(a, b),
        names=sum(a.terms[k].token.pos_ == "PROPN" for k in shared),
        same_speaker=same_speaker(a.side, b.side),
        gap=_gap(a, b),
    )


def _total(side: Analysis) -> float:
    return sum(term.weight for term in side.terms.values())


def _context(a: Analysis, b: Analysis) -> float:
    """The share of ``a``'s words, by weight, that stand in or around ``b``."""
    around = terms_of((*b.content, *b.frame))
    found = sum(term.weight for key, term in a.terms.items() if key in around)
    return found / max(1.0, _total(a))


def _gap(a: Analysis, b: Analysis) -> int | None:
    if a.side.statement.article != b.side.statement.article:
        return None
    one, two = hull(a.side.statement.content.spans), hull(b.side.statement.content.spans)
    return two.start - one.end if one.start <= two.start else two.end - one.start
