"""The statements that a page shows, as a file to take away."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from typing import IO

from onrecord.desk.brief import Download
from onrecord.exporting import article_to_json
from onrecord.ledger import Ledger, Wanted
from onrecord.publish import flat, tables
from onrecord.records import Statement
from onrecord.wire import statement_to_json

MOST = 20_000
"""How many statements a file from the desk has at most; ``onrecord export`` gives all."""
_AT_A_TIME = 1000


def statements_file(ledger: Ledger, wanted: Wanted, name: str, ending: str) -> Download | None:
    """The statements that are as ``wanted``, the newest said first, as CSV or JSON lines; None for
    another ``ending``. Raises ``QueryError`` for a filter that cannot be understood."""
    if ending not in _WRITERS:
        return None
    media_type, write = _WRITERS[ending]
    out = io.BytesIO()
    write(ledger, _pages(ledger, wanted), out)
    return Download(out.getvalue(), media_type, f"{name}.{ending}")


def _pages(ledger: Ledger, wanted: Wanted) -> Iterator[tuple[Statement, ...]]:
    after, more, given = None, True, 0
    while more and given < MOST:
        page = ledger.statement_page(wanted, after=after, limit=_AT_A_TIME, newest=True)
        yield page.statements
        given += len(page.statements)
        after, more = page.statements[-1].id if page.statements else None, page.more


def _csv(ledger: Ledger, pages: Iterator[tuple[Statement, ...]], out: IO[bytes]) -> None:
    tables.write_csv(flat.COLUMNS["statements"], _rows(ledger, pages), out)


def _jsonl(_ledger: Ledger, pages: Iterator[tuple[Statement, ...]], out: IO[bytes]) -> None:
    tables.write_jsonl((statement_to_json(s) for some in pages for s in some), out)


def _rows(ledger: Ledger, pages: Iterator[tuple[Statement, ...]]) -> Iterator[flat.Row]:
    for some in pages:
        homes = {a.id: article_to_json(a) for a in ledger.articles({s.article for s in some})}
        for one in some:
            yield flat.statement_row(statement_to_json(one), homes[one.article])


_WRITERS: Mapping[
    str,
    tuple[str, Callable[[Ledger, Iterator[tuple[Statement, ...]], IO[bytes]], None]],
] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "jsonl": ("application/x-ndjson", _jsonl),
}
