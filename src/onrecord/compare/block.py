"""Which pairs are worth comparing: same speaker or same matter, and what a denial can answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from onrecord.compare.analysis import analyse, content_text, prepare
from onrecord.compare.benign import relays
from onrecord.compare.denial import denial_in
from onrecord.compare.leadin import lead_in, taken_back
from onrecord.compare.people import same_speaker, speaker_words
from onrecord.compare.surface import possible_keys
from onrecord.compare.time import days_between
from onrecord.records import Side
from onrecord.spans import hull

_SAME_SPEAKER_WEIGHT = 0.75
_MATTER_WEIGHT = 2.0
WINDOW_DAYS = 45
_REACH = 700
_BESIDE = 400
_CROWD = 40

Candidates = Iterator[tuple[Side, Side]]
Places = tuple[int, int]


def candidates(new: Sequence[Side], known: Sequence[Side]) -> Candidates:
    """Pairs among ``new`` and between ``new`` and ``known``, each once, in a stable order."""
    sides = [*new, *known]
    fresh = len(new)
    prepare(new)
    pairs = {*_by_matter(new), *_known_matter(sides, fresh)}
    pairs |= {*_answers(sides, fresh), *_withdrawn(sides, fresh)}
    for i, j in sorted(pairs):
        if sides[i].statement.id != sides[j].statement.id:
            yield sides[i], sides[j]


def _by_matter(new: Sequence[Side]) -> Iterator[Places]:
    """Pairs that share words enough, by one speaker or within a window of time."""
    crowd = max(_CROWD, len(new) // 20)
    pairs: set[Places] = set()
    for holders in _holders(new).values():
        if len(holders) <= crowd:
            pairs.update(combinations(holders, 2))
    for i, j in pairs:
        if _same_matter(new[i], new[j]):
            yield i, j


def _known_matter(sides: Sequence[Side], fresh: int) -> Iterator[Places]:
    """The same between new statements and known ones, of which few need to be parsed."""
    holders = _holders(sides[:fresh])
    near = [
        (i, j)
        for j in range(fresh, len(sides))
        for i, weight in _at_most(sides, holders, sides[j]).items()
        if _enough(sides[i], sides[j], weight)
    ]
    prepare(sides[j] for _, j in near)
    yield from ((i, j) for i, j in near if _same_matter(sides[i], sides[j]))


def _at_most(
    sides: Sequence[Side], holders: Mapping[str, Sequence[int]], known: Side
) -> dict[int, float]:
    """By the place of a new statement, the most that its words in common with ``known`` weigh."""
    most: dict[int, float] = defaultdict(float)
    for key in possible_keys(content_text(known)) & holders.keys():
        for i in holders[key]:
            most[i] += analyse(sides[i]).terms[key].weight
    return most


def _holders(sides: Sequence[Side]) -> dict[str, list[int]]:
    """The places of the statements that hold each content word."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, side in enumerate(sides):
        for key in analyse(side).terms:
            index[key].append(i)
    return index


def _same_matter(one: Side, two: Side) -> bool:
    a, b = analyse(one).terms, analyse(two).terms
    weight = sum(min(a[key].weight, b[key].weight) for key in a.keys() & b.keys())
    return _enough(one, two, weight)


def _enough(one: Side, two: Side, weight: float) -> bool:
    """Whether words of this ``weight`` in common make two statements worth comparing."""
    if same_speaker(one, two):
        return weight >= _SAME_SPEAKER_WEIGHT
    days = days_between(one, two)
    return weight >= _MATTER_WEIGHT and (days is None or days <= WINDOW_DAYS)


def _answers(sides: Sequence[Side], fresh: int) -> Iterator[Places]:
    """A denial with what it can answer in its article; "you said" with what the listener said."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, side in enumerate(sides):
        by_article[side.statement.article].append(index)
    for members in by_article.values():
        if members[0] >= fresh:
            continue
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


def _withdrawn(sides: Sequence[Side], fresh: int) -> Iterator[Places]:
    """What the reporter says is taken back, with what the same speaker said of it."""
    for index, side in enumerate(sides):
        marks = taken_back(side)
        if not marks:
            continue
        told = lead_in(side).terms(marks[0]).keys()
        for other, earlier in enumerate(sides):
            own = other != index and same_speaker(earlier, side)
            if own and min(index, other) < fresh and _shares(earlier, told):
                yield min(index, other), max(index, other)


def _shares(side: Side, told: Set[str]) -> bool:
    """Whether a statement has more than one of the words ``told``."""
    possible = len(told & possible_keys(content_text(side))) > 1
    return possible and len(told & analyse(side).terms.keys()) > 1


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
