"""The columns of every table of a batch, and rows of plain Python from and to Arrow.

``place`` is where an article stands in the input; it sorts as the input does. ``record`` columns
hold the JSON of ``onrecord.wire``, byte for byte what the other commands print.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any

import pyarrow as pa

Row = dict[str, Any]
Work = Callable[[Iterable[Row]], Iterable[Row]]
"""What is done with some rows: those of a part of a table, or all that have one key."""

_TEXT, _NUMBER, _FLAG = pa.string(), pa.int64(), pa.bool_()
_AT_A_TIME = 64

PIECES = pa.schema({"place": _TEXT, "path": _TEXT, "start": _NUMBER, "end": _NUMBER})
ERRORS = pa.schema({"place": _TEXT, "where": _TEXT, "what": _TEXT, "advice": _TEXT})
#: An article, or why there is none.
READ = pa.schema(
    {"place": _TEXT, "id": _TEXT, "article": _TEXT, "where": _TEXT, "what": _TEXT, "advice": _TEXT}
)
ARTICLES = pa.schema(
    {
        "place": _TEXT,
        "id": _TEXT,
        "published": _TEXT,
        "outlet": _TEXT,
        "url": _TEXT,
        "headline": _TEXT,
        "language": _TEXT,
        "record": _TEXT,
    }
)
#: What was found in an article, whole, or why nothing was.
FOUND = pa.schema([*READ, pa.field("found", _TEXT)])
STATEMENTS = pa.schema(
    {
        "place": _TEXT,
        "position": _NUMBER,
        "id": _TEXT,
        "article": _TEXT,
        "public": _FLAG,
        "reported": _FLAG,
        "speaker": _TEXT,
        "kind": _TEXT,
        "act": _TEXT,
        "stance": _TEXT,
        "content": _TEXT,
        "said": _TEXT,
        "published": _TEXT,
        "record": _TEXT,
        "bucket": pa.int32(),
    }
)
PRINTS = pa.schema({"key": _TEXT, "place": _TEXT, "id": _TEXT, "total": _NUMBER})
COPIES = pa.schema(
    {
        "article": _TEXT,
        "earlier": _TEXT,
        "place": _TEXT,
        "total": _NUMBER,
        "earlier_total": _NUMBER,
    }
)
PARENTS = pa.schema({"id": _TEXT, "earlier": _TEXT})
#: A statement under one of the keys by which others may stand against it.
KEYED = pa.schema(
    {
        "key": _TEXT,
        "place": _TEXT,
        "position": _NUMBER,
        "id": _TEXT,
        "article": _TEXT,
        "names": pa.list_(_TEXT),
        "words": pa.list_(_TEXT),
        "weights": pa.list_(pa.float64()),
        "day": _NUMBER,
    }
)
NUMBERED = pa.schema([*KEYED, pa.field("rank", _NUMBER), pa.field("size", _NUMBER)])
#: The same, in one stretch of its key: to be compared there, or only to be compared with.
STRETCHED = pa.schema([*NUMBERED, pa.field("stretch", _TEXT), pa.field("new", _FLAG)])
PAIRS = pa.schema(
    {
        "article": _TEXT,
        "id": _TEXT,
        "other": _TEXT,
        "other_place": _TEXT,
        "own": _FLAG,
        "weight": pa.float64(),
    }
)
#: A statement in its context (``side``), or a whole article, offered under its id; or only asked
#: for (``known``) by an article.
SIDES = pa.schema(
    {
        "key": _TEXT,
        "article": _TEXT,
        "place": _TEXT,
        "position": _NUMBER,
        "side": _TEXT,
        "stated": _TEXT,
        "known": _FLAG,
    }
)
RELATIONS = pa.schema(
    {
        "place": _TEXT,
        "article": _TEXT,
        "id": _TEXT,
        "type": _TEXT,
        "found": _TEXT,
        "a": _TEXT,
        "b": _TEXT,
        "score": pa.float64(),
        "record": _TEXT,
        "where": _TEXT,
        "what": _TEXT,
        "advice": _TEXT,
    }
)


def work_on_batches(
    work: Work, shape: pa.Schema, batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """``work`` on the rows of ``batches``, in small batches of the columns ``shape``."""
    rows = chain.from_iterable(batch.to_pylist() for batch in batches)
    made = iter(work(rows))
    while some := list(islice(made, _AT_A_TIME)):
        yield pa.RecordBatch.from_pylist(some, schema=shape)


def work_on_table(work: Work, shape: pa.Schema, table: pa.Table) -> pa.Table:
    """``work`` on all rows of ``table``."""
    return pa.Table.from_pylist(list(work(table.to_pylist())), schema=shape)
