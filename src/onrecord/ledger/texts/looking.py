"""Look at a text for what the index does not tell: whether words stand together, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from onrecord.ledger.texts.asking import Needle, Sought
from onrecord.ledger.texts.stems import stems
from onrecord.ledger.texts.units import Unit, folded, units
from onrecord.records import Span, Spans
from onrecord.spans import merge

_BETWEEN = r"\S{0,60}\W{0,60}"
"""The rest of a word, and what stands before the next one of a phrase."""


class Haystack:
    """The text and the headline of an article, and what is ``sought`` in them."""

    def __init__(self, text: str, headline: str, sought: Sought) -> None:
        self._text, self._headline = text, headline
        self._sought = sought

    @cached_property
    def _body(self) -> list[Unit]:
        return list(units(self._text))

    @cached_property
    def _head(self) -> list[Unit]:
        return list(units(self._headline))

    @property
    def holds(self) -> bool:
        """Whether all that is sought is there, and nothing that must not be."""
        if not self._sought.checked:
            return True
        whole = folded(f"{self._headline}\n{self._text}")
        if not all(_may_hold(whole, needle) for needle in self._sought.needles if needle.checked):
            return False
        there = all(map(self._has, self._sought.needles))
        return there and not any(map(self._has, self._sought.left_out))

    @property
    def hits(self) -> Spans:
        """Where what is sought stands in the text, in order; what overlaps is one."""
        needles = self._sought.needles
        body = self._told(self._body) if needles else []
        return merge(hit for needle in needles for hit in _places(needle, self._body, body))

    @cached_property
    def _stems(self) -> dict[str, str]:
        """The stems of all forms that may be one of those sought: they begin alike."""
        needles = (*self._sought.needles, *self._sought.left_out)
        firsts = {stem[:1] for needle in needles for stem in needle.stems}
        both = (*self._body, *self._head)
        return stems({unit.form for unit in both if unit.form[:1] in firsts})

    def _told(self, some: Sequence[Unit]) -> list[str]:
        """The stem of each unit; of those that cannot be one of those sought nothing."""
        return [self._stems.get(unit.form, "") for unit in some]

    def _has(self, needle: Needle) -> bool:
        parts = (self._body, self._head)
        return any(True for some in parts for _ in _places(needle, some, self._told(some)))


def _may_hold(whole: str, needle: Needle) -> bool:
    """Whether in the folded text words that begin so follow each other: most texts that have the
    words have them elsewhere, and need not be taken apart."""
    begins = (re.escape(_beginning(stem)) for stem in needle.stems)
    return re.search(_BETWEEN.join(begins), whole) is not None


def _beginning(stem: str) -> str:
    """The letters that all words of this stem begin with."""
    return stem[: max(1, len(stem) - 2)] if stem.isascii() and stem.isalpha() else stem


def _places(needle: Needle, some: Sequence[Unit], told: Sequence[str]) -> Iterator[Span]:
    """Where the needle stands among units, of which ``told`` are the stems."""
    size = len(needle.stems)
    for start, stem in enumerate(told[: len(told) - size + 1]):
        if stem and _is_there(told[start : start + size], needle):
            yield Span(some[start].start, some[start + size - 1].end)


def _is_there(told: Sequence[str], needle: Needle) -> bool:
    """Whether the stems are those of the needle; of an unfinished one the last goes on."""
    if needle.unfinished and not told[-1].startswith(needle.stems[-1]):
        return False
    whole = len(told) - needle.unfinished
    return tuple(told[:whole]) == needle.stems[:whole]
