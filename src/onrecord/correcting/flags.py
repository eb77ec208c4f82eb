"""Flags looked at anew after a correction: which were raised by what was mended, which follow now.

The statements are compared twice by the same detectors, as they stood and as they stand now. So
only what the correction itself changes is changed: a flag that today's detectors would not raise
anyway stays as it is, for people to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from onrecord.compare import relate
from onrecord.ledger import Ledger, Sighted
from onrecord.ledger.corrections import Follows, is_withdrawal, together
from onrecord.neighbours import neighbours
from onrecord.records import Relation, Side, Statement
from onrecord.standing import last_words
from onrecord.sureness import POSSIBLE

_Ends = frozenset[str]


def looked_anew(
    ledger: Ledger, said: Sequence[Statement], sighted: Sighted | None = None
) -> Follows:
    """What becomes of the relations of ``said``, statements as they stand after a correction; the
    ledger still holds them as they stood. ``sighted`` is the speaker who is named now.

    A pair that a person dismissed is left alone, and so is one whose relation does not change.
    """
    ids = {s.id for s in said}
    old = ledger.sides(sorted(ids))
    new = _as_told(ledger, old, {s.id: s for s in said}, sighted)
    there = ledger.relations_of(ids, least=0.0)
    known = _others(ledger, old, new, there)
    was, now = _found(ledger, old, known), _found(ledger, new, known)
    out = _withdrawn(ledger, there)
    between: dict[_Ends, list[Relation]] = {ends: [] for ends in (*was, *now)}
    for relation in there:
        between.setdefault(_ends(relation), []).append(relation)
    return together(
        _follows(between[ends], was.get(ends), now.get(ends), out)
        for ends in sorted(between, key=sorted)
    )


def _as_told(
    ledger: Ledger, old: Sequence[Side], told: Mapping[str, Statement], sighted: Sighted | None
) -> list[Side]:
    new = [replace(side, statement=told[side.statement.id]) for side in old]
    if sighted is None:
        return new
    persons = ledger.people.recognise(sighted).persons
    person = next(iter(persons.values())) if len(persons) == 1 else None
    return [replace(side, person=person) for side in new]


def _others(
    ledger: Ledger, old: Sequence[Side], new: Sequence[Side], there: Sequence[Relation]
) -> list[Side]:
    """What the statements may stand against, as they stood and now, and what they stand against."""
    own = {side.statement.id for side in old}
    near = [*neighbours(ledger, old), *neighbours(ledger, new)]
    ends = {end for relation in there for end in (relation.a, relation.b)}
    found = {side.statement.id: side for side in (*ledger.sides(sorted(ends)), *near)}
    return [found[key] for key in sorted(found) if key not in own]


def _found(ledger: Ledger, sides: Sequence[Side], known: Sequence[Side]) -> dict[_Ends, Relation]:
    found = relate(sides, known, least=POSSIBLE, weights=ledger.tunings.weights())
    return {_ends(relation): relation for relation in found}


def _withdrawn(ledger: Ledger, there: Sequence[Relation]) -> dict[str, int]:
    """The line that withdrew each relation (by id) of which that is the last word."""
    dismissed = [relation.id for relation in there if relation.status == "dismissed"]
    last = {key: last_words(lines)[-1] for key, lines in ledger.judged(dismissed).items()}
    return {key: line.number for key, line in last.items() if is_withdrawal(line)}


def _follows(
    there: Sequence[Relation], was: Relation | None, now: Relation | None, out: Mapping[str, int]
) -> Follows:
    """What becomes of the relations that are ``there`` between two statements, of which ``was`` is
    found as they stood, and ``now`` as they stand; ``out`` are the lines that withdrew some."""
    same = [relation for relation in there if _kind(relation) == _kind(now)]
    if _kind(was) == _kind(now):
        return Follows(rescored=tuple(_rescored(same, was, now)))
    gone = [r for r in there if was and _stands(r) and r not in same]
    left = [r for r in there if r not in gone and r.id not in out]
    return Follows(
        added=(_named(now, there),) if now and not same and not left else (),
        withdrawn=tuple(relation.id for relation in gone),
        again=tuple(out[relation.id] for relation in same if relation.id in out),
    )


def _rescored(
    same: Sequence[Relation], was: Relation | None, now: Relation | None
) -> Iterator[Relation]:
    if was and now and was.score != now.score:
        for relation in filter(_stands, same):
            yield replace(relation, score=now.score, reasons=now.reasons, tuning=now.tuning)


def _stands(relation: Relation) -> bool:
    """Whether it was inferred, and nobody took it out: what a page states itself is left alone."""
    return relation.found == "inferred" and relation.status != "dismissed"


def _kind(relation: Relation | None) -> tuple[str, str, str] | None:
    return (relation.type, relation.a, relation.b) if relation else None


def _ends(relation: Relation) -> _Ends:
    return frozenset((relation.a, relation.b))


def _named(relation: Relation, there: Sequence[Relation]) -> Relation:
    """``relation`` with an id of its own: that of the two statements is taken where they stood to
    each other otherwise before."""
    if relation.id not in {one.id for one in there}:
        return relation
    own = sha256(f"{relation.id}\n{relation.type}".encode()).hexdigest()
    return replace(relation, id=own[: len(relation.id)])
