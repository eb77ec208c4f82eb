"""The relations that wait for a person's judgement, and how many were judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, func, select

from onrecord.ledger import codec
from onrecord.ledger.judgements import VERDICTS, as_judged
from onrecord.ledger.schema import judgement, relation
from onrecord.records import Relation
from onrecord.sureness import FLAG


def waiting(
    connection: Connection, types: Collection[str], limit: int, second: str | None
) -> list[Relation]:
    """At most ``limit`` relations of these ``types`` that wait for a judgement, the surest first.

    Without ``second`` those that nobody judged; with it those that others judged, and the reviewer
    of that name did not.
    """
    judged = as_judged()
    if second is None:
        whose = judged.c.status == "candidate"
    else:
        whose = _others(connection, judged.c.id, second)
    query = (
        select(judged)
        .where(judged.c.type.in_(types), whose)
        .order_by(judged.c.score.desc(), judged.c.seq)
        .limit(limit)
    )
    return [codec.relation_of(row) for row in connection.execute(query)]


def _others(
    connection: Connection, identity: ColumnElement[str], reviewer: str
) -> ColumnElement[bool]:
    """Whether others judged a relation and ``reviewer`` did not; verdicts taken back are none."""
    names = connection.scalars(select(judgement.c.by).distinct())
    own = [name for name in names if name.casefold() == reviewer.casefold()]
    undone = select(judgement.c.undoes).where(judgement.c.undoes.is_not(None))
    verdicts = select(judgement.c.relation).where(
        judgement.c.verdict.in_(VERDICTS), judgement.c.seq.not_in(undone)
    )
    mine = verdicts.where(judgement.c.by.in_(own))
    return identity.in_(verdicts) & identity.not_in(mine)


def tally(connection: Connection) -> dict[tuple[str, str], int]:
    """How many relations there are by type and status; candidates below ``FLAG`` have the status
    ``possible``."""
    low = (relation.c.score < FLAG).label("low")
    found = select(relation.c.type, relation.c.status, low, func.count().label("many"))
    counts: Counter[tuple[str, str]] = Counter()
    for row in connection.execute(found.group_by(relation.c.type, relation.c.status, "low")):
        counts[row.type, _state(row.type, row.status, row.low)] += row.many
    judged = as_judged()
    said = select(judgement.c.relation).where(judgement.c.verdict.in_(VERDICTS))
    for row in connection.execute(select(judged).where(judged.c.id.in_(said))):
        low_one = row.score < FLAG
        counts[row.found_type, _state(row.found_type, row.found_status, low_one)] -= 1
        counts[row.type, _state(row.type, row.status, low_one)] += 1
    return dict(+counts)


def _state(kind: str, status: str, low: bool) -> str:
    return "possible" if low and status == "candidate" and kind != "repeat" else status
