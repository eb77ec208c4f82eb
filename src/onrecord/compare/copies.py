"""One conflict, told once: the copies of a story add nothing to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from onrecord.records import Relation, Side
from onrecord.sureness import is_possible

_WORD = re.compile(r"\w+")

Words = tuple[str, ...]


def once(
    relations: Iterable[Relation], sides: Mapping[str, Side], known: Collection[str]
) -> list[Relation]:
    """``relations`` without those that repeat another's conflict from a copy of its story.

    New statements that all stand already in a known copy were compared when that came in. ``known``
    are the ids of known statements. Of two copies the dated one speaks, but no possible conflict
    for a flag. Repeats are kept: they show where else something is said.
    """
    had = {words_of(sides[id_]) for id_ in known}
    kept: list[Relation] = []
    seen: set[frozenset[tuple[str, Words]]] = set()
    for relation in sorted(relations, key=lambda r: _place(r, sides)):
        ends = [sides[relation.a], sides[relation.b]]
        key = frozenset(words_of(side) for side in ends)
        fresh = [side for side in ends if side.statement.id not in known]
        stale = all(words_of(side) in had for side in fresh)
        if relation.type == "repeat" or not (stale or key in seen):
            seen.add(key)
            kept.append(relation)
    return kept


def _place(relation: Relation, sides: Mapping[str, Side]) -> tuple[bool, int, float, str]:
    """What comes first, speaks."""
    return is_possible(relation), _undated(relation, sides), -relation.score, relation.id


def _undated(relation: Relation, sides: Mapping[str, Side]) -> int:
    """How many of the two ends have no date, or only one that they were not said before."""
    dates = (sides[end].statement.said.edtf for end in (relation.a, relation.b))
    return sum(date is None or date.endswith("/..") for date in dates)


def words_of(side: Side) -> tuple[str, Words]:
    """The story of a statement and its words in lower case: the same in each copy."""
    return side.story, tuple(_WORD.findall(side.statement.content.text.casefold()))
