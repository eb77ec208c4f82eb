"""The command as a whole: help, version, verify, and what a start costs."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from tests.cli.conftest import Run

import onrecord

COMMANDS = (
    "add",
    "statements",
    "relations",
    "search",
    "brief",
    "check",
    "export",
    "verify",
    "extract",
    "clean",
    "compare",
)


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"onrecord {onrecord.__version__}\n"


def test_help_lists_every_command(run: Run) -> None:
    shown = run("--help").stdout
    assert all(f" {command} " in shown for command in COMMANDS)
    assert "--install-completion" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_by_example(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.exit_code == 0
    examples = done.stdout.partition("Examples")[2]
    assert f"onrecord {command} " in examples or f"onrecord {command}\n" in examples


@pytest.mark.parametrize("words", [[], ["fly"], ["statements", "--wings"], ["compare", "x.jsonl"]])
def test_wrong_usage_has_its_own_exit_code(run: Run, words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_a_sound_ledger_is_said_to_be_sound(filled: Run) -> None:
    done = filled("verify")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == ("onrecord.db: nothing wrong in 1 article, 2 statements, 1 relation.\n")


@pytest.mark.sqlite_only(reason="it writes into the file")
def test_what_is_wrong_is_listed(filled: Run) -> None:
    with closing(sqlite3.connect("onrecord.db")) as connection, connection:
        connection.execute("UPDATE article SET text = upper(text)")
    done = filled("verify")
    assert done.exit_code == 1
    assert "article river1: its text is not the one that was entered" in done.stdout
    problems = [json.loads(line) for line in filled("verify", "--json").stdout.splitlines()]
    assert {"where", "what"} == set(problems[0])


def test_help_loads_no_language_model_and_no_database() -> None:
    code = (
        "import sys, onrecord.cli.app as a; "
        "print({'spacy', 'sqlalchemy', 'numpy', 'jinja2', 'httpx'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
