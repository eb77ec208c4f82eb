"""Which column is which field, as the caller says: CSV, JSON and Parquet alike."""

from __future__ import annotations

import io
import sys
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.samples import only_error, only_page, read

from onrecord.errors import BadRecord, TooLarge, UnsupportedInput
from onrecord.read import parquet
from onrecord.read.columns import FIELDS, by_field, parse_columns
from onrecord.read.told import Told
from onrecord.records import RawPage

LEVY = "Mirela Tost said the levy would not rise."
ROW = {"story": LEVY, "day": "2031-03-04", "paper": "Northern Wire", "body": "an advertisement"}
TOLD = Told(columns={"text": "Story", "published": "day", "outlet": "paper"})


def as_parquet(rows: list[dict[str, Any]], **how: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, **how)
    return out.getvalue()


def as_csv(row: dict[str, str]) -> str:
    return ",".join(row) + "\n" + ",".join(f'"{value}"' for value in row.values()) + "\n"


def as_json(row: dict[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": "{value}"' for name, value in row.items()) + "}\n"


FORMS = {
    "a.csv": as_csv(ROW).encode(),
    "a.jsonl": as_json(ROW).encode(),
    "a.json": f"[{as_json(ROW)}]".encode(),
    "a.parquet": as_parquet([ROW]),
}
each_form = pytest.mark.parametrize("name", sorted(FORMS))


@each_form
def test_the_caller_says_which_column_is_which(name: str) -> None:
    page = only_page(FORMS[name], name, TOLD)
    assert (page.text, page.published, page.outlet) == (LEVY, "2031-03-04", "Northern Wire")


@each_form
def test_a_column_that_is_not_there_is_named_with_those_that_are(name: str) -> None:
    (error,) = read(FORMS[name], name, Told(columns={"text": "story", "published": "daet"}))
    assert isinstance(error, BadRecord)
    assert "'daet'" in error.what
    assert "story, day, paper, body" in error.advice


def test_without_a_column_of_texts_the_error_says_how_to_tell_it() -> None:
    error = only_error("a,b\n1,2\n", "a.csv")
    assert "a, b" in error.what
    assert "--map text=COLUMN" in error.advice


def test_a_mapped_field_takes_nothing_else() -> None:
    record = {"story": None, "body": "an advertisement", "title": "Levy"}
    assert by_field(record, {"text": "story"}) == {"story": None, "title": "Levy", "text": None}


@given(
    st.dictionaries(st.sampled_from(sorted(FIELDS)), st.from_regex(r"[a-z_]{1,9}", fullmatch=True))
)
def test_pairs_come_back(columns: dict[str, str]) -> None:
    pairs = [f" {field} = {column} " for field, column in columns.items()]
    assert parse_columns("--map", pairs) == parse_columns("--map", [",".join(pairs)]) == columns


@pytest.mark.parametrize("pair", ["text", "text=", "words=story", "text=a,text=b"])
def test_pairs_that_say_nothing_are_refused(pair: str) -> None:
    with pytest.raises(BadRecord):
        parse_columns("--map", [pair])


def test_only_columns_that_say_something_are_read() -> None:
    rows = [{"text": f"{LEVY} {n}", "picture": b"x" * 1000} for n in range(200)]
    pages = read(as_parquet(rows, row_group_size=50), "a.parquet")
    assert [page.text for page in pages if isinstance(page, RawPage)] == [r["text"] for r in rows]


def test_a_damaged_table_gives_what_came_before_it() -> None:
    whole = bytearray(as_parquet([{"text": f"{LEVY} {n}"} for n in range(400)], row_group_size=200))
    places = pq.ParquetFile(io.BytesIO(whole)).metadata
    start = places.row_group(1).column(0).data_page_offset
    whole[start : start + 40] = bytes(40)
    *pages, error = read(bytes(whole), "a.parquet")
    assert len(pages) >= 128
    assert isinstance(error, BadRecord)
    assert "damaged" in error.what


def test_a_day_of_no_calendar_is_damage() -> None:
    days = pa.array([10**9 * 86_400_000], pa.int64()).cast(pa.date64())
    out = io.BytesIO()
    pq.write_table(pa.table({"text": pa.array([LEVY]), "date": days.cast(pa.date32())}), out)
    assert "damaged" in only_error(out.getvalue(), "a.parquet").what


def test_a_group_of_rows_that_does_not_fit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_GROUP_BYTES", 10)
    assert isinstance(only_error(FORMS["a.parquet"], "a.parquet"), TooLarge | BadRecord)


def test_without_pyarrow_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    error = only_error(FORMS["a.parquet"], "a.parquet")
    assert isinstance(error, UnsupportedInput)
    assert "onrecord[parquet]" in error.advice
