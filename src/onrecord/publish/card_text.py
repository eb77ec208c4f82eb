"""Quotations set into a box: broken into lines, as large as fits, and cut only between words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.publish.card import LEFT_OUT, Run, joined
from onrecord.publish.faces import Face, width
from onrecord.shortening import shortened

Word = tuple[Run, ...]
Line = tuple[Run, ...]
LEADING = 1.36
"""The height of a line, in units of the size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Room for a text: its width and height, and the sizes that it may be set in, largest first."""

    width: float
    height: float
    sizes: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """A text in lines of one size; ``cut`` says whether words of it are left out."""

    lines: tuple[Line, ...]
    size: int
    cut: bool


def set_in(runs: Iterable[Run], box: Box, *, quoted: bool = False) -> Set:
    """``runs`` in ``box``, in quotation marks if ``quoted``: in the largest size in which all of it
    fits; when none is small enough, in the smallest, with whole words left out where ``[…]``
    stands. Marked words stay longest."""
    words = words_of(runs)
    whole = _excerpt(words, 0, len(words), quoted)
    for size in box.sizes:
        lines = _broken(whole, size, box.width)
        if _fits(lines, size, box):
            return Set(lines=lines, size=size, cut=False)
    size = box.sizes[-1]
    start, end = _longest(words, size, box)
    lines = _broken(_excerpt(words, start, end, quoted), size, box.width)
    return Set(lines=lines, size=size, cut=True)


def words_of(runs: Iterable[Run]) -> list[Word]:
    """``runs`` in words: what stands between spaces, in pieces of one look."""
    pieces = (Run(letter, run.marked) for run in runs for letter in run.text)
    groups = groupby(pieces, key=lambda piece: piece.text.isspace())
    return [joined(group) for blank, group in groups if not blank]


def one_line(text: str, size: float, room: float, face: Face = "") -> str:
    """``text`` as it is, or cut after a word and ended by an ellipsis, to be no wider than
    ``room``. For names and addresses; no quotation is cut by it."""
    limit = len(text)
    while limit > 1 and width(shortened(text, limit), size, face) > room:
        limit -= 1
    return shortened(text, limit)


def run_width(run: Run, size: float) -> float:
    """How wide ``run`` is set."""
    return width(run.text, size, "-Bold" if run.marked else "")


def _fits(lines: Sequence[Line], size: int, box: Box) -> bool:
    return len(lines) * size * LEADING <= box.height


def _broken(words: Iterable[Word], size: int, room: float) -> tuple[Line, ...]:
    """``words`` in lines no wider than ``room``; a longer word is broken where it must be."""
    lines: list[Line] = []
    here: Line = ()
    for word in _breakable(words, size, room):
        longer = _with(here, word)
        if here and _wide(longer, size) > room:
            lines.append(here)
            longer = word
        here = longer
    return (*lines, here) if here else tuple(lines)


def _with(line: Line, word: Word) -> Line:
    """``line`` with ``word`` after a space, which is marked between two marked words."""
    if not line:
        return word
    return joined((*line, Run(" ", line[-1].marked and word[0].marked), *word))


def _wide(line: Iterable[Run], size: int) -> float:
    return sum(run_width(run, size) for run in line)


def _breakable(words: Iterable[Word], size: int, room: float) -> Iterator[Word]:
    for word in words:
        rest = word
        while _wide(rest, size) > room:
            letters = [Run(letter, run.marked) for run in rest for letter in run.text]
            many = max(1, int(len(letters) * room / _wide(rest, size)) - 1)
            while many > 1 and _wide(letters[:many], size) > room:
                many -= 1
            yield joined(letters[:many])
            rest = joined(letters[many:])
        yield rest


def _longest(words: Sequence[Word], size: int, box: Box) -> tuple[int, int]:
    """The longest stretch of ``words`` that fits, grown from the marked ones to both sides."""

    def fits(start: int, end: int) -> bool:
        excerpt = _excerpt(words, start, end, quoted=True)
        return _fits(_broken(excerpt, size, box.width), size, box)

    marked = [n for n, word in enumerate(words) if any(run.marked for run in word)]
    start, end = (marked[0], marked[-1] + 1) if marked else (0, 1)
    while end > start + 1 and not fits(start, end):
        end = start + 1 + 3 * (end - start - 1) // 4
    before, after = start > 0, end < len(words)
    while before or after:
        after = after and end < len(words) and fits(start, end + 1)
        end += after
        before = before and start > 0 and fits(start - 1, end)
        start -= before
    return start, end


def _excerpt(words: Sequence[Word], start: int, end: int, quoted: bool) -> list[Word]:
    """``words[start:end]``, with ``[…]`` where some are left out."""
    gap: Word = (Run(LEFT_OUT),)
    made = [*([gap] if start > 0 else []), *words[start:end], *([gap] if end < len(words) else [])]
    if quoted and made:
        made[0] = joined((Run("“"), *made[0]))
        made[-1] = joined((*made[-1], Run("”")))
    return made
