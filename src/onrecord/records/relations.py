"""How two statements stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records.places import Spans
from onrecord.records.statements import Origin, Statement

RelationType = Literal["self-contradiction", "denial", "dispute", "change", "update", "repeat"]
Status = Literal["candidate", "confirmed", "dismissed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two statements were related: the words on both sides, and a few words for people."""

    kind: str
    a: Spans
    b: Spans
    text: str
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two statements and how they stand to each other; ``a`` is the earlier said, or the denied.

    A relation is a *candidate* until a named person confirms it. ``benign`` lists what could
    explain it harmlessly. ``tuning`` is the number of the ledger's tuning whose weights made
    the score; ``None`` for the weights that are shipped.
    """

    id: str
    type: RelationType
    found: Literal["reported", "inferred"]
    a: str
    b: str
    score: float
    reasons: tuple[Reason, ...]
    benign: tuple[str, ...] = ()
    origin_a: Origin = "first-hand"
    origin_b: Origin = "first-hand"
    status: Status = "candidate"
    tuning: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A statement in its context, as the comparison needs it.

    ``text`` is the whole text of its article (the statement's spans refer to it; lines that only
    fit it to a width are joined), ``story`` the group of copies that the article belongs to,
    ``position`` its place among the statements of the article in reading order. ``person`` is the
    ledger's key of the speaker, where it is known who that is across articles.
    """

    statement: Statement
    text: str
    story: str
    position: int = 0
    outlet: str | None = None
    person: str | None = None
