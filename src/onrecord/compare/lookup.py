"""The words by which a store can find what a statement may stand against."""

from __future__ import annotations

from onrecord.compare.analysis import analyse
from onrecord.compare.leadin import lead_in, taken_back
from onrecord.records import Side


def matter_words(side: Side) -> list[str]:
    """The content words of a statement, the weightiest first, as they stand in the text; with
    those of the sentence before, when that says what the speaker takes back."""
    terms = list(analyse(side).terms.values())
    terms += lead_in(side).terms(marks[0]).values() if (marks := taken_back(side)) else ()
    return [term.token.text for term in sorted(terms, key=lambda term: -term.weight)]
