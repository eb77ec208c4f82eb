"""A matter: who said what over time, which sides they take, and what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.desk.conflict import ALIKE, Pair, pairs_of
from onrecord.desk.find import Line, lines_of
from onrecord.desk.person import conflicts_first
from onrecord.desk.timeline import Timeline, timeline
from onrecord.keeping.origins import words_of
from onrecord.ledger import Found, Ledger, Matter, MatterDecision, Wanted
from onrecord.publish.display import shown, shown_name
from onrecord.publish.wording import NO_NAME
from onrecord.records import Relation, Side, Statement

LINES, DRAWN, PAIRS, OTHERS = 30, 400, 12, 60
"""How many lines, points and pairs a page has, and how many other matters it offers to merge."""

_DENY, _ACCUSE, _ASK, _AFFIRM = "Deny or reject", "Accuse or criticise", "Ask or demand", "Affirm"
SIDES = (_AFFIRM, _DENY, _ACCUSE, _ASK, "Decline to say")
_ACTS = {
    "deny": _DENY,
    "reject": _DENY,
    "accuse": _ACCUSE,
    "criticise": _ACCUSE,
    "warn": _ACCUSE,
    "demand": _ASK,
    "question": _ASK,
    "decline": "Decline to say",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who speaks on a matter; ``person`` is their id, where it is known who that is."""

    name: str
    person: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SideOf:
    """What some do with a matter, in a few neutral words, and who they are."""

    name: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterPage:
    """The whole page. ``changes`` are updates, then changes of position; ``counted`` is how many
    of the newest statements the voices, sides, pairs and the drawing are made of; ``origins`` how
    widely those lines are told that have several origins, in words, by the id of the statement."""

    matter: Matter
    voices: tuple[Voice, ...]
    sides: tuple[SideOf, ...]
    changes: tuple[Pair, ...]
    conflicts: tuple[Pair, ...]
    timeline: Timeline | None
    lines: tuple[Line, ...]
    origins: Mapping[str, str]
    more: str | None
    counted: int
    others: tuple[Matter, ...]
    journal: tuple[MatterDecision, ...]


def matter_page(
    ledger: Ledger, identity: str, wanted: Wanted, after: str | None = None
) -> MatterPage:
    """The matter with this id, or the one that took it in, with those statements that are as
    ``wanted``. Raises ``QueryError`` when there is none."""
    matter = ledger.matters.one(identity)
    newest = ledger.statement_page(Wanted(matter=matter.id), limit=DRAWN, newest=True).statements
    sides = ledger.sides(s.id for s in newest)
    relations = ledger.relations_of(s.id for s in newest)
    ids = {s.id for s in newest}
    inside = [r for r in relations if r.a in ids and r.b in ids]
    conflicts = [r for r in conflicts_first(inside) if r.type != "change"]
    shown_lines = ledger.statement_page(
        replace(wanted, matter=matter.id), after=after, limit=LINES, newest=True
    )
    found = [Found(s, s.content.text) for s in shown_lines.statements]
    others = ledger.matters.page(limit=OTHERS).matters
    return MatterPage(
        matter=matter,
        voices=_voices(sides),
        sides=tuple(_sides(sides)),
        changes=tuple(pairs_of(ledger, _changes(inside)[:PAIRS])),
        conflicts=tuple(pairs_of(ledger, conflicts[:PAIRS])),
        timeline=timeline(
            newest, conflicts, lanes={s.id: _name(s) for s in newest}, others="Others"
        ),
        lines=lines_of(ledger, found),
        origins=words_of(ledger, [statement.id for statement in shown_lines.statements]),
        more=found[-1].statement.id if shown_lines.more else None,
        counted=len(newest),
        others=tuple(one for one in others if one.id != matter.id),
        journal=tuple(ledger.matters.log(matter.id)),
    )


def _changes(relations: Iterable[Relation]) -> list[Relation]:
    """Where the world moved, then where somebody's position did."""
    kept = [r for r in relations if r.type in ("update", "change") and r.status != "dismissed"]
    return sorted(
        kept, key=lambda r: (r.type not in ALIKE, r.status != "confirmed", -r.score, r.id)
    )


def _voices(sides: Sequence[Side]) -> tuple[Voice, ...]:
    """Who speaks, those who say most first."""
    counts = Counter((_name(side.statement), side.person) for side in sides)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][0]))
    return tuple(Voice(name=n, person=p, statements=times) for (n, p), times in ordered)


def _sides(sides: Sequence[Side]) -> Iterable[SideOf]:
    """Who does what, by the act of their statements and the stance that they take."""
    for name in SIDES:
        theirs = [side for side in sides if _side(side.statement) == name]
        if theirs:
            yield SideOf(name=name, voices=_voices(theirs))


def _side(statement: Statement) -> str:
    if statement.stance == "negated":
        return _DENY
    if statement.stance == "asked":
        return _ASK
    return _ACTS.get(statement.act, _AFFIRM)


def _name(statement: Statement) -> str:
    return shown_name(shown(statement.speaker.name)) if statement.speaker else NO_NAME
