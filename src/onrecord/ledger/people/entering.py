"""Enter the sightings of an article: whom they are of, what they tell, and why it is thought so."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert

from onrecord.ledger.clock import now
from onrecord.ledger.people import codec, rows
from onrecord.ledger.people.groups import nodes
from onrecord.ledger.people.judge import Judge, program
from onrecord.ledger.people.recognition import Seen, Told, state, tell
from onrecord.ledger.schema import decision, sighting
from onrecord.records import Sighting


class Sighted(NamedTuple):
    """The speakers of an article, and who tells persons apart; ``told`` is what ``recognise``
    gave, which holds as long as nothing else was added."""

    sightings: Sequence[Sighting]
    judge: Judge
    told: Told | None = None


def enter_sightings(
    connection: Connection, article: int, sighted: Sighted | None
) -> dict[str, int]:
    """Recognise the persons of an article and enter them; gives their numbers by name."""
    if sighted is None:
        return {}
    told = sighted.told
    if told is None or told.state != state(connection):
        told = tell(connection, sighted.sightings, sighted.judge)
    seen = told.seen
    numbers = _learned(connection, seen, sighted.judge)
    entered = [
        codec.sighting_values(one.sighting, article)
        | {"person": number, "evidence": list(one.evidence), "by_name": one.by_name}
        for one, number in zip(seen, numbers, strict=True)
    ]
    places = rows.inserted(connection, sighting, entered)
    _journal(connection, seen, numbers, places)
    return {one.sighting.name: number for one, number in zip(seen, numbers, strict=True)}


def _learned(connection: Connection, seen: Sequence[Seen], judge: Judge) -> list[int]:
    """The row of each one seen, entered or taught what the sighting tells."""
    stored = nodes(connection, {one.root for one in seen if one.root is not None})
    keys = [stored[one.root].person.id if one.root is not None else one.person for one in seen]
    known = {node.person.id: (node.seq, node.person) for node in stored.values()}
    tellers = _first_tellers(keys, seen, known)
    fresh = [judge.new_person(one.sighting) for one in tellers.values()]
    made = zip(rows.enter(connection, fresh), fresh, strict=True)
    known |= dict(zip(tellers, made, strict=True))
    for key, one in zip(keys, seen, strict=True):
        if one.by_name and one is not tellers.get(key):
            seq, before = known[key]
            after = judge.learned(before, one.sighting)
            rows.learn(connection, seq, before, after)
            known[key] = seq, after
    return [known[key][0] for key in keys]


def _first_tellers(
    keys: Sequence[str], seen: Sequence[Seen], known: Container[str]
) -> dict[str, Seen]:
    """By key, the first of those seen who is nobody ``known``."""
    first: dict[str, Seen] = {}
    for key, one in zip(keys, seen, strict=True):
        if key not in known:
            first.setdefault(key, one)
    return first


def _journal(
    connection: Connection, seen: Sequence[Seen], persons: Sequence[int], places: Sequence[int]
) -> None:
    """Every sighting that was taken for somebody known is a decision that can be undone."""
    at = now()
    made: list[dict[str, Any]] = [
        {
            "kind": "join",
            "by": program(),
            "at": at,
            "reason": "; ".join(one.evidence),
            "person": number,
            "moved": [[place, None, True]],
        }
        for one, number, place in zip(seen, persons, places, strict=True)
        if one.evidence
    ]
    if made:
        connection.execute(insert(decision), made)
