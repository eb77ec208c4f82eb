"""The occasion on which somebody goes on speaking: the day of what they said or did before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.date.arithmetic import day_of
from onrecord.date.attachment import doer_of_main_event
from onrecord.date.names import name_words, same_name
from onrecord.date.occasions import PRONOUNS
from onrecord.language import whole_text
from onrecord.records import Attribution, Span, Timex
from onrecord.spans import contains, covered, hull, text_of

_SCENE: Final = 400
"""Characters over which what a source said or did sets the scene for what it says next."""
_PAUSE: Final = 600
"""Characters between two sayings of one speaker who goes on speaking."""
_REACH: Final = 4
"""Sayings over which an occasion is carried without being named again."""
_WEEK: Final = 7
"""Days before publication within which a saying can set the occasion of undated ones."""
NEWS: Final = 3
"""Days before publication within which an event can be their occasion."""

Who = str | tuple[str, ...] | None
"""A resolved name, else the words of a source."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A saying as its article tells it: where, whose, with which date of its own, and the index of
    the attribution in whose content it stands."""

    place: int
    who: Who
    own: Timex | None
    within: int | None


def tellings(
    doc: Doc,
    attributions: Sequence[Attribution],
    names: Sequence[str | None],
    own: Sequence[Timex | None],
) -> list[Telling]:
    """``attributions`` with their speakers (``names`` where they are known), in their order."""
    text = whole_text(doc)
    return [
        Telling(
            place=_place(attribution),
            who=name or _words(text_of(text, attribution.source)),
            own=timex,
            within=_holder(attribution, attributions),
        )
        for attribution, name, timex in zip(attributions, names, own, strict=True)
    ]


def recent(times: Sequence[Timex], published: str | None, days: int = _WEEK) -> list[Timex]:
    """Those of ``times`` that carry over to the next saying, at most ``days`` days before
    publication; an older date is a glance back."""
    day = day_of(published)
    if day is None:
        return list(times)
    return [t for t in times if (d := day_of(t.value)) and 0 <= (day - d).days <= days]


def outside(times: Sequence[Timex], attributions: Sequence[Attribution]) -> list[Timex]:
    """Those of ``times`` that stand in no content: what is told inside one is no occasion."""
    contents = [span for a in attributions for span in a.content]
    return [t for t in times if not covered(contents, Span(t.start, t.end))]


def hearable(
    attributions: Sequence[Attribution], times: Sequence[Timex]
) -> Iterator[tuple[Attribution, list[Timex]]]:
    """Each of ``attributions`` with those of ``times`` that may date it: none that stands in a
    content, its own or another's, unless its cue stands there too."""
    holders = [(t, _spans_around(t, attributions)) for t in times]
    for attribution in attributions:
        cue = hull(attribution.cue or attribution.content).start
        yield attribution, [t for t, spans in holders if all(s <= cue < e for s, e in spans)]


def _spans_around(timex: Timex, attributions: Sequence[Attribution]) -> list[Span]:
    inner = Span(timex.start, timex.end)
    return [span for a in attributions for span in a.content if contains(span, inner)]


def carried(
    doc: Doc,
    telling: Telling,
    told: Sequence[Telling],
    usable: Sequence[Timex],
    events: Sequence[Timex],
) -> Timex | None:
    """The date of what the same source said or did shortly before ``telling``, or ``None``.

    ``told`` are the article's sayings that stand in no other one, the nearest before last;
    ``usable`` the dates that may be carried, ``events`` those of them in nobody's words.
    """
    if telling.who is None:
        return None
    before = [t for t in told if t.place < telling.place]
    for other in reversed(before[-_REACH:]):
        if telling.place - other.place > _SCENE:
            break
        if other.own in usable and _same(telling.who, other.who):
            return other.own
    return _of_event(doc, telling, events) or _of_speech(telling, before, usable)


def _of_speech(
    telling: Telling, before: Sequence[Telling], usable: Sequence[Timex]
) -> Timex | None:
    """The day on which the speaker has been speaking all along, as long as its sayings follow
    each other and no two of them have different days."""
    mine = [t for t in before if isinstance(t.who, str) and t.who == telling.who]
    days = [t.own for t in mine if t.own is not None]
    if not days or days[-1] not in usable or len({t.value[:10] for t in days}) > 1:
        return None
    latest = max(i for i, t in enumerate(mine) if t.own is not None)
    places = [*(t.place for t in mine[latest:]), telling.place]
    goes_on = all(later - place <= _PAUSE for place, later in pairwise(places))
    return days[-1] if goes_on else None


def _of_event(doc: Doc, telling: Telling, events: Sequence[Timex]) -> Timex | None:
    """The day of the last thing that the source is told to have done before it spoke."""
    for timex in reversed(events):
        if not telling.place - _SCENE < timex.start < telling.place or not day_of(timex.value):
            continue
        doer = doer_of_main_event(doc, timex)
        if doer is not None and _same(telling.who, name_words(_phrase(doc, doer))):
            return timex
    return None


def _same(one: Who, other: Who) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    return same_name(_name_words(one), _name_words(other))


def _name_words(who: Who) -> tuple[str, ...]:
    return name_words(who) if isinstance(who, str) else who or ()


def _words(source: str) -> tuple[str, ...] | None:
    words = name_words(source)
    return words if words and words[-1] not in PRONOUNS else None


def _phrase(doc: Doc, head: Token) -> str:
    return doc[head.left_edge.i : head.right_edge.i + 1].text


def _holder(inner: Attribution, attributions: Sequence[Attribution]) -> int | None:
    """The index of the shortest attribution whose content holds the cue of ``inner``."""
    if not inner.cue:
        return None
    cue, size = hull(inner.cue), _size(inner)
    holders = [
        (_size(outer), index)
        for index, outer in enumerate(attributions)
        if _size(outer) > size and covered(outer.content, cue)
    ]
    return min(holders)[1] if holders else None


def _size(attribution: Attribution) -> int:
    start, end = hull((*attribution.cue, *attribution.content))
    return end - start


def _place(attribution: Attribution) -> int:
    return hull(attribution.cue or attribution.content).start
