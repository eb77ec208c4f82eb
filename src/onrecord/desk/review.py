"""The review queue as a page, and what stands before and after a conflict in it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord import review
from onrecord.desk.conflict import Pair, pairs_of
from onrecord.ledger import Ledger
from onrecord.records import Judged
from onrecord.sureness import is_possible

QUEUE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A conflict that waits for a judgement, and what brings it forward."""

    pair: Pair
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """A conflict that two people judged differently, with what each said of it."""

    pair: Pair
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """The whole page; ``possible`` conflicts wait behind all others."""

    progress: review.Progress
    waiting: tuple[Waiting, ...]
    possible: tuple[Waiting, ...]
    contested: tuple[Contested, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The ids of the conflicts before and after one in the queue."""

    before: str | None
    after: str | None


def review_page(ledger: Ledger) -> ReviewPage:
    """What waits, the first to judge first, and where reviewers disagree."""
    cases = review.queue(ledger, QUEUE)
    pairs = pairs_of(ledger, [case.relation for case in cases])
    waiting = [
        Waiting(pair=pair, because=case.because) for pair, case in zip(pairs, cases, strict=True)
    ]
    return ReviewPage(
        progress=review.progress(ledger),
        waiting=tuple(one for one in waiting if not is_possible(one.pair.relation)),
        possible=tuple(one for one in waiting if is_possible(one.pair.relation)),
        contested=_contested(ledger),
    )


def _contested(ledger: Ledger) -> tuple[Contested, ...]:
    disputes = review.disagreements(ledger)
    pairs = pairs_of(ledger, [one.relation for one in disputes])
    return tuple(
        Contested(pair=pair, judged=one.last_words)
        for pair, one in zip(pairs, disputes, strict=True)
    )


def place_of(ledger: Ledger, relation: str) -> Place:
    """Where a conflict stands in the queue; one that was judged stands before its first."""
    ids = [case.relation.id for case in review.queue(ledger, QUEUE)]
    place = ids.index(relation) if relation in ids else -1
    return Place(
        before=ids[place - 1] if place > 0 else None,
        after=ids[place + 1] if place + 1 < len(ids) else None,
    )
