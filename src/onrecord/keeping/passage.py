"""A statement in the page that it was read from, as that page was kept."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from onrecord.errors import LedgerUnusable, QueryError
from onrecord.keeping.page_text import lines_of
from onrecord.keeping.sentences import folded
from onrecord.ledger import Ledger, Snapshot
from onrecord.records import Article, Span, Spans, Statement
from onrecord.spans import contains, merge, paragraphs

_SEVERAL = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A statement, its article, and the page as it was kept.

    ``snapshot`` is ``None`` when none was ever kept; when it was let go again, ``raw`` is ``None``.
    ``found`` says whether the words of the statement stand in the kept page (``None``: it is of a
    type that is not read as text, or it is damaged, and then ``damage`` says how).
    """

    statement: Statement
    article: Article
    snapshot: Snapshot | None
    raw: bytes | None
    found: bool | None
    damage: str | None = None


def passage_of(ledger: Ledger, identity: str) -> Passage:
    """The passage of the statement with this id, or the only one whose id begins so.

    Raises ``QueryError`` when there is none, or several.
    """
    statement = _statement(ledger, identity)
    (article,) = ledger.articles([statement.article])
    snapshots = sorted(ledger.keeping.snapshots(article.id), key=lambda s: s.dropped is not None)
    snapshot = snapshots[0] if snapshots else None
    raw, damage = None, None
    if snapshot is not None:
        try:
            raw = ledger.keeping.page(snapshot.sha256)
        except LedgerUnusable as error:
            damage = str(error)
    return Passage(
        statement=statement,
        article=article,
        snapshot=snapshot,
        raw=raw,
        found=_stands_in(statement, raw, snapshot) if raw and snapshot else None,
        damage=damage,
    )


def _statement(ledger: Ledger, identity: str) -> Statement:
    found = ledger.statement(identity)
    if found is not None:
        return found
    near = ledger.keeping.statements_beginning(identity, _SEVERAL) if identity else []
    if len(near) > 1:
        raise QueryError(identity, "several statements begin so", "Give more of the id")
    found = ledger.statement(near[0]) if near else None
    if found is None:
        raise QueryError(identity, "there is no such statement", "See: onrecord statements --json")
    return found


def _stands_in(statement: Statement, raw: bytes, snapshot: Snapshot) -> bool | None:
    """Whether the words of a statement stand in a page, white space and marks aside."""
    lines = lines_of(raw, snapshot.content_type)
    if lines is None:
        return None
    said, page = (" ".join(folded(t)) for t in (statement.content.text, "\n".join(lines)))
    return f" {said} " in f" {page} "


def marked(article: Article, statement: Statement) -> list[list[tuple[str, bool]]]:
    """The paragraphs of the article, each in pieces of text, and whether they are the statement."""
    return [
        _pieces(article.text, line, statement.content.spans) for line in paragraphs(article.text)
    ]


def _pieces(text: str, line: Span, content: Spans) -> list[tuple[str, bool]]:
    inside = merge(
        Span(max(s, line.start), min(e, line.end))
        for s, e in content
        if s < line.end and e > line.start
    )
    borders = sorted({line.start, line.end, *(p for span in inside for p in span)})
    cells = [Span(*pair) for pair in pairwise(borders)]
    return [(text[c.start : c.end], any(contains(span, c) for span in inside)) for c in cells]
