"""Several whole stories in one plain-text scrape: where each begins, and which is the page's own.

A further story is told by a headline with a byline, a date or a dateline under it, when the text
that follows has more of that headline's words than of the page's; or by an agency's dateline.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onrecord.clean.credit import Dateline, find_dateline
from onrecord.clean.features import count_words, prose_words
from onrecord.clean.headline import find_headline, is_headline_like, likeness, stands_twice
from onrecord.clean.index_page import ADVICE, letters
from onrecord.clean.lines import ends_sentence
from onrecord.clean.page_words import BYLINE, DATE_LIKE
from onrecord.errors import IndexPage

_BLOCK, _LEAD = 4, 40
_FULL_WORDS, _MANY = 60, 3
_ENOUGH, _PROSE_SHARE = 0.25, 0.6
_DATE_WORDS = 8
_DASHES = ("—", "–", "-")


def own_story(where: str, page: Sequence[str], body: Sequence[int], told: str | None) -> range:
    """The lines of ``page`` among which its own story stands: all of them when it holds no other.

    ``body`` are the indices of the lines kept. The own story is the one under the headline ``told``
    from outside, else the first, or the only one told in full. Raises ``IndexPage`` when none of
    these is, or when many are and no title says whose page it is.
    """
    stories = _ranges([0, *further_stories(page, body)], len(page))
    full = [story for story in stories if _is_full(page, _within(body, story))]
    if not set(full) - {stories[0]}:
        return range(len(page))
    named = [story for story in stories if told and _names(page, story, told)]
    own = named[0] if len(named) == 1 else stories[0]
    if own not in full:
        if len(full) == 1 and not named:
            return full[0]
        raise IndexPage(where, "it tells other stories than its own in full", ADVICE)
    if len(full) >= _MANY and not named and not _is_titled(page, body, own):
        raise IndexPage(where, "it tells several stories in full", ADVICE)
    return own


def further_stories(page: Sequence[str], body: Sequence[int]) -> list[int]:
    """The indices in ``page`` at which stories after the first begin, in order."""
    headline = find_headline(page, body) if body else None
    title = "" if headline is None else page[headline]
    after = range(body[0] + 1, len(page)) if body else range(0)
    found = [i for i in after if _begins(page, body, i, title)]
    # What stands over several texts is the page's own title, repeated.
    times = Counter(page[i] for i in found)
    once = [i for i in found if times[page[i]] == 1]
    return [i for before, i in pairwise([-_BLOCK, *once]) if i - before >= _BLOCK]


def _ranges(starts: Sequence[int], end: int) -> list[range]:
    return [range(a, b) for a, b in zip(starts, [*starts[1:], end], strict=True)]


def _within(body: Sequence[int], story: range) -> Sequence[int]:
    return body[bisect_left(body, story.start) : bisect_left(body, story.stop)]


def is_dated(line: str) -> bool:
    """Whether a short line gives a date, and not that of a post which is quoted."""
    short = len(line.split()) <= _DATE_WORDS
    return short and not line.startswith(_DASHES) and bool(DATE_LIKE.search(line))


def is_byline(line: str) -> bool:
    """Whether a short line says who wrote the story, or when."""
    return is_dated(line) or (len(line.split()) <= _DATE_WORDS and bool(BYLINE.match(line)))


def _begins(page: Sequence[str], body: Sequence[int], i: int, title: str) -> bool:
    at = bisect_left(body, i)
    opening = " ".join(page[j] for j in body[at : at + _LEAD])
    if _is_head(page[i]):
        block = page[i + 1 : i + 1 + _BLOCK]
        signed = any(is_byline(line) or _prose_dateline(line) for line in block)
        return signed and _is_about(page[i], title, opening.removeprefix(page[i]))
    dateline = _prose_dateline(page[i])
    if not dateline or not dateline.agency or _has_head(page, i):
        return False
    before = " ".join(page[j] for j in body[: min(at, _LEAD)])
    enough = count_words(before) >= _FULL_WORDS
    return enough and likeness(title, before) >= likeness(title, opening)


def _is_about(head: str, title: str, opening: str) -> bool:
    """Whether what follows is of ``head`` rather than of the page's ``title``."""
    return head not in title and likeness(head, opening) >= max(_ENOUGH, likeness(title, opening))


def _has_head(page: Sequence[str], i: int) -> bool:
    return any(map(_is_head, page[max(0, i - _BLOCK) : i]))


def _is_head(line: str) -> bool:
    return is_headline_like(line) and not ends_sentence(line)


def _prose_dateline(line: str) -> Dateline | None:
    return find_dateline(line) if prose_words(line) else None


def _is_full(page: Sequence[str], body: Sequence[int]) -> bool:
    """Whether these lines are running text, and enough of it; a list of teasers is not."""
    lines = [page[i] for i in body if not is_byline(page[i]) and not _is_head(page[i])]
    enough = sum(map(count_words, lines)) >= _FULL_WORDS
    return enough and sum(prose_words(line) > 0 for line in lines) >= _PROSE_SHARE * len(lines)


def _names(page: Sequence[str], story: range, told: str) -> bool:
    return any(letters(told) == letters(page[i]) for i in story)


def _is_titled(page: Sequence[str], body: Sequence[int], own: range) -> bool:
    """Whether the headline of the own story stands on the page twice, as its title does."""
    headline = find_headline(page, _within(body, own))
    return headline is not None and stands_twice(page[headline], page)
