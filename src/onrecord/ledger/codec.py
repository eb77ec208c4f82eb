"""Rows of the ledger from records, and records from rows."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from onrecord.ledger.dates import said_on
from onrecord.ledger.names import folded
from onrecord.records import Article, Relation, Statement
from onrecord.wire import (
    details_from_json,
    details_to_json,
    reason_to_json,
    relation_from_json,
    spans_from_json,
    spans_to_json,
    statement_from_json,
    statement_to_json,
)

Values = dict[str, Any]


def digest(text: str) -> str:
    """The SHA-256 of ``text`` in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def signed(fingerprint: int) -> int:
    """An unsigned 64-bit number as the signed one with the same bits, which databases store."""
    low = fingerprint & (2**64 - 1)
    return low - 2**64 if low >= 2**63 else low


def article_values(article: Article, story: str, fingerprints: int) -> Values:
    """The row of an article; ``fingerprints`` is how many it has."""
    return {
        "id": article.id,
        "story": story,
        "sha256": digest(article.text),
        "text": article.text,
        "headline": article.headline,
        "published": article.published,
        "outlet": article.outlet,
        "url": article.url,
        "credit": article.credit,
        "dateline": article.dateline,
        "language": article.language,
        "source": article.source,
        "kept": spans_to_json(article.kept),
        "fingerprints": fingerprints,
        "details": details_to_json(article.details) or None,
    }


def article_of(row: Row[Any]) -> Article:
    """The article of a row."""
    return Article(
        id=row.id,
        text=row.text,
        headline=row.headline,
        published=row.published,
        outlet=row.outlet,
        url=row.url,
        credit=row.credit,
        dateline=row.dateline,
        language=row.language,
        source=row.source,
        kept=spans_from_json(row.kept),
        details=details_from_json(row.details),
    )


def speaker_values(name: str) -> Values:
    """The row of a speaker."""
    return {"name": name, "folded": folded(name)}


def statement_values(
    statement: Statement, article: int, position: int, speaker: int | None, outlet: str | None
) -> Values:
    """The row of the statement at ``position`` of the article with the number ``article``, which
    ``outlet`` published."""
    return {
        "id": statement.id,
        "article": article,
        "position": position,
        "speaker": speaker,
        "said_on": said_on(statement.said.edtf, statement.published),
        "record": statement_to_json(statement),
        "act": statement.act,
        "medium": statement.medium,
        "outlet": outlet,
    }


def statement_of(record: Mapping[str, Any]) -> Statement:
    """The statement of a row's ``record``."""
    return statement_from_json(record)


def relation_values(relation: Relation) -> Values:
    """The row of a relation."""
    return {
        "id": relation.id,
        "type": relation.type,
        "reported": relation.found == "reported",
        "a": relation.a,
        "b": relation.b,
        "score": relation.score,
        "status": relation.status,
        "origin_a": relation.origin_a,
        "origin_b": relation.origin_b,
        "reasons": [reason_to_json(reason) for reason in relation.reasons],
        "benign": list(relation.benign),
        "tuning": relation.tuning,
    }


def relation_of(row: Row[Any]) -> Relation:
    """The relation of a row."""
    return relation_from_json(
        {
            "id": row.id,
            "type": row.type,
            "found": "reported" if row.reported else "inferred",
            "a": row.a,
            "b": row.b,
            "score": row.score,
            "status": row.status,
            "reasons": row.reasons,
            "benign": row.benign,
            "origin": {"a": row.origin_a, "b": row.origin_b},
            "tuning": row.tuning,
        }
    )
