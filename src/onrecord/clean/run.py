"""The best contiguous run: which lines of a page are the article.

Each line gets log-odds from a linear scorer (``features``, ``weights``), weighted by its length;
the run of lines with the greatest sum is the body (the maximum subarray of Kadane), and lines in
it that are plainly something else are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.clean.features import count_words, features, prose_words, turn_lines
from onrecord.clean.lines import ends_sentence
from onrecord.clean.page_words import ABOUT, ASIDE, CAPTION_END, HEADINGS, NOTICE, THEME_JUNK
from onrecord.clean.weights import WEIGHTS

# Chosen with the weights, on the same pages (train/lines.py).
CAP = 3.0
LENGTH_POWER = 0.5
SHIFT_CLUTTERED, SHIFT_BARE = 0.0, 1.0
DROP_BELOW = -5.0
REACH_ABOVE = -1.5
_JUNK = -1.0
_HALF_PROSE = 0.5
_JUNK_BETWEEN = 2
_ASIDE_LENGTH = 160


def body_lines(lines: Sequence[str]) -> list[int]:
    """The indices of the lines that are the article's text, in order; empty when none is."""
    scores = line_scores(lines)
    return choose(lines, scores)


def line_scores(lines: Sequence[str]) -> list[float]:
    """The log-odds of each line being part of the article."""
    return [
        sum(weight * value for weight, value in zip(WEIGHTS.values(), row, strict=True))
        for row in features(lines)
    ]


def choose(lines: Sequence[str], scores: Sequence[float]) -> list[int]:
    """The best run under ``scores``, without the junk in it."""
    junk = [is_junk(line) for line in lines]
    shift = _shift(lines)
    gains = [
        _JUNK if bad else max(-CAP, min(CAP, score + shift)) * count_words(line) ** LENGTH_POWER
        for line, score, bad in zip(lines, scores, junk, strict=True)
    ]
    start, end = _widen(best_run(gains), _joining(lines, scores, junk), junk)
    return [i for i in range(start, end) if scores[i] > DROP_BELOW and not junk[i]]


def _shift(lines: Sequence[str]) -> float:
    """What is added to each line's log-odds: more on a page that is nearly all running text."""
    words = max(1, sum(map(count_words, lines)))
    bare = (sum(map(prose_words, lines)) / words - _HALF_PROSE) / (1 - 1.2 * _HALF_PROSE)
    return SHIFT_CLUTTERED + (SHIFT_BARE - SHIFT_CLUTTERED) * min(1.0, max(0.0, bare))


def _joining(lines: Sequence[str], scores: Sequence[float], junk: Sequence[bool]) -> list[bool]:
    """Which lines belong to a run that they stand next to: turns, and sentences not of the site."""
    turns = turn_lines(lines)
    return [
        not bad and (turn or (ends_sentence(line) and score > REACH_ABOVE))
        for line, score, bad, turn in zip(lines, scores, junk, turns, strict=True)
    ]


def _widen(run: tuple[int, int], joins: Sequence[bool], junk: Sequence[bool]) -> tuple[int, int]:
    """``run`` with the joining lines next to it, over a little junk between."""
    start, end = run
    if start == end:
        return run
    while (step := _next_join(range(end, len(joins)), joins, junk)) is not None:
        end = step + 1
    while (step := _next_join(range(start - 1, -1, -1), joins, junk)) is not None:
        start = step
    return start, end


def _next_join(ahead: range, joins: Sequence[bool], junk: Sequence[bool]) -> int | None:
    for i in ahead[: _JUNK_BETWEEN + 1]:
        if joins[i]:
            return i
        if not junk[i]:
            return None
    return None


def best_run(gains: Sequence[float]) -> tuple[int, int]:
    """The half-open range with the greatest sum; (0, 0) when no gain is positive."""
    best, found = 0.0, (0, 0)
    current, start = 0.0, 0
    for i, gain in enumerate(gains):
        if current <= 0:
            current, start = 0.0, i
        current += gain
        if current > best:
            best, found = current, (start, i + 1)
    return found


def is_junk(line: str) -> bool:
    """Whether a line is theme junk, a caption, or points to another story, whatever its score."""
    small = line.lower().strip(" :.!-–—|»")
    aside = len(line) < _ASIDE_LENGTH and bool(ASIDE.match(line) or ABOUT.match(line))
    return (
        small in HEADINGS
        or aside
        or _is_theme_junk(line)
        or bool(CAPTION_END.search(line) or NOTICE.match(line))
    )


def _is_theme_junk(line: str) -> bool:
    """Whether a line starts with a theme's leavings, or holds some and is no sentence."""
    return bool(THEME_JUNK.match(line) or (THEME_JUNK.search(line) and not ends_sentence(line)))
