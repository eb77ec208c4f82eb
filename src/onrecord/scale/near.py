"""Which earlier statements each one is compared with: the ledger's rule, worked out key by key.

A statement is set beside at most ``NEIGHBOURS`` earlier ones of its speaker and as many of others,
those that share the most with it; each word brings in its latest ``LATEST`` statements alone. What
is looked at never lies more than ``reach`` statements back under its key, so that a key with very
many can be cut into stretches that overlap by as many, and no pair is lost.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from onrecord.compare.block import WINDOW_DAYS
from onrecord.ledger.near import LATEST
from onrecord.neighbours import NEIGHBOURS
from onrecord.scale.shapes import Row
from onrecord.scale.sides import MATTER, SPEAKER

OWN_LEAST, OTHERS_LEAST = 0.75, 2.0
"""What the words in common must weigh between statements of one speaker, and of two."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many statements under one key are looked back at, and how many (at least as many) are
    worked on at a time."""

    back: int = 5_000
    stretch: int = 20_000

    def __post_init__(self) -> None:
        if not 0 < self.back <= self.stretch:
            raise ValueError("a stretch is at least as long as the look back")


REACH = Reach()
Index = Mapping[str, deque[Row]]


def stretched(reach: Reach, rows: Iterable[Row]) -> Iterator[Row]:
    """Each statement in the stretch of its key that its rank lies in, and, to be looked back at,
    in the next (``NUMBERED`` -> ``STRETCHED``). Keys with a single statement are left out."""
    for row in rows:
        if row["size"] == 1:
            continue
        number, place = divmod(row["rank"], reach.stretch)
        yield row | {"stretch": f"{row['key']}#{number}", "new": True}
        follows = (number + 1) * reach.stretch < row["size"]
        if follows and place >= reach.stretch - reach.back:
            yield row | {"stretch": f"{row['key']}#{number + 1}", "new": False}


def pairs(back: int, rows: Iterable[Row]) -> Iterator[Row]:
    """The best pairs in one stretch of one key (``STRETCHED`` -> ``PAIRS``), for each new statement
    with those of earlier articles."""
    index: dict[str, deque[Row]] = defaultdict(lambda: deque(maxlen=LATEST))
    ordered = sorted(rows, key=itemgetter("rank"))
    for _, article in groupby(ordered, key=itemgetter("article")):
        said = [row | {"terms": _terms(row)} for row in article]
        for row in said:
            if row["new"]:
                yield from _best(_of(row, index, back))
        for row in said:
            for word in _looked_up(row):
                index[word].append(row)


def _terms(row: Row) -> dict[str, float]:
    """The weights of its words."""
    return dict(zip(row["words"], row["weights"], strict=True))


def _looked_up(row: Row) -> list[str]:
    """All its words among what its speaker says; among what is said of a matter, that word."""
    words: list[str] = row["words"]
    return words if row["key"].startswith(SPEAKER) else [row["key"].removeprefix(MATTER)]


def _of(row: Row, index: Index, back: int) -> Iterator[Row]:
    """The pairs that ``row`` makes with those in ``index``."""
    own = row["key"].startswith(SPEAKER)
    least = OWN_LEAST if own else OTHERS_LEAST
    earlier = {one["rank"]: one for word in _looked_up(row) for one in index[word]}
    for rank, one in earlier.items():
        if row["rank"] - rank > back or not (own or _others_of_the_season(row, one)):
            continue
        weight = _shared(row["terms"], one["terms"])
        if weight >= least:
            yield {
                "article": row["article"],
                "id": row["id"],
                "other": one["id"],
                "other_place": f"{one['place']}-{one['position']:06d}",
                "own": own,
                "weight": weight,
            }


def _others_of_the_season(row: Row, one: Row) -> bool:
    """Whether two have different speakers and were said in one stretch of time, as far as is
    known."""
    if not set(row["names"]).isdisjoint(one["names"]):
        return False
    days = row["day"], one["day"]
    return None in days or abs(row["day"] - one["day"]) <= WINDOW_DAYS


def _shared(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """What the words in common weigh; added in one order, so that it is the same everywhere."""
    return sum(min(a[word], b[word]) for word in sorted(a.keys() & b.keys()))


def _best(found: Iterable[Row]) -> list[Row]:
    """The ``NEIGHBOURS`` that weigh most; of equals, the last of the input."""
    latest_first = sorted(found, key=itemgetter("other_place"), reverse=True)
    return sorted(latest_first, key=lambda row: -float(row["weight"]))[:NEIGHBOURS]


def asked_for(rows: Iterable[Row]) -> Iterator[Row]:
    """What one article asks for (its ``PAIRS`` under all keys -> ``SIDES`` without a side): the
    best of its speakers' and the best of others' statements for each of its own."""
    each: dict[tuple[str, bool], dict[str, Row]] = defaultdict(dict)
    for row in rows:
        each[row["id"], row["own"]][row["other"]] = row
    kept = (row for found in each.values() for row in _best(found.values()))
    wanted = {row["other"]: row["article"] for row in kept}
    for other in sorted(wanted):
        yield {"key": other, "article": wanted[other], "known": True}
