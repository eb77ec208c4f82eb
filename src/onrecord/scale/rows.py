"""Articles, what was found in them, and statements as JSON in the rows of a batch, and back."""

from __future__ import annotations

import json
from typing import Any

from onrecord.errors import InputError
from onrecord.pipeline import Extraction
from onrecord.records import Article, Relation, Side, Sighting, Statement
from onrecord.reported import Reported
from onrecord.scale.shapes import Row
from onrecord.wire import (
    details_from_json,
    details_to_json,
    relation_from_json,
    relation_to_json,
    spans_from_json,
    spans_to_json,
    statement_from_json,
    statement_to_json,
)

_PLAIN = (
    "id", "text", "headline", "published", "outlet", "url", "credit", "dateline", "language",
    "source", "gone",
)  # fmt: skip


def dumped(data: Any) -> str:
    """``data`` as the JSON that the commands print."""
    return json.dumps(data, ensure_ascii=False)


def error_row(place: str, error: InputError) -> Row:
    """Why there is nothing at ``place`` of the input."""
    return {"place": place, "where": error.where, "what": error.what, "advice": error.advice}


def article_to_text(article: Article) -> str:
    """All of ``article`` but the bytes of its page, as JSON."""
    data = {name: getattr(article, name) for name in _PLAIN}
    data["kept"] = spans_to_json(article.kept)
    data["details"] = details_to_json(article.details)
    return dumped(data)


def article_from_text(text: str) -> Article:
    """The article that ``article_to_text`` wrote."""
    data = json.loads(text)
    kept, details = spans_from_json(data.pop("kept")), details_from_json(data.pop("details"))
    return Article(**data, kept=kept, details=details)


def found_to_text(found: Extraction) -> str:
    """What was found in an article, times excepted, as JSON."""
    return dumped(
        {
            "statements": [statement_to_json(s) for s in found.statements],
            "reported": [statement_to_json(s) for s in found.reported.statements],
            "stated": [relation_to_json(r) for r in found.reported.relations],
            "sightings": [_sighting_to_json(one) for one in found.sightings],
        }
    )


def found_from_text(article: Article, text: str) -> Extraction:
    """What ``found_to_text`` wrote of ``article``, without its times."""
    data = json.loads(text)
    return Extraction(
        article=article,
        statements=_statements(data["statements"]),
        times=(),
        sightings=tuple(map(_sighting_from_json, data["sightings"])),
        reported=Reported(
            statements=_statements(data["reported"]),
            relations=tuple(map(relation_from_json, data["stated"])),
        ),
    )


def public_of(found: Extraction) -> list[Statement]:
    """The public statements of an article, those included that it only reports."""
    return [*(s for s in found.statements if s.statement), *found.reported.statements]


def side_to_text(side: Side) -> str:
    """A statement in its context as JSON."""
    data = {name: getattr(side, name) for name in ("text", "story", "position", "outlet")}
    return dumped(data | {"statement": statement_to_json(side.statement)})


def side_from_text(text: str) -> Side:
    """The side that ``side_to_text`` wrote."""
    data = json.loads(text)
    return Side(statement=statement_from_json(data.pop("statement")), **data)


def relations_to_text(relations: tuple[Relation, ...]) -> str:
    """Relations as a list in JSON."""
    return dumped([relation_to_json(relation) for relation in relations])


def relations_from_text(text: str) -> list[Relation]:
    """The relations that ``relations_to_text`` wrote."""
    return [relation_from_json(data) for data in json.loads(text)]


def _statements(data: list[Any]) -> tuple[Statement, ...]:
    return tuple(map(statement_from_json, data))


def _sighting_to_json(sighting: Sighting) -> Row:
    names = ("article", "name", "kind", "roles", "on")
    told = {name: getattr(sighting, name) for name in names}
    return told | {"context": sorted(sighting.context)}


def _sighting_from_json(data: Row) -> Sighting:
    roles, context = tuple(data.pop("roles")), frozenset(data.pop("context"))
    return Sighting(**data, roles=roles, context=context)
