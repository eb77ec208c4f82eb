"""From statements, articles and judgements to what the pages show of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.publish.conflicts import Desk, conflict_of
from onrecord.publish.masthead import headline_of
from onrecord.publish.quotes import Shelf, quote_of
from onrecord.publish.site.names import anchor, file_name
from onrecord.publish.site.values import Excerpt, Link, Pair
from onrecord.records import Article, Judged, Relation, Statement
from onrecord.standing import last_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What a statement leads to: its article (by the article's id), its speaker and its conflicts
    (by the id of the statement)."""

    articles: Mapping[str, str]
    people: Mapping[str, str]
    conflicts: Mapping[str, Sequence[Link]]


def article_path(article: Article) -> str:
    """The path of the page of an article."""
    return file_name("articles", article.headline or "", article.id)


def excerpt_of(statement: Statement, shelf: Shelf, links: Links) -> Excerpt:
    """``statement`` as pages show it: with its sentence, and never more of the article."""
    article = shelf.articles[statement.article]
    mark = anchor(statement.id)
    return Excerpt(
        id=statement.id,
        anchor=mark,
        quote=quote_of(statement, shelf),
        link=f"{links.articles[article.id]}#{mark}",
        person=links.people.get(statement.id),
        headline=headline_of(article),
        day=article.published,
        conflicts=tuple(links.conflicts.get(statement.id, ())),
    )


def conflict_path(relation: Relation) -> str:
    """The path of the page of a conflict."""
    return file_name("conflicts", relation.type, relation.id)


def pair_of(relation: Relation, desk: Desk, links: Links) -> Pair:
    """``relation``, a conflict, as pages show it."""
    path, judged = conflict_path(relation), last_words(desk.judged.get(relation.id, ()))
    confirmed = relation.status == "confirmed"
    return Pair(
        id=relation.id,
        link=path,
        confirmed=confirmed,
        conflict=conflict_of(relation, 1, desk),
        first=excerpt_of(desk.statements[relation.a], desk.shelf, links),
        second=excerpt_of(desk.statements[relation.b], desk.shelf, links),
        judged_at=_latest(judged) if confirmed else None,
        card=f"{path.removesuffix('.html')}.svg" if confirmed and judged else None,
    )


def _latest(judged: Sequence[Judged]) -> str | None:
    return max((line.at for line in judged), default=None)
