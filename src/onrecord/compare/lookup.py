"""The words by which a store can find what a statement may stand against."""

from __future__ import annotations

from onrecord.compare.analysis import analyse
from onrecord.records import Side


def matter_words(side: Side) -> list[str]:
    """The content words of a statement, the weightiest first, as they stand in the text."""
    terms = analyse(side).terms.values()
    return [term.token.text for term in sorted(terms, key=lambda term: -term.weight)]
