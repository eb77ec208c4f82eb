"""``onrecord statements``, ``relations`` and ``search``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import LEDGER, RIVER, Run
from tests.ledger.texts.samples import STRIKE
from tests.stores.places import At

from onrecord.ledger import Ledger
from onrecord.wire import relation_from_json, statement_from_json


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_statements_for_programs(filled: Run) -> None:
    done = filled("statements", "--json")
    assert done.stderr == ""
    found = [statement_from_json(record) for record in records(done.stdout)]
    assert [s.content.text for s in found] == ["The river goes up", "The river goes down"]
    (span,) = found[0].content.spans
    assert RIVER[span.start : span.end] == found[0].content.text


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--speaker", "brenn"], 2),
        (["--speaker", "Tost"], 0),
        (["--about", '"goes up"'], 1),
        (["--since", "2031-03-05"], 0),
        (["--until", "2031"], 2),
    ],
)
def test_statements_are_filtered(filled: Run, options: list[str], count: int) -> None:
    assert len(records(filled("statements", *options, "--json").stdout)) == count


def test_statements_for_people(filled: Run) -> None:
    done = filled("statements")
    for words in ("2031-03-04", "Aldous Brenn", "The river goes up", "Varland Courier"):
        assert words in done.stdout
    assert done.stderr == "2 statements.\n"


def test_statements_by_speaker(filled: Run) -> None:
    lines = filled("statements", "--by-speaker").stdout.splitlines()
    assert lines[0].split() == ["Aldous", "Brenn", "2"]


def test_relations_for_programs(filled: Run) -> None:
    (record,) = records(filled("relations", "--json").stdout)
    relation = relation_from_json(record)
    assert (relation.type, relation.status, relation.score) == (
        "self-contradiction",
        "candidate",
        0.75,
    )
    assert records(filled("relations", "--type", "denial", "--json").stdout) == []
    assert records(filled("relations", "--status", "confirmed", "--json").stdout) == []
    assert records(filled("relations", "--speaker", "Vale", "--json").stdout) == []


def test_relations_for_people(filled: Run) -> None:
    shown = filled("relations").stdout
    for words in (
        "self-contradiction",
        "The river goes *up*",
        "The river goes *down*",
        "4 March 2031",
        "Varland Courier",
        "Opposite words: up / down",
        "Harmless if: the river has two gauges",
        "not yet confirmed by a person",
        "score 0.75",
    ):
        assert words in shown


def test_no_relations_are_said_to_be_none(filled: Run) -> None:
    assert filled("relations", "--type", "denial").stdout == "No relations.\n"


def test_an_unknown_type_is_wrong_usage(filled: Run) -> None:
    done = filled("relations", "--type", "quarrel")
    assert done.exit_code == 2
    assert "self-contradiction" in done.stderr


def test_search_marks_what_it_found(filled: Run) -> None:
    (record,) = records(filled("search", "river", "up", "--json").stdout)
    assert [record["snippet"][s:e] for s, e in record["hits"]] == ["river", "up"]
    assert "The river goes up" in filled("search", '"goes up" speaker:brenn').stdout
    assert records(filled("search", "river", "--limit", "1", "--json").stdout)[0]["article"]


@pytest.mark.parametrize(
    "words", [["search", "—"], ["statements", "--since", "soon"], ["statements", "--about", "?"]]
)
def test_a_query_that_cannot_be_understood_is_wrong_usage(filled: Run, words: list[str]) -> None:
    done = filled(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


@pytest.mark.sqlite_only(reason="in PostgreSQL its ledger is there already")
@pytest.mark.parametrize("command", ["statements", "relations", "verify"])
def test_a_missing_ledger_is_named(run: Run, tmp_path: Path, command: str) -> None:
    done = run(command)
    assert done.exit_code == 1
    assert done.stderr.startswith("onrecord.db: there is no ledger.")
    assert list(tmp_path.iterdir()) == []


def test_words_of_a_page_do_not_drive_the_terminal(run: Run, tmp_path: Path) -> None:
    nasty = "“[red]The \x1b[31m river\x07 goes up,” Aldous Brenn said."
    (tmp_path / "nasty.txt").write_text(nasty)
    run("add", "nasty.txt")
    for command in (["statements"], ["search", "river"], ["clean", "nasty.txt"]):
        shown = run(*command).stdout
        assert "[red]The" in shown
        assert not {"\x1b", "\x07"} & set(shown)


def test_search_finds_articles_in_other_languages(filled: Run, at: At) -> None:
    with Ledger(at(LEDGER)) as ledger:
        ledger.add(STRIKE, [])
    shown = filled("search", "barrenderos")
    assert "(Spanish, not" in shown.stdout
    assert "0 statements; 1 article with the words in its text" in shown.stderr
    assert records(filled("search", "barrenderos", "--json").stdout) == []
    (record,) = records(filled("search", "barrenderos", "--articles", "--json").stdout)
    assert (record["language"], record["snippet"][slice(*record["hits"][0])]) == (
        "es",
        "barrenderos",
    )
