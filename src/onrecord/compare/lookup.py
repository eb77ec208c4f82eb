"""The words and days by which a store can find what a statement may stand against."""

from __future__ import annotations

from datetime import date

from onrecord.compare.analysis import analyse
from onrecord.compare.block import WINDOW_DAYS
from onrecord.compare.leadin import lead_in, taken_back
from onrecord.compare.time import day_of
from onrecord.records import Side

#: A store knows a statement of some day in a month by the first day of that month.
_SLACK_DAYS = 31
_LAST_DAY = date.max.toordinal()


def matter_words(side: Side) -> list[str]:
    """The content words of a statement, the weightiest first, as they stand in the text; with
    those of the sentence before, when that says what the speaker takes back."""
    terms = list(analyse(side).terms.values())
    terms += lead_in(side).terms(marks[0]).values() if (marks := taken_back(side)) else ()
    return [term.token.text for term in sorted(terms, key=lambda term: -term.weight)]


def matter_days(side: Side) -> tuple[str, str] | None:
    """The first and the last day (ISO) on which others may have spoken of the same matter, so that
    the two are compared; ``None`` when it is not known when the statement was made."""
    day = day_of(side)
    if day is None:
        return None
    reach = WINDOW_DAYS + _SLACK_DAYS
    first, last = max(1, day.toordinal() - reach), min(_LAST_DAY, day.toordinal() + reach)
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()
