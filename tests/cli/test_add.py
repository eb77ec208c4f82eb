"""``onrecord add``."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.stores.places import At

from onrecord.ledger import Ledger


def test_adding_tells_in_one_line_what_was_added(run: Run, river: str) -> None:
    done = run("add", river)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == ("onrecord.db: added 1 article, 2 statements, 1 self-contradiction.\n")


def test_adding_twice_changes_nothing(run: Run, river: str) -> None:
    run("add", river)
    again = run("add", river)
    assert again.exit_code == 0
    assert again.stderr == "onrecord.db: added 0 articles, 0 statements; 1 already there.\n"


def test_bad_input_is_named_and_the_rest_is_kept(run: Run, river: str, tmp_path: Path) -> None:
    lines = '{"id": "a", "text": "“So,” Joren Vale said."}\n{"id": \n'
    (tmp_path / "two.jsonl").write_text(lines)
    done = run("add", "missing.txt", "two.jsonl", river)
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "missing.txt: there is no such file.",
        "two.jsonl, line 2: it is not JSON.",
        "onrecord.db: added 2 articles, 3 statements, 1 self-contradiction; 2 inputs failed.",
    ]


def test_what_the_caller_knows_is_kept(filled: Run, at: At) -> None:
    with Ledger(at("onrecord.db")) as ledger:
        (article,) = ledger.articles()
    assert (article.published, article.outlet) == ("2031-03-04", "Varland Courier")


def test_a_date_that_is_none_is_wrong_usage(run: Run, river: str) -> None:
    done = run("add", river, "--published", "yesterday")
    assert done.exit_code == 2
    assert "YYYY-MM-DD" in done.stderr
    assert not Path("onrecord.db").exists()


def test_nothing_to_add_is_wrong_usage(run: Run) -> None:
    assert run("add").exit_code == 2


@pytest.mark.lengthy
@pytest.mark.sqlite_only(reason="it looks for the files")
def test_the_ledger_may_be_named_in_three_ways(run: Run, river: str, tmp_path: Path) -> None:
    assert run("add", river, "--ledger", "one.db").exit_code == 0
    assert run("--ledger", "two.db", "add", river).exit_code == 0
    assert run("add", river, env={"ONRECORD_LEDGER": "three.db"}).exit_code == 0
    assert {path.name for path in tmp_path.glob("*.db")} == {"one.db", "two.db", "three.db"}


def test_a_file_that_is_no_ledger_is_left_alone(run: Run, river: str, tmp_path: Path) -> None:
    done = run("add", river, "--ledger", river)
    assert done.exit_code == 1
    assert done.stderr.startswith("river.txt: it is not a ledger.")
    assert done.stderr.count("\n") == 1


def test_articles_in_a_language_that_is_not_read_are_told(run: Run, river: str) -> None:
    row = '{"id": "f", "text": "“Zo,” Joren Vale zei.", "language": "nl"}\n'
    Path("dutch.jsonl").write_text(row, encoding="utf-8")
    assert run("add", river, "dutch.jsonl").stderr == (
        "onrecord.db: added 2 articles, 2 statements, 1 self-contradiction;"
        " 1 in a language that is not read, kept without statements.\n"
    )
    assert run("statements").stderr == (
        "2 statements; 1 article in a language that is not read, kept without statements.\n"
    )
