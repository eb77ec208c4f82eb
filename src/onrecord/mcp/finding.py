"""Statements found, one statement looked at, and the conflicts of somebody."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from onrecord.desk.person import conflicts_first
from onrecord.errors import QueryError
from onrecord.keeping.history import observed_of
from onrecord.keeping.passage import Passage, passage_of
from onrecord.ledger import Found, Ledger
from onrecord.mcp import citing
from onrecord.mcp.cursors import cursor_to, place_of
from onrecord.mcp.selectors import LONGEST_QUOTE, passage_data
from onrecord.mcp.shapes import (
    NOTICE,
    ConflictsAnswer,
    FoundAnswer,
    FoundShape,
    KeptPage,
    PersonShape,
    StatementAnswer,
)
from onrecord.mcp.speakers import meant_by
from onrecord.records import Relation, Status

DEEPEST = 200
"""How many statements one search gives, over all its pages: whoever needs more asks better."""


def search(ledger: Ledger, query: str, limit: int, cursor: str | None) -> FoundAnswer:
    """Statements that have the words of ``query`` or mean the like. Raises ``QueryError``."""
    asked = ("search", query)
    place = place_of(cursor, *asked)
    end = min(place + limit, DEEPEST)
    found = ledger.search(query, end + 1)
    more = end < min(len(found), DEEPEST)
    return FoundAnswer(
        notice=NOTICE,
        items=_found(ledger, found[place:end]),
        next=cursor_to(end, *asked) if more else None,
    )


def _found(ledger: Ledger, found: Sequence[Found]) -> list[FoundShape]:
    sources = citing.sources_of(ledger, (one.statement.id for one in found))
    return [
        FoundShape.model_validate(
            dict(citing.cited(one.statement, sources)) | {"why": list(one.why)}
        )
        for one in found
    ]


def statement(ledger: Ledger, identity: str) -> StatementAnswer:
    """The statement with this id, or the only one whose id begins so, in its passage. Raises
    ``QueryError`` when there is none, or several."""
    passage = passage_of(ledger, identity)
    said, text = passage.statement, passage.article.text
    sources = citing.sources_of(ledger, [said.id])
    return StatementAnswer(
        notice=NOTICE,
        statement=citing.cited(said, sources, most=LONGEST_QUOTE),
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        quoted_data=passage_data(text, said.content.spans),
        page=_kept(passage),
        observed=observed_of(ledger, [said.id]).get(said.id, []),
        conflicts=len(conflicts_first(ledger.relations_of([said.id]))),
    )


def _kept(passage: Passage) -> KeptPage | None:
    snapshot = passage.snapshot
    if snapshot is None:
        return None
    return KeptPage(
        sha256=snapshot.sha256,
        read_at=snapshot.at,
        still_kept=passage.raw is not None,
        words_found=passage.found,
    )


def conflicts_of_speaker(
    ledger: Ledger, speaker: str, status: Status | None, limit: int, cursor: str | None
) -> ConflictsAnswer:
    """The conflicts that ``speaker`` is part of. Raises ``QueryError``."""
    meant = meant_by(ledger, speaker)
    found = [] if meant.key is None else ledger.relations(speaker=meant.key)
    asked = ("conflicts of", speaker, status)
    answer = _conflicts(ledger, found, status, limit, place_of(cursor, *asked), asked)
    return answer.model_copy(
        update={"speakers": list(meant.persons), "ambiguous": meant.key is None}
    )


def conflicts_of_statement(
    ledger: Ledger, identity: str, status: Status | None, limit: int, cursor: str | None
) -> ConflictsAnswer:
    """The conflicts that a statement is part of. Raises ``QueryError`` when there is none."""
    if ledger.statement(identity) is None:
        raise QueryError(identity, "no statement has this id", "Try search_statements")
    asked = ("conflicts with", identity, status)
    found = ledger.relations_of([identity])
    return _conflicts(ledger, found, status, limit, place_of(cursor, *asked), asked)


def _conflicts(
    ledger: Ledger,
    relations: Sequence[Relation],
    status: Status | None,
    limit: int,
    place: int,
    asked: tuple[object, ...],
) -> ConflictsAnswer:
    kept = [r for r in conflicts_first(relations) if status is None or r.status == status]
    more = place + limit < len(kept)
    speakers: list[PersonShape] = []
    return ConflictsAnswer(
        notice=NOTICE,
        speakers=speakers,
        ambiguous=False,
        items=citing.conflicts(ledger, kept[place : place + limit]),
        next=cursor_to(place + limit, *asked) if more else None,
    )
