"""Statements and relations of the ledger in the shapes of the answers, with their citations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.desk.conflict import Half, Pair, pairs_of
from onrecord.keeping.origins import origins_of
from onrecord.ledger import Ledger
from onrecord.mcp.shapes import (
    Citation,
    ConflictData,
    ConflictShape,
    ReasonData,
    ReasonShape,
    SourceData,
    SpokenData,
    StatementShape,
)
from onrecord.publish.links import link_to, web_address
from onrecord.publish.spread import Spread
from onrecord.publish.wording import FOUND, STATUS, reason_label
from onrecord.records import Article, Reason, Relation, Side, Spans, Statement

SHORT = 1_200
"""Characters of a statement's words in a list; get_statement gives more."""
_REASONS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What statements are cited from, by their ids: where they stand, and how widely
    they are told; and their articles, by id."""

    sides: Mapping[str, Side]
    articles: Mapping[str, Article]
    origins: Mapping[str, Spread]


def sources_of(ledger: Ledger, statements: Iterable[str]) -> Sources:
    """The sources of the statements with these ids."""
    ids = list(dict.fromkeys(statements))
    sides = {side.statement.id: side for side in ledger.sides(ids)}
    homes = ledger.articles({side.statement.article for side in sides.values()})
    return Sources(
        sides=sides,
        articles={article.id: article for article in homes},
        origins=origins_of(ledger, ids),
    )


def cited(statement: Statement, sources: Sources, *, most: int = SHORT) -> StatementShape:
    """``statement`` with its citation, and at most this many characters of its words."""
    return StatementShape(
        citation=_citation(statement, sources.articles[statement.article]),
        person=sources.sides[statement.id].person,
        kind=statement.kind,
        act=statement.act,
        stance=statement.stance,
        origin=statement.origin,
        confidence=round(statement.confidence, 3),
        independent_origins=sources.origins[statement.id].origins,
        outlets=sources.origins[statement.id].outlets,
        quoted_data=_spoken(statement, most),
    )


def conflicts(ledger: Ledger, relations: Sequence[Relation]) -> list[ConflictShape]:
    """Conflicts (see ``onrecord.review.CONFLICTS``) with both statements, in their order."""
    sources = sources_of(ledger, (end for r in relations for end in (r.a, r.b)))
    return [_conflict(pair, sources) for pair in pairs_of(ledger, relations)]


def _citation(statement: Statement, article: Article) -> Citation:
    return Citation(
        statement=statement.id,
        said=statement.said.edtf,
        said_basis=statement.said.basis,
        published=article.published,
        quoted_data=SourceData(
            article=article.id,
            headline=article.headline,
            outlet=article.outlet,
            credit=article.credit,
            address=web_address(article),
            link=link_to(article, statement.content.spans[0], statement.seconds),
        ),
    )


def _spoken(statement: Statement, most: int) -> SpokenData:
    speaker, words = statement.speaker, statement.content.text
    return SpokenData(
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        on_behalf_of=speaker.on_behalf_of if speaker else None,
        via=list(statement.via),
        addressee=statement.addressee,
        medium=statement.medium,
        occasion=statement.occasion,
        words=words[:most],
        words_cut=len(words) > most,
    )


def _conflict(pair: Pair, sources: Sources) -> ConflictShape:
    relation = pair.relation
    first, second = (half.statement for half in pair.halves)
    reasons = sorted(relation.reasons, key=lambda reason: -abs(reason.weight))
    return ConflictShape(
        relation=relation.id,
        type=relation.type,
        title=pair.title,
        status=relation.status,
        standing=STATUS.get(relation.status, relation.status),
        found=FOUND[relation.found],
        score=round(relation.score, 3),
        first=cited(first, sources),
        second=cited(second, sources),
        reasons=[_reason(one, pair.halves, sources) for one in reasons[:_REASONS]],
        unknown=list(pair.unknown),
        quoted_data=ConflictData(
            benign=list(relation.benign), question=pair.conflict.question if pair.conflict else ""
        ),
    )


def _reason(reason: Reason, halves: tuple[Half, Half], sources: Sources) -> ReasonShape:
    first, second = (sources.articles[half.statement.article].text for half in halves)
    return ReasonShape(
        label=reason_label(reason.kind),
        weight=round(reason.weight, 3),
        quoted_data=ReasonData(
            text=reason.text, first=_at(first, reason.a), second=_at(second, reason.b)
        ),
    )


def _at(text: str, spans: Spans) -> list[str]:
    return [text[span.start : min(span.end, span.start + SHORT)] for span in spans]
