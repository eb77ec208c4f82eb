"""Tell apart what was taken for one: some sightings of a person become somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from onrecord.errors import QueryError
from onrecord.ledger.names import folded
from onrecord.ledger.people.groups import groups, root_column
from onrecord.ledger.people.journal import Ruling, move, record
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.people.minting import mint
from onrecord.ledger.people.naming import roots_named
from onrecord.ledger.schema import article, person, sighting


def the_one(connection: Connection, name: str) -> int:
    """The root of the one person whom ``name``, or an id, means.

    Raises ``QueryError`` when nobody is meant, or several are.
    """
    roots = roots_named(connection, name)
    if not roots:
        raise QueryError(name, "nobody has that name", "See: onrecord people list")
    if len(roots) > 1:
        some = connection.execute(select(person).where(person.c.seq.in_(roots[:5])))
        ids = ", ".join(f"{row.id} ({row.name})" for row in some)
        raise QueryError(name, f"{len(roots)} have that name: {ids}", "Give an id")
    return roots[0]


def split(connection: Connection, root: int, what: str, ruling: Ruling, judge: Judge) -> int:
    """Make somebody else of those sightings of a root that have the name ``what``, or stand in the
    article with that id, source or URL; gives the decision's number.

    Raises ``QueryError`` when there is no such sighting, or no other one.
    """
    theirs = _sightings(connection, root)
    chosen = [row for row in theirs if _is_meant(row, what)]
    if not chosen:
        raise QueryError(what, "no such name and no such article", "See: onrecord people list")
    if len(chosen) == len(theirs) and not groups(connection, [root])[root].person.registered:
        raise QueryError(what, "that is all that is known of them", "There is nothing to split")
    fresh = mint(connection, chosen[0], judge)
    before = move(connection, chosen, fresh, judge)
    return record(connection, ruling, "split", person=fresh, other=root, moved=before)


def _sightings(connection: Connection, root: int) -> Sequence[Row[Any]]:
    query = (
        select(sighting, article.c.id, article.c.source, article.c.url)
        .join_from(sighting, article)
        .join(person, sighting.c.person == person.c.seq)
        .where(root_column() == root)
        .order_by(sighting.c.seq)
    )
    return connection.execute(query).all()


def _is_meant(row: Row[Any], what: str) -> bool:
    return what in (row.id, row.source, row.url) or folded(row.name) == folded(what)
