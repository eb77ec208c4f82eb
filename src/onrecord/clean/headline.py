"""The headline of a text scrape: the line above the body that speaks of the same things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.clean.english import STOP_WORDS
from onrecord.clean.page_words import BYLINE, DATE_LIKE, HEADINGS, PICTURE, SITE_TALK, THEME_JUNK

_WORD = re.compile(r"\w+")
_MIN_WORDS, _MAX_WORDS = 4, 30
_REACH = 25
_ENOUGH = 0.25
_SHORT = 3
_REPEATED = 0.3
_PER_LINE = 0.01
_LEAD_WORDS = 200


def find_headline(page: Sequence[str], body: Sequence[int]) -> int | None:
    """The index in ``page`` of the headline of ``body``; ``None`` when no line is like one.

    ``body`` are the indices of the article's lines. Among its first line and those just above it:
    the one with the greatest share of its content words in the opening of the body (short lines
    count for less). A line that
    stands on the page twice, as titles do, is preferred; of equals the nearest.
    """
    first = body[0]
    best, found = _ENOUGH, None
    for i in range(max(0, first - _REACH), first + (len(body) > 1)):
        if not is_headline_like(page[i]):
            continue
        opening = _content(" ".join(page[j] for j in body if j != i), _LEAD_WORDS)
        share = _share(page[i], opening)
        gain = share + _REPEATED * stands_twice(page[i], page) - _PER_LINE * (first - i)
        if share and gain >= best:
            best, found = gain, i
    return found


def stands_twice(line: str, page: Sequence[str]) -> bool:
    """Whether more than one line of ``page`` holds ``line``, as where it is the title as well."""
    small = line.casefold()
    return sum(small in other.casefold() for other in page) > 1


def is_headline_like(line: str) -> bool:
    """Whether a line could be a headline: some words, no full stop, nothing about the site."""
    if not _MIN_WORDS <= len(line.split()) <= _MAX_WORDS or line.endswith(
        (".", ":", ",", ";", "…")
    ):
        return False
    if line.lower().strip(" :") in HEADINGS or BYLINE.match(line) or PICTURE.search(line):
        return False
    few = len(line.split()) < 8
    return not THEME_JUNK.search(line) and not (
        few and (SITE_TALK.search(line) or DATE_LIKE.search(line))
    )


def likeness(line: str, text: str) -> float:
    """How many of the content words of ``line`` the opening of ``text`` has, from 0 to 1; a short
    line is less like anything than a long one."""
    return _share(line, _content(text, _LEAD_WORDS))


def _share(line: str, opening: frozenset[str]) -> float:
    words = _content(line, _MAX_WORDS)
    return len(words & opening) / (len(words) + _SHORT) if len(words) > 1 else 0.0


def _content(text: str, limit: int) -> frozenset[str]:
    words = _WORD.findall(text.lower())[:limit]
    return frozenset(_stem(word) for word in words if len(word) > 2 and word not in STOP_WORDS)


def _stem(word: str) -> str:
    return word[: 4 if len(word) < 6 else 5]
