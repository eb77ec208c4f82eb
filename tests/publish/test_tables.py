from __future__ import annotations

import csv
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import OnrecordError
from onrecord.publish.flat import COLUMNS, article_row, person_row
from onrecord.publish.tables import safe, write_csv, write_parquet

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "\n", "- a dash"]
)
def test_what_a_spreadsheet_would_run_is_led_by_an_apostrophe(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "words", "a=b", "'quoted'", -0.5, 3, None, False])
def test_other_cells_stay_as_they_are(cell: str | float | None) -> None:
    assert safe(cell) == cell


@given(st.lists(st.tuples(TEXT, TEXT), max_size=5))
def test_a_table_is_read_again_as_it_was(rows: list[tuple[str, str]]) -> None:
    out = io.BytesIO()
    columns = {"one": str, "two": str}
    assert write_csv(columns, ({"one": a, "two": b} for a, b in rows), out) == len(rows)
    header, *read = csv.reader(io.StringIO(out.getvalue().decode("utf-8"), newline=""))
    assert header == ["one", "two"]
    assert read == [[safe(a), safe(b)] for a, b in rows]


def test_rows_hold_the_columns_that_are_told() -> None:
    keys = ("id", "headline", "published", "outlet", "url", "text", "text_sha256", "more")
    assert list(article_row(dict.fromkeys(keys, "x"))) == list(COLUMNS["articles"])
    person = {
        "id": "p1",
        "name": "Mirela Tost",
        "kind": "person",
        "aliases": ["M. Tost", "Tost"],
        "offices": [
            {"title": "finance minister", "area": "Varland", "start": "2031", "end": None},
            {"title": "mayor", "area": None, "start": None, "end": None},
        ],
        "context": [],
        "wikidata": None,
        "registered": True,
        "statements": 2,
        "articles": 1,
    }
    row = person_row(person)
    assert set(row) == set(COLUMNS["people"])
    assert row["offices"] == "finance minister, Varland (2031/..); mayor"
    assert (row["aliases"], row["context"]) == ("M. Tost; Tost", None)


def test_parquet_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OnrecordError, match=r"pip install 'onrecord\[parquet\]'"):
        write_parquet({"id": str}, [], io.BytesIO())
