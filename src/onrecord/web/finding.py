"""One record by its id, or the error that there is none."""

from __future__ import annotations

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.records import Relation
from onrecord.web.errors import Missing


def the_relation(store: Ledger, identity: str) -> Relation:
    """The relation with just this id. Raises ``Missing`` when there is none."""
    try:
        found = store.relation(identity)
    except QueryError as error:
        raise Missing(identity, "no relation has this id") from error
    if found.id != identity:
        raise Missing(identity, "no relation has this id")
    return found
