"""Whether two pages tell one story in the same words: copies, cuts, reruns and light edits do.

What they share is measured as the share of the shorter text that stands in the longer one, by
shingles of ``SHINGLE`` words (containment, Broder 1997). How it is shared tells copies from what
only looks like them: a template shares short stretches between other figures, boilerplate and
background share one stretch under another lead, and two reports of a speech share its quotations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from onrecord.clean.copies import SHINGLE
from onrecord.records import Article

# A shorter text must be equal: in a post, one other word can be the whole difference.
MIN_WORDS = 20
# By one outlet, half of it in one stretch: what it repeats otherwise is its own furniture.
RERUN, RERUN_STRETCH = 0.75, 0.5
# No template has so many words in one stretch.
LONG_STRETCH = 100
# By another outlet: all but a new lead, or a good part of it from the first words on.
COPY, EDITED, EDITED_HEAD = 0.75, 0.6, 0.35
# A template filled in anew: other figures, with one for so many words, or in a text in pieces.
WORDS_A_FIGURE, PIECE = 30, 0.4
# A part so small is a copy only if it opens the longer text, as a flash does.
SMALL, OPENING = 0.3, 15

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Overlap:
    """How the shorter of two texts stands in the longer one.

    ``share`` is how much of it does, ``head`` how much of its first third, ``stretch`` how much in
    one piece (all from 0 to 1); ``figures`` are the numbers that only it has, and ``opens`` says
    whether the longer text begins with it.
    """

    words: int
    size: float
    share: float
    head: float
    stretch: float
    figures: int
    opens: bool


def same_story(a: Article, b: Article) -> bool:
    """Whether ``a`` and ``b`` are one story under one or two roofs.

    Pages whose outlets are not both known are taken for pages of one outlet, of which more is
    asked.
    """
    ones, twos = _words(a.text), _words(b.text)
    if min(len(ones), len(twos)) < MIN_WORDS:
        return ones == twos != []
    overlap = overlap_of(*sorted((ones, twos), key=len))
    if (overlap.size < SMALL and not overlap.opens) or _is_filled_in(overlap):
        return False
    if a.outlet is None or b.outlet is None or a.outlet.casefold() == b.outlet.casefold():
        return _is_rerun(overlap)
    return _is_copy(overlap)


def _is_filled_in(overlap: Overlap) -> bool:
    in_pieces = not _in_one_piece(overlap, PIECE)
    return overlap.figures > (0 if in_pieces else overlap.words / WORDS_A_FIGURE)


def _is_rerun(overlap: Overlap) -> bool:
    return overlap.share >= RERUN and _in_one_piece(overlap, RERUN_STRETCH)


def _in_one_piece(overlap: Overlap, most: float) -> bool:
    return overlap.stretch >= min(most, LONG_STRETCH / overlap.words)


def _is_copy(overlap: Overlap) -> bool:
    edited = overlap.share >= EDITED and overlap.head >= EDITED_HEAD
    return overlap.share >= COPY or edited


def overlap_of(shorter: list[str], longer: list[str]) -> Overlap:
    """How the words ``shorter`` stand in the words ``longer``; neither may be empty."""
    known = {*_shingles(longer)}
    shared = [False] * len(shorter)
    for i, shingle in enumerate(_shingles(shorter)):
        if shingle in known:
            shared[i : i + SHINGLE] = [True] * SHINGLE
    third = max(1, len(shared) // 3)
    runs = [sum(run) for _, run in groupby(shared)]
    numbers = {w for w, there in zip(shorter, shared, strict=True) if w[0].isdigit() and not there}
    return Overlap(
        words=len(shorter),
        size=len(shorter) / len(longer),
        share=sum(shared) / len(shared),
        head=sum(shared[:third]) / third,
        stretch=max(runs) / len(shared),
        figures=len(numbers - set(longer)),
        opens=_opens(longer[: OPENING + SHINGLE], shorter),
    )


def _opens(head: list[str], words: list[str]) -> bool:
    return not {*_shingles(words)}.isdisjoint(_shingles(head))


def _shingles(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(SHINGLE)), strict=False))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
