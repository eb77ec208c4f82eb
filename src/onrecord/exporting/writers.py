"""What writes a kind of records in a format; each gives how many records it wrote."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any, TypeVar

from onrecord.export_formats import What
from onrecord.exporting import gathering
from onrecord.exporting.counted import Counted
from onrecord.exporting.selection import Selection
from onrecord.ledger import Ledger
from onrecord.ledger.people.codec import person_to_json
from onrecord.publish import annotation, flat, lines, nested, popolo, tables
from onrecord.publish.documents import once, write_document
from onrecord.publish.identifiers import urn
from onrecord.publish.told import Known

Json = dict[str, Any]
Write = Callable[[Ledger, Selection, IO[bytes]], int]
T = TypeVar("T")
Gather = Callable[[Ledger, Selection], Iterator[T]]


def jsonl(what: What) -> Write:
    """Records as JSON lines."""
    return lambda ledger, chosen, out: tables.write_jsonl(_records(what, ledger, chosen), out)


def csv(what: What) -> Write:
    """Rows as CSV."""
    columns = flat.COLUMNS[what]
    return lambda ledger, chosen, out: tables.write_csv(columns, _rows(what, ledger, chosen), out)


def parquet(what: What) -> Write:
    """Rows as Parquet."""
    columns = flat.COLUMNS[what]
    return lambda ledger, chosen, out: tables.write_parquet(
        columns, _rows(what, ledger, chosen), out
    )


def nested_parquet(what: What) -> Write:
    """Records as Parquet with lists and structures."""
    shape = nested.SHAPES[what]
    return lambda ledger, chosen, out: tables.write_nested(
        shape, _records(what, ledger, chosen), out
    )


def graph(context: Any, gather: Gather[T], nodes: Callable[[T], Iterable[Json]]) -> Write:
    """The ``nodes`` of each record as a graph of JSON-LD."""

    def write(ledger: Ledger, chosen: Selection, out: IO[bytes]) -> int:
        counted = Counted(gather(ledger, chosen))
        found = once(node for one in counted for node in nodes(one))
        write_document({"@context": context}, {"@graph": found}, out)
        return counted.number

    return write


def entities(gather: Gather[T], nodes: Callable[[T], Iterable[Json]]) -> Write:
    """The ``nodes`` of each record, a line each."""

    def write(ledger: Ledger, chosen: Selection, out: IO[bytes]) -> int:
        counted = Counted(gather(ledger, chosen))
        tables.write_jsonl(once(node for one in counted for node in nodes(one)), out)
        return counted.number

    return write


def annotation_page(what: What, gather: Gather[T], annotated: Callable[[T], Json]) -> Write:
    """A page of annotations, named after the state of the ledger and what was chosen."""

    def write(ledger: Ledger, chosen: Selection, out: IO[bytes]) -> int:
        counted = Counted(gather(ledger, chosen))
        state = f"{ledger.chain.head()!r} {chosen!r} {what}"
        name = urn("annotations", hashlib.sha256(state.encode("utf-8")).hexdigest()[:24])
        head = {
            "@context": annotation.ANNOTATIONS,
            "id": f"{name}:1",
            "type": "AnnotationPage",
            "partOf": {"id": name, "type": "AnnotationCollection", "label": f"{what} on record"},
            "startIndex": 0,
        }
        write_document(head, {"items": map(annotated, counted)}, out)
        return counted.number

    return write


def popolo_document(ledger: Ledger, chosen: Selection, out: IO[bytes]) -> int:
    """Persons first, then bodies: they are gone through twice, so that none need be kept."""
    persons = Counted(filter(popolo.is_person, known_by_pages(ledger, chosen)))
    bodies = Counted(filter(popolo.is_body, known_by_pages(ledger, chosen)))
    lists = {
        "persons": map(popolo.popolo_person, persons),
        "organizations": map(popolo.popolo_organization, bodies),
    }
    write_document({}, lists, out)
    return persons.number + bodies.number


def known_by_pages(ledger: Ledger, chosen: Selection) -> Iterator[Known]:
    """Persons and bodies with the pages that they are known by."""
    return gathering.people(ledger, chosen, pages=True)


def _records(what: What, ledger: Ledger, chosen: Selection) -> Iterator[Json]:
    if what == "statements":
        return map(lines.statement_line, gathering.statements(ledger, chosen))
    if what == "relations":
        return map(lines.relation_line, gathering.relations(ledger, chosen))
    if what == "people":
        return map(_known_line, gathering.people(ledger, chosen))
    return map(lines.article_line, gathering.articles(ledger, chosen))


def _rows(what: What, ledger: Ledger, chosen: Selection) -> Iterator[flat.Row]:
    return map(_ROW[what], _records(what, ledger, chosen))


def _known_line(known: Known) -> Json:
    counts = {"statements": known.statements, "articles": known.articles}
    return person_to_json(known.person) | counts


_ROW: Mapping[What, Callable[[Json], flat.Row]] = {
    "statements": flat.statement_row,
    "relations": flat.relation_row,
    "people": flat.person_row,
    "articles": flat.article_row,
}
