"""What the tagger need not read: labels of turns and datelines, blanked so that no offset moves.

The tagger learned from stories that open with ``WASHINGTON (AP) —`` or with no place at all. Other
desks write ``HARROWMERE:``, which reads like a speaker's label, as the labels of a transcript do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.records import Attribution, Span
from onrecord.spans import paragraphs

_PLACE = re.compile(r"[A-Z][A-Z.’'\-]{2,20}(?:[ /][A-Z][A-Z.’'\-]{1,20}){0,3}:(?=\s)")


def masked(text: str, turns: Iterable[Attribution]) -> str:
    """``text`` with spaces for the labels of ``turns`` and for places before a colon.

    The result is as long as ``text``, and equal to it elsewhere.
    """
    pieces, at = [], 0
    for start, end in sorted((*_labels(text, turns), *datelines(text))):
        if start >= at:
            pieces += [text[at:start], " " * (end - start)]
            at = end
    return "".join((*pieces, text[at:]))


def datelines(text: str) -> list[Span]:
    """The places in capitals, with their colon, that open a paragraph (``HARROWMERE: …``)."""
    found = (_PLACE.match(text, *place) for place in paragraphs(text))
    return [Span(*match.span()) for match in found if match is not None]


def _labels(text: str, turns: Iterable[Attribution]) -> Iterable[Span]:
    for turn in turns:
        for label in turn.source:
            yield Span(label.start, text.index(":", label.end) + 1)
