"""What a line looks like, and what stands round it: the features of the line scorer.

The measures are those of the literature on boilerplate (Kohlschuetter et al. 2010: text density and
context; jusText: stop words and length), and word lists of what pages say about themselves.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from onrecord.clean.english import STOP_WORDS
from onrecord.clean.lines import ends_sentence
from onrecord.clean.page_words import (
    ABOUT,
    ASIDE,
    BYLINE,
    DATE_LIKE,
    HEADINGS,
    PICTURE,
    SITE_TALK,
    THEME_JUNK,
)

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LINKISH = re.compile(r"https?://|www\.|@\w|[|»›•·>]|\.com\b")
_QUOTED = re.compile(r"[“”\"«»„]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_GLUED = re.compile(r"[a-z.!?][A-Z][a-z]{2}")
_STOPS_INSIDE = re.compile(r"[a-z0-9\u00df-\u024f\u0430-\u044f”\"'’)][.!?][”\"'’)]{0,2} |[。！？]")
_TURN = re.compile(r"([A-Z][\w.'’-]{0,24}(?: [A-Z][\w.'’-]{0,24}){0,3}) ?: ?\S")
_PROSE_WORDS = 9
_BLOCK_GAP = 4
_UNDER = 5
_EDGES = " :.!-–—|»"

OWN = (
    "bias", "length", "short", "long", "final", "teaser_dots", "commas", "stops", "capitals",
    "digits", "linkish", "quoted", "repeated", "heading", "aside", "site_talk", "picture",
    "byline", "dated", "junk", "question", "starts_low", "glued", "sentences", "shouted",
    "prose", "turn", "under_heading",
)  # fmt: skip
NEAR = (
    "before1", "after1", "near3", "near8", "block_share", "block_place", "in_block",
    "cohesion", "cohesion_page",
)  # fmt: skip
NAMES = OWN + NEAR


def features(lines: Sequence[str]) -> list[list[float]]:
    """One row of numbers, in the order of ``NAMES``, for each line of a page."""
    seen = Counter(line.lower() for line in lines)
    prose = [prose_words(line) for line in lines]
    near = _context(prose)
    kin = _cohesion(lines, prose)
    under = _under_heading(lines)
    turns = turn_lines(lines)
    return [
        [*_own(line, seen[line.lower()]), float(turns[i]), float(under[i]), *near[i], *kin[i]]
        for i, line in enumerate(lines)
    ]


def count_words(line: str) -> int:
    """The number of words of a line; scripts without spaces count two characters as one."""
    return len(_WORD.findall(line)) + len(_UNSPACED.findall(line)) // 2


def prose_words(line: str) -> int:
    """The number of words of a line that reads as running text, else 0."""
    words = count_words(line)
    return words if words >= _PROSE_WORDS and ends_sentence(line) and not teaser_end(line) else 0


def teaser_end(line: str) -> bool:
    """Whether a line breaks off in dots, as the teasers of other stories do."""
    return line.endswith(("...", "…", "[…]", "[...]"))


def turn_lines(lines: Sequence[str]) -> list[bool]:
    """Whether a line is a turn of a conversation: it opens with a name that opens others too."""
    found = [_TURN.match(line) for line in lines]
    names = [match.group(1) if match else None for match in found]
    times = Counter(names)
    return [name is not None and times[name] > 1 for name in names]


def _own(line: str, times: int) -> list[float]:
    words = _WORD.findall(line) or [" "]
    count = count_words(line)
    each = 1 / len(words)
    small = line.lower().strip(_EDGES)
    return [
        1.0,
        math.log1p(min(count, 120)),
        float(count <= 4),
        float(count >= 25),
        float(ends_sentence(line)),
        float(teaser_end(line)),
        min(line.count(","), 4) / 4,
        sum(word.lower() in STOP_WORDS for word in words) * each,
        sum(word[0].isupper() for word in words) * each,
        sum(word[0].isdigit() for word in words) * each,
        float(bool(_LINKISH.search(line))),
        float(bool(_QUOTED.search(line))),
        float(times > 1),
        float(small in HEADINGS),
        float(bool(ASIDE.match(line))),
        min(len(SITE_TALK.findall(line)), 3) / max(math.log1p(count), 1),
        float(bool(PICTURE.search(line))),
        float(bool(BYLINE.match(line))),
        float(bool(DATE_LIKE.search(line))) * min(1.0, 12 / max(count, 1)),
        float(bool(THEME_JUNK.search(line))),
        float(line.endswith("?")),
        float(line[:1].islower()),
        min(len(_GLUED.findall(line)), 3) / 3,
        min(len(_STOPS_INSIDE.findall(line)), 3) / 3,
        float(line.isupper() and count > 2),
        math.log1p(prose_words(line)),
    ]


def _under_heading(lines: Sequence[str]) -> list[bool]:
    """Whether one of the few lines above announces other stories."""
    heads = [line.lower().strip(_EDGES) in HEADINGS or ABOUT.match(line) for line in lines]
    return [any(heads[max(0, i - _UNDER) : i]) for i in range(len(lines))]


def _context(prose: Sequence[int]) -> list[list[float]]:
    sums = [0, *accumulate(prose)]
    block = _blocks(prose)
    mass: Counter[int] = Counter()
    for number, words in zip(block, prose, strict=True):
        mass[number] += words
    most = max((m for b, m in mass.items() if b >= 0), default=0)
    biggest = next((b for b, m in mass.items() if b >= 0 and m == most), -1)

    def between(start: int, end: int) -> float:
        return float(sums[min(max(end, 0), len(prose))] - sums[min(max(start, 0), len(prose))])

    def near(i: int, reach: int) -> float:
        both = between(i - reach, i) + between(i + 1, i + 1 + reach)
        return math.log1p(both / (2 * reach))

    return [
        [
            math.log1p(between(i - 1, i)),
            math.log1p(between(i + 1, i + 2)),
            near(i, 3),
            near(i, 8),
            mass[block[i]] / max(most, 1) if block[i] >= 0 else 0.0,
            float(block[i] == biggest and most > 0),
            float(block[i] >= 0),
        ]
        for i in range(len(prose))
    ]


def _blocks(prose: Sequence[int]) -> list[int]:
    """The number of the block that each line stands in: prose with short gaps; -1 for none."""
    block = [-1] * len(prose)
    number, last = -1, -_BLOCK_GAP - 2
    for i, words in enumerate(prose):
        if not words:
            continue
        if i - last > _BLOCK_GAP + 1:
            number, last = number + 1, i
        block[last : i + 1] = [number] * (i + 1 - last)
        last = i
    return block


def _cohesion(lines: Sequence[str], prose: Sequence[int]) -> list[list[float]]:
    """How much of a line's vocabulary other running text of the page shares."""
    bags = [_content_words(line) for line in lines]
    spread = Counter(w for bag, words in zip(bags, prose, strict=True) if words for w in bag)
    return [_shared(bag, spread, 1 if words else 0) for bag, words in zip(bags, prose, strict=True)]


def _shared(bag: frozenset[str], spread: Counter[str], own: int) -> list[float]:
    others = [spread[word] - own for word in bag]
    return [
        sum(n >= 1 for n in others) / max(len(bag), 4),
        sum(n >= 3 for n in others) / max(len(bag), 4),
    ]


def _content_words(line: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(line.lower()) if len(w) > 3 and w not in STOP_WORDS)
