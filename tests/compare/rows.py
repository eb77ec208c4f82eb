"""Rows of the golden files: two statements, and what is made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.compare.build import pair_of, said, sides

from onrecord.compare import judge, relate
from onrecord.compare.align import Pair
from onrecord.compare.finding import Finding
from onrecord.records import Side
from onrecord.sureness import POSSIBLE

Row = dict[str, Any]
Detector = Callable[[Pair], list[Finding]]


def load(path: Path) -> Any:
    """What a golden file holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def ends(row: Row) -> tuple[Side, Side]:
    """The two statements of a row: of one ``text``, or ``a`` and ``b`` of two pages (one page
    when ``page`` is set). ``bodies`` are no persons; ``quoted`` are places (0, 1) of quotations."""
    if "text" in row:
        found = sides(row["text"], *row["speakers"])
    else:
        pages = [row.get("page", name) for name in ("a", "b")]
        found = [
            said(text, speaker, published=day, article=page)
            for page, (text, speaker, day) in zip(pages, (row["a"], row["b"]), strict=True)
        ]
    one, two = (_as(row, place, side) for place, side in enumerate(found))
    return one, two


def _as(row: Row, place: int, side: Side) -> Side:
    statement = side.statement
    if row.get("bodies") and statement.speaker is not None:
        statement = replace(statement, speaker=replace(statement.speaker, kind="organisation"))
    if place in row.get("quoted", ()):
        statement = replace(statement, kind="direct")
    return replace(side, statement=statement)


def judged(row: Row) -> str | None:
    """The type that ``judge`` gives the pair, as somebody hands it over."""
    relation = judge(*ends(row))
    return relation.type if relation else None


def related(row: Row) -> str | None:
    """The type of what ``relate`` finds among the two, as they come from pages, be it only
    possible."""
    found = relate(ends(row), least=POSSIBLE)
    return found[0].type if found else None


def outcome(row: Row, detector: Detector) -> Row:
    """The row with what is made of it now."""
    finds = [finding.text for finding in detector(pair_of(*ends(row)))]
    made = {"finds": finds, "judged": judged(row), "related": related(row)}
    return {**row, **made}


def written(rows: Iterable[Row]) -> str:
    """Rows as they stand in a file: what is made of them, then a line for each statement."""
    return "[\n" + ",\n".join(map(_row, rows)) + "\n]\n"


def _row(row: Row) -> str:
    texts = {key: row[key] for key in ("a", "b", "text") if key in row}
    facts = {key: value for key, value in row.items() if key not in texts}
    lines = [_dumped(facts)[1:-1], *(_dumped({key: texts[key]})[1:-1] for key in texts)]
    return " {" + ",\n  ".join(lines) + "}"


def _dumped(value: Row) -> str:
    return json.dumps(value, ensure_ascii=False)
