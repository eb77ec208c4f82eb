"""Relations of each article: its own statements among themselves, and with what it asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.compare import relate
from onrecord.errors import InputError
from onrecord.pipeline import failures_named
from onrecord.records import Article, Relation, Side
from onrecord.scale.rows import dumped, error_row, relations_from_text, side_from_text
from onrecord.scale.shapes import Row
from onrecord.sureness import POSSIBLE
from onrecord.wire import relation_to_json


def deliver(rows: Iterable[Row]) -> Iterator[Row]:
    """A statement to each article that asked for it, and to its own (``SIDES`` with one key ->
    ``SIDES``)."""
    offered: Row | None = None
    asked: set[str] = set()
    for row in rows:
        if row["known"]:
            asked.add(row["article"])
        else:
            offered = row
    if offered is not None:
        yield offered
        for article in sorted(asked):
            yield offered | {"article": article, "known": True, "stated": None}


def related(rows: Iterable[Row]) -> Iterator[Row]:
    """The relations that come with one article (its ``SIDES`` -> ``RELATIONS``), or why there are
    none; those that are only possible included."""
    ordered = sorted(rows, key=lambda row: (row["place"], row["position"]))
    own = [row for row in ordered if not row["known"]]
    known = [row for row in ordered if row["known"]]
    place, article = own[0]["place"], own[0]["article"]
    try:
        with failures_named(Article(id=article, text="")):
            found = relate(
                _sides(own),
                _sides(known),
                stated=relations_from_text(own[0]["stated"] or "[]"),
                least=POSSIBLE,
            )
    except InputError as error:
        yield error_row(place, error)
        return
    for relation in found:
        yield {"place": place, "article": article} | _relation_row(relation)


def found_relations(rows: Iterable[Row]) -> Iterator[Row]:
    """The relations among ``rows``, without the errors."""
    return (row for row in rows if row["id"] is not None)


def _sides(rows: Iterable[Row]) -> list[Side]:
    return [side_from_text(row["side"]) for row in rows]


def _relation_row(relation: Relation) -> Row:
    names = ("id", "type", "found", "a", "b", "score")
    told = {name: getattr(relation, name) for name in names}
    return told | {"record": dumped(relation_to_json(relation))}
