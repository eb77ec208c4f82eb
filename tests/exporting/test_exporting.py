"""A ledger, written for other programs and read again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from tests.publish.desk import ARTICLES, KESTRIA, RELATIONS, STATEMENTS
from tests.stores.places import At

from onrecord.export_formats import What
from onrecord.exporting import export, gathering
from onrecord.ledger import Ledger
from onrecord.publish.flat import COLUMNS
from onrecord.wire import relation_from_json, statement_from_json

Golden = Callable[[str, str], None]
KINDS: tuple[What, ...] = ("statements", "relations", "people", "articles")


def lines(ledger: Ledger, what: What) -> list[dict[str, Any]]:
    out = io.BytesIO()
    number = export(ledger, what, "jsonl", out)
    records = [json.loads(line) for line in out.getvalue().decode().splitlines()]
    assert len(records) == number
    return records


def table(ledger: Ledger, what: What) -> list[dict[str, str]]:
    out = io.BytesIO()
    number = export(ledger, what, "csv", out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))
    assert len(rows) == number
    return rows


def test_json_lines_are_the_records_themselves(ledger: Ledger) -> None:
    statements = {statement_from_json(record).id for record in lines(ledger, "statements")}
    assert statements == {s.id for s in (*STATEMENTS, KESTRIA)}
    known = {relation.id: relation for relation in RELATIONS}
    for record in lines(ledger, "relations"):
        found = relation_from_json(record)
        assert found == replace(known.pop(record["id"]), status=found.status)
    assert not known


def test_an_article_has_the_shape_that_extract_takes(ledger: Ledger) -> None:
    for record in lines(ledger, "articles"):
        article = ARTICLES[record["id"]]
        keys = ["id", "text", "headline", "published", "outlet", "url", "text_sha256"]
        assert list(record) == keys
        assert (record["text"], record["published"]) == (article.text, article.published)


def test_people_come_with_how_much_they_say(ledger: Ledger) -> None:
    (marsk,) = [p for p in lines(ledger, "people") if p["name"] == "Hedda Marsk"]
    assert (marsk["statements"], marsk["articles"]) == (6, 3)


@pytest.mark.parametrize("what", ["statements", "relations"])
def test_tables_stand_as_they_were_looked_at(ledger: Ledger, what: What, golden: Golden) -> None:
    out = io.BytesIO()
    export(ledger, what, "csv", out)
    golden(f"publish/marsk.{what}.csv", out.getvalue().decode().replace("\r\n", "\n"))


def test_a_row_of_a_statement_names_its_page(ledger: Ledger) -> None:
    rows = {row["id"]: row for row in table(ledger, "statements")}
    barge = next(s for s in STATEMENTS if "barge" in s.content.text)
    row = rows[barge.id]
    assert row["content"] == barge.content.text
    assert (row["outlet"], row["medium"], row["said"]) == (
        "Harrowmere Gazette",
        "radio",
        "2023-03-28",
    )
    assert json.loads(row["spans"]) == [list(span) for span in barge.content.spans]


def test_a_row_of_a_relation_has_the_words_of_both_ends(ledger: Ledger) -> None:
    row = next(r for r in table(ledger, "relations") if r["id"] == "r-place")
    assert "Kestrian soil" in row["a_content"]
    assert "barge" in row["b_content"]
    assert row["reasons"] == "place: Kestrian soil / a barge in our own waters"


@pytest.mark.parametrize("what", KINDS)
def test_every_format_has_the_same_rows(ledger: Ledger, what: What, tmp_path: Path) -> None:
    rows = table(ledger, what)
    path = tmp_path / "made.parquet"
    with path.open("wb") as out:
        export(ledger, what, "parquet", out)
    read = pq.read_table(path)
    assert read.column_names == list(COLUMNS[what]) == list(rows[0])
    assert [row["id"] for row in read.to_pylist()] == [row["id"] for row in rows]
    assert {row["id"] for row in rows} == {record["id"] for record in lines(ledger, what)}


def test_pages_of_statements_leave_none_out(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = (lines(ledger, "statements"), table(ledger, "statements"), table(ledger, "relations"))
    monkeypatch.setattr(gathering, "AT_A_TIME", 2)
    parts = (lines(ledger, "statements"), table(ledger, "statements"), table(ledger, "relations"))
    assert parts == whole


def test_an_empty_ledger_gives_a_header_alone(at: At) -> None:
    with Ledger(at("empty.db"), create=True) as ledger:
        assert [lines(ledger, what) for what in KINDS] == [[], [], [], []]
        assert [table(ledger, what) for what in KINDS] == [[], [], [], []]
