"""A registry as CSV: a line for each office, several lines an id for several offices."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from onrecord.people.registry_problems import Problems
from onrecord.records import Office, Person, SpeakerKind

#: The columns; ``id`` and ``name`` are needed, ``aliases`` are parted by ";".
COLUMNS = ("id", "name", "kind", "aliases", "wikidata", "title", "area", "start", "end")
_KINDS = frozenset({"person", "organisation", "government"})

Row = dict[str, str]


def read_csv(text: str, problems: Problems) -> tuple[Person, ...]:
    """The persons of a CSV registry, in the order of their first lines; what is wrong is noted."""
    persons: dict[str, Person] = {}
    for line, row in _rows(text, problems):
        person = _person(f"line {line}", row, persons.get(row["id"]), problems)
        if person is not None:
            persons[person.id] = person
    return tuple(persons.values())


def _rows(text: str, problems: Problems) -> Iterator[tuple[int, Row]]:
    """The lines with their numbers, each with every column; blank ones left out."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        missing = [c for c in ("id", "name") if c not in header]
        unknown = [c for c in header if c and c not in COLUMNS]
        if missing or unknown:
            wrong = [f"no column “{c}”" for c in missing] + [f"“{c}” is no column" for c in unknown]
            problems.add("line 1", f"{', '.join(wrong)} (columns: {', '.join(COLUMNS)})")
            return
        for cells in reader:
            if len(cells) > len(header):
                problems.add(f"line {reader.line_num}", "more cells than columns")
            elif any(cell.strip() for cell in cells):
                row = dict.fromkeys(COLUMNS, "") | dict(
                    zip(header, map(str.strip, cells), strict=False)
                )
                yield reader.line_num, row
    except csv.Error as error:
        problems.add(f"line {reader.line_num}", str(error))


def _person(place: str, row: Row, known: Person | None, problems: Problems) -> Person | None:
    """The person of a line, with the line's office added to what earlier lines told."""
    name = row["name"] or (known.name if known else "")
    if not row["id"] or not name:
        problems.add(place, "it needs an id and a name")
        return None
    kind = row["kind"] or (known.kind if known else "person")
    if kind not in _KINDS:
        problems.add(place, f"“{kind}” is no kind (person, organisation or government)")
        return None
    if known and (name, kind) != (known.name, known.kind):
        problems.add(place, f"“{row['id']}” was {known.name} ({known.kind}) on an earlier line")
        return None
    person = known or Person(
        id=row["id"], name=name, kind=cast("SpeakerKind", kind), registered=True
    )
    aliases = [alias.strip() for alias in row["aliases"].split(";") if alias.strip()]
    return replace(
        person,
        aliases=tuple(dict.fromkeys([*person.aliases, *aliases])),
        offices=(*person.offices, *_offices(place, row, problems)),
        wikidata=problems.wikidata(place, row["wikidata"]) or person.wikidata,
    )


def _offices(place: str, row: Row, problems: Problems) -> Iterator[Office]:
    start = problems.date(place, row["start"])
    end = problems.date(place, row["end"])
    problems.term(place, start, end)
    if row["title"]:
        yield Office(title=row["title"], area=row["area"] or None, start=start, end=end)
    elif row["area"] or row["start"] or row["end"]:
        problems.add(place, "an area or a date needs the title of the office")
