"""Which pairs are worth comparing: same speaker or same matter, and what a denial can answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.compare.align import align
from onrecord.compare.analysis import analyse
from onrecord.compare.benign import relays
from onrecord.compare.denial import denial_in
from onrecord.compare.leadin import lead_in, taken_back
from onrecord.compare.people import same_speaker, speaker_words
from onrecord.compare.time import days_between
from onrecord.records import Side
from onrecord.spans import hull

_SAME_SPEAKER_WEIGHT = 0.75
_MATTER_WEIGHT = 2.0
_WINDOW_DAYS = 45
_REACH = 700
_BESIDE = 400
_CROWD = 40

Candidates = Iterator[tuple[Side, Side]]


def candidates(new: Sequence[Side], known: Sequence[Side]) -> Candidates:
    """Pairs among ``new`` and between ``new`` and ``known``, each once, in a stable order."""
    sides = [*new, *known]
    fresh = len(new)
    seen: set[tuple[int, int]] = set()
    pairs = {*_by_matter(sides, fresh), *_answers(sides, fresh), *_withdrawn(sides, fresh)}
    for i, j in sorted(pairs):
        if (i, j) not in seen and sides[i].statement.id != sides[j].statement.id:
            seen.add((i, j))
            yield sides[i], sides[j]


def _by_matter(sides: Sequence[Side], fresh: int) -> Iterator[tuple[int, int]]:
    """Pairs that share words enough, by one speaker or within a window of time."""
    index: dict[str, list[int]] = defaultdict(list)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    crowd = max(_CROWD, len(sides) // 20)
    for j, side in enumerate(sides):
        for key in analyse(side).terms:
            index[key].append(j)
    for holders in index.values():
        if len(holders) > crowd:
            continue
        for place, i in enumerate(holders):
            if i >= fresh:
                break
            for j in holders[place + 1 :]:
                weights[i, j] += 1.0
    for (i, j), shared in weights.items():
        if shared >= 1.0 and _same_matter(sides[i], sides[j]):
            yield i, j


def _same_matter(one: Side, two: Side) -> bool:
    pair = align(analyse(one), analyse(two))
    if pair.same_speaker:
        return pair.weight >= _SAME_SPEAKER_WEIGHT
    days = days_between(one, two)
    return pair.weight >= _MATTER_WEIGHT and (days is None or days <= _WINDOW_DAYS)


def _answers(sides: Sequence[Side], fresh: int) -> Iterator[tuple[int, int]]:
    """A denial with what it can answer in its article; "you said" with what the listener said."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, side in enumerate(sides):
        by_article[side.statement.article].append(index)
    for members in by_article.values():
        members.sort(key=lambda index: (_start(sides[index]), index))
        for index in members:
            others = [
                *_before(sides, members, index),
                *_told(sides, members, index),
                *_beside(sides, members, index),
            ]
            for other in others:
                if min(index, other) < fresh:
                    yield min(index, other), max(index, other)


def _withdrawn(sides: Sequence[Side], fresh: int) -> Iterator[tuple[int, int]]:
    """What the reporter says is taken back, with what the same speaker said of it."""
    for index, side in enumerate(sides):
        marks = taken_back(side)
        if not marks:
            continue
        told = lead_in(side).terms(marks[0]).keys()
        for other, earlier in enumerate(sides):
            own = other != index and same_speaker(earlier, side)
            if own and min(index, other) < fresh and len(told & analyse(earlier).terms.keys()) > 1:
                yield min(index, other), max(index, other)


def _told(sides: Sequence[Side], members: Sequence[int], index: int) -> list[int]:
    """What others said in the article, when this statement tells its listener what he said."""
    if not relays(analyse(sides[index])):
        return []
    speaker = speaker_words(sides[index])
    return [m for m in members if m != index and speaker_words(sides[m]) != speaker]


def _beside(sides: Sequence[Side], members: Sequence[int], index: int) -> list[int]:
    """The statements that follow close by and share a word."""
    end, terms = hull(sides[index].statement.content.spans).end, analyse(sides[index]).terms
    near = (m for m in members if 0 <= _start(sides[m]) - end <= _BESIDE)
    return [m for m in near if not terms.keys().isdisjoint(analyse(sides[m]).terms)]


def _before(sides: Sequence[Side], members: Sequence[int], index: int) -> list[int]:
    """The statements of others around a denial: shortly before it, inside it, next to it."""
    if denial_in(sides[index]) is None:
        return []
    start, end = hull(sides[index].statement.content.spans)
    speaker = speaker_words(sides[index])
    return [
        m
        for m in members
        if m != index
        and speaker_words(sides[m]) != speaker
        and start - _REACH <= _start(sides[m]) < end + _REACH
    ]


def _start(side: Side) -> int:
    return side.statement.content.spans[0].start
