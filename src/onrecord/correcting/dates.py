"""Statements with the dates that they have when their page has another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.dating import dated_by_copy, from_sibling
from onrecord.ledger import Ledger
from onrecord.neighbours import copies_of
from onrecord.pipeline import extract
from onrecord.records import Article, Said, Statement


def redated(ledger: Ledger, page: Article) -> list[Statement]:
    """The statements of ``page``, which has another date now, and those of its undated copies, with
    the dates that they have then."""
    copies = ledger.articles(
        copy.article for copy in copies_of(ledger, page) if copy.article != page.id
    )
    group = [page, *copies]
    undated = [one for one in copies if one.published is None]
    return [said for one in (page, *undated) for said in _dated(ledger, one, group)]


def _dated(ledger: Ledger, page: Article, group: Sequence[Article]) -> list[Statement]:
    """The statements of ``page`` as its date, or that of a dated copy, has them."""
    copied = dated_by_copy(page, group)
    found = extract(copied or page)
    read = {s.id: s for s in (*found.statements, *found.reported.statements)}
    stored = ledger.statements(article=page.id)
    dated = [_with_dates(said, read.get(said.id), page.published) for said in stored]
    return list(from_sibling(dated)) if copied else dated


def _with_dates(stored: Statement, read: Statement | None, day: str | None) -> Statement:
    """What is not found in the text today keeps a date of its own; one that hung on the page's date
    alone follows it."""
    if read is not None:
        return replace(stored, said=read.said, published=day)
    hung = stored.said.basis in {"publication", "sibling"}
    said = Said(edtf=day, basis="publication" if day else "unknown") if hung else stored.said
    return replace(stored, said=said, published=day)
