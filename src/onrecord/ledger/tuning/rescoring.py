"""Give relations that are there the scores of other weights."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, update

from onrecord.ledger.schema import relation
from onrecord.records import Relation
from onrecord.wire import reason_to_json


def rescore(connection: Connection, relations: Iterable[Relation]) -> None:
    """Let ``relations``, by their ids, have the score, reasons and tuning that they have here;
    what people judged of them stays."""
    for one in relations:
        values = {
            "score": one.score,
            "reasons": [reason_to_json(reason) for reason in one.reasons],
            "tuning": one.tuning,
        }
        connection.execute(update(relation).where(relation.c.id == one.id).values(values))
