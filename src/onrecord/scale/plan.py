"""The whole way of a batch, on any engine: the stages of the pipeline, table by table.

::

    pieces ─► read ─► found ─► articles, errors, statements
                        ├─► prints ─► sharing ─► asked for ─► deliver ─► copied ─► stories
                        └─► sides ─► keyed ─► numbered ─► stretched ─► pairs ─► asked for
                              └────────────────────── deliver ◄────────────────────┘
                                                         └─► related ─► relations
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import pyarrow.parquet as pq

from onrecord.errors import InputError
from onrecord.scale import finding, near, relating, sides, stories
from onrecord.scale.engine import Engine
from onrecord.scale.near import REACH, Reach
from onrecord.scale.pieces import SPLIT_BYTES, pieces
from onrecord.scale.rows import error_row
from onrecord.scale.shapes import (
    ARTICLES,
    COPIES,
    ERRORS,
    FOUND,
    KEYED,
    NUMBERED,
    PAIRS,
    PARENTS,
    PIECES,
    PRINTS,
    READ,
    RELATIONS,
    SIDES,
    STATEMENTS,
    STRETCHED,
    Row,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """How many rows the tables of a batch have."""

    articles: int
    statements: int
    relations: int
    errors: int


def run(
    engine: Engine[T],
    targets: Sequence[str],
    *,
    split: int = SPLIT_BYTES,
    reach: Reach = REACH,
) -> None:
    """Read the files at ``targets`` and write ``articles``, ``statements``, ``relations`` and
    ``errors``, and ``found``, which ``load`` takes, by way of ``engine``.

    ``split`` is the length in bytes at which files of JSON lines are cut. The records depend on
    the input alone, not on the engine. Raises ``UnsupportedInput`` for what is no file.
    """
    found, failed = _find(engine, targets, split)
    aside = engine.map(found, partial(sides.sides, _stories(engine, found)), SIDES)
    made = _relate(engine, engine.save(aside, "_sides", ["place", "position"]), reach)
    engine.save(engine.map(made, relating.found_relations, RELATIONS), "relations", ["place", "id"])
    late = engine.map(made, finding.errors, ERRORS)
    engine.save(engine.both(failed, late), "errors", ["place", "where"])


def made_in(out: Path) -> Made:
    """How much the batch in the folder ``out`` made."""
    names = ("articles", "statements", "relations", "errors")
    files = {name: (out / name).rglob("*.parquet") for name in names}
    return Made(**{name: sum(map(_length, paths)) for name, paths in files.items()})


def _length(path: Path) -> int:
    rows: int = pq.read_metadata(path).num_rows
    return rows


def _find(engine: Engine[T], targets: Sequence[str], split: int) -> tuple[T, T]:
    """What is found in the articles, and the errors so far; both are saved."""
    given = [one for target in targets for one in pieces(target, split)]
    rows, refused = _numbered(given)
    read = engine.map(engine.table(rows, PIECES), finding.read_pieces, READ)
    read = engine.save(read, "_read", ["place"])
    once = engine.group(read, "id", finding.first_of_each, READ)
    found = engine.save(engine.map(once, finding.find, FOUND), "found", ["place"])
    engine.save(engine.map(found, finding.articles, ARTICLES), "articles", ["place"])
    engine.save(
        engine.map(found, finding.statements, STATEMENTS),
        "statements",
        ["place", "position"],
        by="bucket",
    )
    bad = engine.both(engine.map(found, finding.errors, ERRORS), engine.table(refused, ERRORS))
    return found, bad


def _numbered(given: Sequence[Row | InputError]) -> tuple[list[Row], list[Row]]:
    """The pieces with their places, and errors for what is none."""
    rows: list[Row] = []
    refused: list[Row] = []
    for number, one in enumerate(given):
        place = f"{number:08d}"
        if isinstance(one, InputError):
            refused.append(error_row(place, one))
        else:
            rows.append(one | {"place": place})
    return rows, refused


def _stories(engine: Engine[T], found: T) -> Mapping[str, str]:
    """The story of each article that has a copy."""
    told = engine.map(found, stories.prints, PRINTS)
    shared = engine.group(told, "key", stories.sharing, COPIES)
    asked = engine.group(shared, "article", stories.asked_for, SIDES)
    whole = engine.both(engine.map(found, stories.offered, SIDES), asked)
    given = engine.group(whole, "key", relating.deliver, SIDES)
    return stories.stories_of(engine.rows(engine.group(given, "article", stories.copied, PARENTS)))


def _relate(engine: Engine[T], aside: T, reach: Reach) -> T:
    """The relations of all articles, and why some have none."""
    keyed = engine.group(aside, "article", sides.keyed, KEYED)
    ranked = engine.number(keyed, NUMBERED)
    apart = engine.map(ranked, partial(near.stretched, reach), STRETCHED)
    pairs = engine.group(apart, "stretch", partial(near.pairs, reach.back), PAIRS)
    asked = engine.group(pairs, "article", near.asked_for, SIDES)
    given = engine.group(engine.both(aside, asked), "key", relating.deliver, SIDES)
    return engine.save(
        engine.group(given, "article", relating.related, RELATIONS), "_related", ["place", "id"]
    )
