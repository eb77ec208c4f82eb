"""``onrecord export``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
from tests.cli.conftest import Run

from onrecord.export_formats import Format
from onrecord.exporting import FORMS


def test_statements_go_to_a_pipe(filled: Run) -> None:
    done = filled("export")
    assert done.exit_code == 0
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 2
    assert done.stderr == "standard output: statements, 2 records.\n"
    shown = [json.loads(line) for line in filled("statements", "--json").stdout.splitlines()]
    assert [one.pop("independent_origins") for one in shown] == [1, 1]
    exported = [json.loads(line) for line in done.stdout.splitlines()]
    assert {one.pop("page")["outlet"] for one in exported} == {"Varland Courier"}
    assert exported == shown


@pytest.mark.parametrize(
    ("name", "start"), [("x.jsonl", b'{"id"'), ("x.csv", b"id,"), ("X.PARQUET", b"PAR1")]
)
def test_the_name_of_the_file_tells_the_format(filled: Run, name: str, start: bytes) -> None:
    done = filled("export", "--what", "relations", "-o", name)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{name}: relations, 1 record.\n"
    assert Path(name).read_bytes().startswith(start)


def test_a_format_may_be_asked_for(filled: Run) -> None:
    assert filled("export", "--what", "people", "--format", "csv").stdout.startswith("id,name,")
    assert filled("export", "--format", "csv", "-o", "x.txt").exit_code == 0
    done = filled("export", "-o", "x.xls")
    assert done.exit_code == 2
    assert "--format" in done.stderr


def test_exported_articles_can_be_extracted_again(filled: Run) -> None:
    assert filled("export", "--what", "articles", "-o", "articles.jsonl").exit_code == 0
    again = json.loads(filled("extract", "articles.jsonl").stdout)
    assert len(again["statements"]) == 2


def test_what_was_there_survives_a_failure(filled: Run) -> None:
    Path("kept.csv").mkdir()
    done = filled("export", "-o", "kept.csv")
    assert done.exit_code == 1
    assert "kept.csv: it cannot be written" in done.stderr
    assert not list(Path().glob(".*.part"))


def test_a_selection_narrows_what_is_written(filled: Run) -> None:
    assert len(filled("export", "--speaker", "Brenn").stdout.splitlines()) == 2
    assert filled("export", "--speaker", "Nobody").stdout == ""
    assert filled("export", "--since", "2031-04").stdout == ""
    assert len(filled("export", "--until", "2031-03").stdout.splitlines()) == 2
    confirmed = filled("export", "--what", "relations", "--status", "confirmed")
    assert (confirmed.stdout, confirmed.exit_code) == ("", 0)
    candidates = filled("export", "--status", "candidate")
    assert len(candidates.stdout.splitlines()) == 2
    done = filled("export", "--since", "spring")
    assert "this is not a date" in done.stderr
    assert done.exit_code != 0


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("x.jsonld", '"@graph"'),
        ("x.annotations.jsonld", '"AnnotationPage"'),
        ("x.prov.jsonld", "prov:wasQuotedFrom"),
        ("x.ftm.jsonl", '"schema": "Event"'),
        ("x.popolo.json", '"persons"'),
    ],
)
def test_formats_of_the_field_are_told_by_name_too(filled: Run, name: str, holds: str) -> None:
    done = filled("export", "-o", name)
    assert done.exit_code == 0, done.stderr
    text = Path(name).read_text(encoding="utf-8")
    assert holds in text
    assert "Aldous Brenn" in text


def test_what_a_format_cannot_hold_is_said(filled: Run) -> None:
    done = filled("export", "--what", "articles", "--format", "popolo", "-o", "x.json")
    assert done.exit_code != 0
    assert "no words for articles" in done.stderr
    assert not Path("x.json").exists()


def test_every_format_that_can_be_asked_for_is_there() -> None:
    assert get_args(Format) == tuple(FORMS)
