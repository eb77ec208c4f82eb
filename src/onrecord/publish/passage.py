"""A quotation in its sentence: the words said, those that conflict, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from onrecord.publish.brief import Piece, Role
from onrecord.publish.display import shown, without_middle
from onrecord.records import Span, Spans
from onrecord.spans import covered, hull

REACH = 240
LONGEST = 480

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s{1,9}(?=[\"'“‘«(\[]?[A-Z0-9])")
_SHORT_FORM = re.compile(
    r"\b(?:Mrs?|Ms|Dr|Prof|Rev|Hon|St|Mt|Ft|Lt|Gen|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Supt|Jr|Sr|No"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])$"
)
_LONGEST_FORM = 6
_LINE_BREAK = re.compile(r"[\r\n\u2028\u2029]")


def passage(text: str, content: Spans, marks: Spans) -> tuple[Piece, ...]:
    """``content`` (spans of ``text``) with the rest of its sentence, cut into pieces by role.

    Context reaches at most 240 characters to either side and never over a line break; marks
    outside it are left out. A long stretch without marks loses its middle.
    """
    frame = _frame(text, content)
    pieces = [
        Piece(text=_fit(shown(text[span.start : span.end])), role=role)
        for span, role in _runs(frame, content, marks)
    ]
    return tuple(_with_ellipses(text, frame, pieces))


def in_sentence(text: str, content: Spans) -> str:
    """``content`` (spans of ``text``) with the rest of its sentence, as ``passage`` shows it."""
    return "".join(piece.text for piece in passage(text, content, ()))


def _frame(text: str, content: Spans) -> Span:
    whole = hull(content)
    return Span(_sentence_start(text, whole.start), _sentence_end(text, whole.end))


def _sentence_start(text: str, start: int) -> int:
    lowest = max(0, start - REACH)
    for found in _LINE_BREAK.finditer(text, lowest, start):
        lowest = found.end()
    for end in _ends(text, lowest, start):
        lowest = end
    return _after_word(text, lowest, start)


def _sentence_end(text: str, end: int) -> int:
    highest = min(len(text), end + REACH)
    line = _LINE_BREAK.search(text, end, highest)
    highest = line.start() if line else highest
    closed = next(_ends(text, max(0, end - 1), highest), None)
    if closed is not None:
        return max(end, closed - _trailing_spaces(text, closed))
    cut = text.rfind(" ", end, highest)
    return cut if highest == end + REACH and cut > end else highest


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences end in ``text[start:end]``, white space included; short forms are none."""
    for found in _SENTENCE_END.finditer(text, start, min(len(text), end + 2)):
        if found.end() <= end and not _SHORT_FORM.search(
            text, max(0, found.start() - _LONGEST_FORM), found.start()
        ):
            yield found.end()


def _after_word(text: str, lowest: int, start: int) -> int:
    """``lowest``, moved to the next word when it cuts one in two."""
    if lowest == 0 or text[lowest - 1].isspace() or lowest == start:
        return lowest
    space = text.find(" ", lowest, start)
    return space + 1 if space >= 0 else start


def _trailing_spaces(text: str, end: int) -> int:
    return len(text[:end]) - len(text[:end].rstrip()) if text[end - 1].isspace() else 0


def _runs(frame: Span, content: Spans, marks: Spans) -> Iterator[tuple[Span, Role]]:
    """``frame`` cut where the role of its characters changes."""
    borders = {frame.start, frame.end, *(p for span in (*content, *marks) for p in span)}
    cuts = sorted(p for p in borders if frame.start <= p <= frame.end)
    cells = [Span(start, end) for start, end in pairwise(cuts)]
    for role, group in groupby(cells, key=lambda cell: _role(cell, content, marks)):
        run = list(group)
        yield Span(run[0].start, run[-1].end), role


def _role(span: Span, content: Sequence[Span], marks: Sequence[Span]) -> Role:
    if covered(marks, span):
        return "marked"
    return "said" if covered(content, span) else "context"


def _fit(text: str) -> str:
    return without_middle(text, LONGEST)


def _with_ellipses(text: str, frame: Span, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """``pieces`` with an ellipsis where the frame begins or ends inside a sentence."""
    before = text[max(0, frame.start - 3) : frame.start].rstrip(" \t\"”’')")
    if before and before[-1] not in ".!?…\n\r\u2028\u2029:":
        yield Piece(text="… ", role="context")
    yield from pieces
    after = text[frame.end : frame.end + 1]
    if after == " " and text[max(0, frame.end - 3) : frame.end].rstrip("\"”’')")[-1:] not in ".!?…":
        yield Piece(text=" …", role="context")
