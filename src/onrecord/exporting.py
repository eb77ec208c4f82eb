"""What a ledger holds, as records for other programs and as rows of a table (``onrecord
export``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any, Literal

from onrecord.ledger import Ledger, Wanted
from onrecord.ledger.people.codec import person_to_json
from onrecord.publish import flat, tables
from onrecord.publish.flat import Row, What
from onrecord.records import Article, Statement
from onrecord.wire import relation_to_json, statement_to_json

Format = Literal["jsonl", "csv", "parquet"]
Json = dict[str, Any]
_AT_A_TIME = 1000


def export(ledger: Ledger, what: What, form: Format, out: IO[bytes]) -> int:
    """Write all that ``ledger`` holds of ``what`` to ``out``; gives how many records there were.

    JSON lines have the shapes of the other commands; an article has the shape that ``extract``
    takes. CSV and Parquet have the columns of ``onrecord.publish.flat``. Raises ``OnrecordError``
    for Parquet when pyarrow is missing.
    """
    if form == "jsonl":
        return tables.write_jsonl(_RECORDS[what](ledger), out)
    write = tables.write_csv if form == "csv" else tables.write_parquet
    return write(flat.COLUMNS[what], _ROWS[what](ledger), out)


def article_to_json(article: Article) -> Json:
    """An article as ``onrecord extract`` takes it."""
    keys = ("id", "text", "headline", "published", "outlet", "url")
    return {key: getattr(article, key) for key in keys}


def _statements(ledger: Ledger) -> Iterator[list[Statement]]:
    """All statements in the order of entry, some at a time."""
    after, more = None, True
    while more:
        some, more = ledger.statement_page(Wanted(), after=after, limit=_AT_A_TIME)
        yield list(some)
        after = some[-1].id if some else None


def _statement_records(ledger: Ledger) -> Iterator[Json]:
    return (statement_to_json(s) for some in _statements(ledger) for s in some)


def _statement_rows(ledger: Ledger) -> Iterator[Row]:
    for some in _statements(ledger):
        homes = ledger.articles({statement.article for statement in some})
        pages = {article.id: article_to_json(article) for article in homes}
        for statement in some:
            yield flat.statement_row(statement_to_json(statement), pages[statement.article])


def _relation_records(ledger: Ledger) -> Iterator[Json]:
    return map(relation_to_json, ledger.relations())


def _relation_rows(ledger: Ledger) -> Iterator[Row]:
    found = ledger.relations()
    for start in range(0, len(found), _AT_A_TIME):
        some = found[start : start + _AT_A_TIME]
        sides = ledger.sides(end for relation in some for end in (relation.a, relation.b))
        ends = {side.statement.id: statement_to_json(side.statement) for side in sides}
        for one in some:
            yield flat.relation_row(relation_to_json(one), ends[one.a], ends[one.b])


def _person_records(ledger: Ledger) -> Iterator[Json]:
    for one in ledger.people.list():
        counts = {"statements": one.statements, "articles": one.articles}
        yield person_to_json(one.person) | counts


def _person_rows(ledger: Ledger) -> Iterator[Row]:
    return map(flat.person_row, _person_records(ledger))


def _article_records(ledger: Ledger) -> Iterator[Json]:
    return map(article_to_json, ledger.articles())


def _article_rows(ledger: Ledger) -> Iterator[Row]:
    return map(flat.article_row, _article_records(ledger))


_RECORDS: Mapping[What, Callable[[Ledger], Iterator[Json]]] = {
    "statements": _statement_records,
    "relations": _relation_records,
    "people": _person_records,
    "articles": _article_records,
}
_ROWS: Mapping[What, Callable[[Ledger], Iterator[Row]]] = {
    "statements": _statement_rows,
    "relations": _relation_rows,
    "people": _person_rows,
    "articles": _article_rows,
}
