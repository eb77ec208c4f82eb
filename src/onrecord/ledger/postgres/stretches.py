"""The latest statements that hold each of many words, asked for in one go.

The index gives all rows of a word, in no order: of a common one a part of the whole ledger. So the
last stretch or two are looked at first, which have enough of common words, then those before for
the rest. Two conditions on one index cost less than one that says both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, text

from onrecord.ledger.postgres.words import STRETCH, query_of, said_by, stretches
from onrecord.ledger.terms import AnyOf

_FEW = 16
_NEWEST = text("SELECT coalesce(max(seq), 0) FROM statement_text")
_LATE = (
    "SELECT place, array_agg(seq ORDER BY seq DESC)"
    " FROM unnest(CAST(:words AS tsquery[]), CAST(:besides AS tsquery[]))"
    " WITH ORDINALITY AS asked (held, beside, place), LATERAL ("
    "SELECT seq FROM statement_text"
    " WHERE words @@ held{beside} AND seq + 0 BETWEEN :first AND :last"
    " ORDER BY seq + 0 DESC LIMIT :limit) AS late GROUP BY place"
)
"""Sums keep the planner from reading the rows themselves from the end on."""
_BOTH = text(_LATE.format(beside=" AND words @@ beside"))
_HELD = text(_LATE.format(beside=""))

Late = dict[AnyOf, list[int]]


def latest_each(connection: Connection, asked: Sequence[AnyOf], limit: int, first: int) -> Late:
    """For each of ``asked`` the numbers of the statements that match, from the number ``first`` on,
    the last entered first."""
    last = connection.execute(_NEWEST).scalar_one()
    besides = {one: said_by(one.speakers) for one in asked if one.speakers is not None}
    anyone = [one for one in asked if one.speakers is None]
    theirs = _late(connection, besides, limit, (first, last))
    return {**theirs, **_of_anyone(connection, anyone, limit, (first, last))}


def _of_anyone(
    connection: Connection, asked: Sequence[AnyOf], limit: int, within: tuple[int, int]
) -> Late:
    """Those of the last stretches, and for words that need more those before."""
    first, last = within
    start = max(first, (last // STRETCH - 1) * STRETCH)
    found = _in_stretches(connection, asked, limit, (start, last))
    short = [one for one in asked if len(found[one]) < limit] if first < start else []
    before = _in_stretches(connection, short, limit, (first, start - 1))
    return found | {one: (found[one] + before[one])[:limit] for one in short}


def _in_stretches(
    connection: Connection, asked: Sequence[AnyOf], limit: int, within: tuple[int, int]
) -> Late:
    """A few stretches help to find the rows; many would cost more than they spare."""
    first, last = within
    few = last // STRETCH - first // STRETCH < _FEW
    return _late(
        connection, dict.fromkeys(asked, stretches(first, last) if few else ""), limit, within
    )


def _late(
    connection: Connection, besides: Mapping[AnyOf, str], limit: int, within: tuple[int, int]
) -> Late:
    """The latest rows for each of the keys, to which their values (if any) apply as well."""
    found: Late = {one: [] for one in besides}
    if not found:
        return found
    asked = list(besides)
    told = {
        "words": [query_of(AnyOf(one.words)) for one in asked],
        "besides": list(besides.values()),
        "limit": limit,
        "first": within[0],
        "last": within[1],
    }
    rows = connection.execute(_BOTH if all(besides.values()) else _HELD, told)
    return found | {asked[place - 1]: seqs for place, seqs in rows}
