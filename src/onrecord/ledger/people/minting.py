"""A new row for somebody who was taken for somebody else."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import count
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from onrecord.ledger.people import codec
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.schema import article, person, person_name
from onrecord.records import Person


def mint(connection: Connection, seen: Row[Any], judge: Judge) -> int:
    """The number of a row that nothing is known of, made for the sighting of this row.

    Its id is the one that the sighting gives, or made from it where somebody has that already.
    """
    home = select(article.c.id, article.c.published).where(article.c.seq == seen.article)
    where = connection.execute(home).one()
    fresh = judge.new_person(codec.sighting_at(seen, where.id, where.published))
    for number in count():
        one = fresh if not number else replace(fresh, id=_other_id(fresh, number))
        row = connection.execute(select(person).where(person.c.id == one.id)).one_or_none()
        if row is None:
            values = codec.person_values(one) | {"id": one.id, "base": None, "context": []}
            return int(
                connection.execute(
                    insert(person).values(values).returning(person.c.seq)
                ).scalar_one()
            )
        if _is_vacant(connection, row):
            return int(row.seq)
    raise AssertionError("unreachable")


def _other_id(one: Person, number: int) -> str:
    return "p" + hashlib.sha256(f"{one.id} {number}".encode()).hexdigest()[:16]


def _is_vacant(connection: Connection, row: Row[Any]) -> bool:
    """Whether nobody is known by this row, so that it can be used again."""
    named = select(person_name.c.seq).where(person_name.c.person == row.seq)
    merged = select(person.c.seq).where(person.c.same_as == row.seq)
    bare = row.base is None and row.same_as is None
    return bare and not any(connection.execute(q.limit(1)).first() for q in (named, merged))
