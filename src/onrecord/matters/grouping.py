"""Which statements are on one matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from onrecord.matters.items import Floats, Group, Item
from onrecord.matters.likeness import likeness
from onrecord.matters.linkage import APART, clusters

THRESHOLD = 0.22
"""How alike the statements of a matter are on average. On the sample articles, whose matters are
known, 0.20 to 0.22 agree best; less makes one matter of many in news of one election campaign."""
STATEMENTS, STORIES = 3, 2
"""How many statements, of how many stories, make a matter."""


def group(items: Iterable[Item], threshold: float = THRESHOLD) -> list[Group]:
    """The matters among ``items``, by the first of their keys: those that items join which had
    none, and new ones; what joins none waits.

    Statements that have a matter keep it: two matters are never made one. The same items give the
    same groups in whatever order they come.
    """
    ordered = sorted(items, key=lambda item: item.key)
    if not ordered:
        return []
    alike = likeness(ordered)
    _hold(alike, ordered)
    found = [[ordered[place] for place in places] for places in clusters(alike, threshold)]
    return [made for members in found for made in _made(members)]


def _hold(alike: Floats, items: Sequence[Item]) -> None:
    """Let statements of one matter be as alike as can be, and keep matters apart."""
    settled = [place for place, item in enumerate(items) if item.matter is not None]
    names = np.array([items[place].matter for place in settled], dtype=object)
    for place, name in zip(settled, names, strict=True):
        alike[place, settled] = np.where(names == name, 1.0, APART)


def _made(members: Sequence[Item]) -> Iterator[Group]:
    """The group of a cluster, if there is anything new about it."""
    fresh = tuple(item.key for item in members if item.matter is None)
    if not fresh:
        return
    known = next((item.matter for item in members if item.matter is not None), None)
    if known is not None or is_matter(members):
        yield Group(keys=fresh, matter=known)


def is_matter(members: Sequence[Item]) -> bool:
    """Whether statements are enough to make a matter: three of two stories."""
    return len(members) >= STATEMENTS and len({item.story for item in members}) >= STORIES


def overlapping(old: Iterable[tuple[str, str]], groups: Sequence[Group]) -> list[Group]:
    """``groups``, each with the id of the matter of which it has most statements, where no other
    group has more of that. ``old`` are the statements and the matters in which they stood."""
    matter_of = dict(old)
    shared: dict[tuple[str, int], int] = defaultdict(int)
    for place, one in enumerate(groups):
        for key in one.keys:
            if key in matter_of:
                shared[matter_of[key], place] += 1
    given: dict[int, str] = {}
    for (matter, place), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if place not in given and matter not in given.values():
            given[place] = matter
    return [
        Group(keys=one.keys, matter=given.get(place, one.matter))
        for place, one in enumerate(groups)
    ]
