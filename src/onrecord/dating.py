"""An undated page that is a copy of a dated one: it takes that one's date, and says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.records import Article, Statement


def dated_by_copy(article: Article, copies: Iterable[Article]) -> Article | None:
    """``article`` as if published with the earliest of its dated ``copies``: the words of a copy
    ("on Tuesday") are anchored where the original's are.

    ``None`` when it has a date of its own, or no copy has one.
    """
    dates = [copy.published for copy in copies if copy.published and copy.id != article.id]
    return replace(article, published=min(dates)) if dates and not article.published else None


def dating(article: Article, copies: Sequence[Article]) -> list[Article]:
    """The undated ``copies`` as if published when ``article`` was; none when it has no date, or
    another copy has an earlier one."""
    day = article.published
    if day is None or any(copy.published and copy.published <= day for copy in copies):
        return []
    return [replace(copy, published=day) for copy in copies if not copy.published]


def from_sibling(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """``statements`` of an article that ``dated_by_copy`` dated, as those of the undated page.

    ``published`` is unknown again, and a date that rests on the day of publication, alone or with
    words ("yesterday"), has the basis ``sibling``; one that the text states keeps it.
    """
    return tuple(map(_from_sibling, statements))


def _from_sibling(statement: Statement) -> Statement:
    said = statement.said
    if said.basis in {"publication", "relative"}:
        said = replace(said, basis="sibling")
    return replace(statement, said=said, published=None)
