"""Pieces -> articles -> what is found in them: the stages that look at one article alone."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord import pipeline
from onrecord.attribute.model import load_tagger
from onrecord.errors import InputError
from onrecord.language import model
from onrecord.records import Statement
from onrecord.scale.pieces import read_stretch
from onrecord.scale.rows import (
    article_from_text,
    article_to_text,
    dumped,
    error_row,
    found_from_text,
    found_to_text,
)
from onrecord.scale.shapes import Row
from onrecord.wire import statement_to_json

BUCKETS = 64
"""Into how many folders the statements are laid, by a hash of who speaks."""


@cache
def warm() -> None:
    """Load the language model and the weights, once for a process."""
    model()
    load_tagger()


def read_pieces(pieces: Iterable[Row]) -> Iterator[Row]:
    """The cleaned articles of ``pieces`` (rows of ``PIECES`` -> ``READ``); bad ones as errors."""
    for piece in pieces:
        split = piece["start"] or piece["end"] is not None
        articles = pipeline.cleaned(read_stretch(piece)) if split else pipeline.read(piece["path"])
        for number, article in enumerate(articles):
            place = f"{piece['place']}-{number:09d}"
            if isinstance(article, InputError):
                yield error_row(place, article)
            else:
                yield {"place": place, "id": article.id, "article": article_to_text(article)}


def first_of_each(rows: Iterable[Row]) -> Iterator[Row]:
    """Of the articles with one id the first, and all errors (``READ`` -> ``READ``)."""
    known: set[str] = set()
    for row in sorted(rows, key=lambda row: str(row["place"])):
        if row["id"] is None or row["id"] not in known:
            yield row
        known.add(row["id"])


def find(rows: Iterable[Row]) -> Iterator[Row]:
    """What is found in each article (``READ`` -> ``FOUND``); an error for one that cannot be
    worked on, and the errors that there were."""
    warm()
    for row in rows:
        if row["article"] is None:
            yield row
            continue
        try:
            found = pipeline.extract(article_from_text(row["article"]))
            yield row | {"found": found_to_text(found)}
        except InputError as error:
            yield error_row(row["place"], error)


def errors(rows: Iterable[Row]) -> Iterator[Row]:
    """The errors among ``rows`` (-> ``ERRORS``)."""
    names = ("place", "where", "what", "advice")
    return ({name: row[name] for name in names} for row in rows if row["what"] is not None)


def articles(rows: Iterable[Row]) -> Iterator[Row]:
    """The articles among ``rows`` (``FOUND`` -> ``ARTICLES``)."""
    names = ("published", "outlet", "url", "headline", "language")
    for row in rows:
        if row["found"] is not None:
            article = article_from_text(row["article"])
            told = {name: getattr(article, name) for name in names}
            yield told | {"place": row["place"], "id": row["id"], "record": row["article"]}


def statements(rows: Iterable[Row]) -> Iterator[Row]:
    """The statements in articles, in reading order (``FOUND`` -> ``STATEMENTS``)."""
    for row in rows:
        if row["found"] is None:
            continue
        found = found_from_text(article_from_text(row["article"]), row["found"])
        own = len(found.statements)
        for position, statement in enumerate((*found.statements, *found.reported.statements)):
            told = {"place": row["place"], "position": position, "reported": position >= own}
            yield told | _statement_row(statement)


def _statement_row(statement: Statement) -> Row:
    speaker = statement.speaker.name if statement.speaker else None
    return {
        "id": statement.id,
        "article": statement.article,
        "public": statement.statement,
        "speaker": speaker,
        "kind": statement.kind,
        "act": statement.act,
        "stance": statement.stance,
        "content": statement.content.text,
        "said": statement.said.edtf,
        "published": statement.published,
        "record": dumped(statement_to_json(statement)),
        "bucket": zlib.crc32((speaker or "").casefold().encode("utf-8", "replace")) % BUCKETS,
    }
