"""What a batch wrote, into a ledger: article by article, in the order of the input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pyarrow.parquet as pq

from onrecord import pipeline
from onrecord.errors import BadRecord, InputError, NotFound
from onrecord.ledger import Ledger
from onrecord.pipeline import Added, Extraction, Ready
from onrecord.records import Relation
from onrecord.scale.rows import article_from_text, found_from_text, public_of, relations_from_text
from onrecord.scale.shapes import Row


def load(ledger: Ledger, out: Path, *, compare: bool = False) -> Iterator[Added | InputError]:
    """Put the articles of the batch in the folder ``out`` into ``ledger``, with what was found in
    them and how it is related; gives what became of each, an error for one that was refused.

    Persons are recognised as the articles come. With ``compare`` statements are compared with what
    the ledger holds by then, as ``pipeline.add`` does it, not taken as the batch related them. What
    the ledger has already is left as it is, so an interrupted load is run again. Raises
    ``NotFound`` for a folder that holds no batch.
    """
    related = groupby(_sorted_rows(out / "relations", ["place", "record"]), itemgetter("place"))
    waiting = next(related, None)
    for row in _sorted_rows(out / "found", ["place", "article", "found"]):
        if row["found"] is None:
            continue
        while waiting is not None and waiting[0] < row["place"]:
            waiting = next(related, None)
        here = waiting[1] if waiting is not None and waiting[0] == row["place"] else ()
        relations = relations_from_text(f"[{','.join(one['record'] for one in here)}]")
        try:
            yield _load(ledger, row, None if compare else relations)
        except InputError as error:
            yield error


def _load(ledger: Ledger, row: Row, relations: list[Relation] | None) -> Added:
    article = article_from_text(row["article"])
    found = found_from_text(article, row["found"])
    kept = None if relations is None else _known_ends(ledger, found, relations)
    return pipeline.add(ledger, article, ready=Ready(found=found, relations=kept))


def _known_ends(
    ledger: Ledger, found: Extraction, relations: Sequence[Relation]
) -> tuple[Relation, ...]:
    """Those of ``relations`` both of whose ends are there: a version of a page leaves out what
    stands in the one before it."""
    own = {statement.id for statement in public_of(found)}
    others = {end for relation in relations for end in (relation.a, relation.b)} - own
    there = own | {side.statement.id for side in ledger.sides(sorted(others))}
    return tuple(r for r in relations if r.a in there and r.b in there)


def _sorted_rows(folder: Path, columns: list[str]) -> Iterator[Row]:
    """The rows of the table in ``folder``, by place; each of its files is sorted."""
    files = sorted(folder.glob("*.parquet"))
    if not files:
        raise NotFound(str(folder), "there is no batch", "Give the OUT of: onrecord batch")
    try:
        yield from merge(*(_rows(path, columns) for path in files), key=itemgetter("place"))
    except (OSError, ValueError) as error:
        raise BadRecord(str(folder), "a file of it is damaged", "Run the batch again") from error


def _rows(path: Path, columns: list[str]) -> Iterator[Row]:
    for batch in pq.ParquetFile(path).iter_batches(64, columns=columns):
        yield from batch.to_pylist()


@dataclass(slots=True)
class Tally:
    """What has been loaded so far."""

    articles: int = 0
    known: int = 0
    statements: int = 0
    relations: int = 0
    failed: int = 0

    def count(self, loaded: Added) -> None:
        """Count one article."""
        self.known += not loaded.new
        self.articles += loaded.new
        self.statements += loaded.statements
        self.relations += len(loaded.relations) + loaded.possible
