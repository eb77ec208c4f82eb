"""``onrecord check``."""

from __future__ import annotations

import json

from tests.cli.conftest import Run


def test_earlier_statements_are_shown(filled: Run) -> None:
    done = filled("check", "--speaker", "Aldous Brenn", "The river", "is high.")
    assert done.exit_code == 0
    assert "The river goes up" in done.stdout
    assert "said on it before" in done.stderr


def test_json_holds_what_was_said_and_what_was_found(filled: Run) -> None:
    words = "The river does not go up."
    done = filled("check", "--speaker", "Aldous Brenn", "--json", "-", input=words)
    (line,) = done.stdout.splitlines()
    record = json.loads(line)
    assert set(record) == {"said", "relations", "statements"}
    assert [s["content"]["text"] for s in record["said"]] == [words]
    ends = {s["id"] for key in ("said", "statements") for s in record[key]}
    assert {r[end] for r in record["relations"] for end in "ab"} <= ends
    assert "The river goes up" in {s["content"]["text"].rstrip(",") for s in record["statements"]}


def test_nothing_on_it_is_said_so(filled: Run) -> None:
    done = filled("check", "--speaker", "Aldous Brenn", "Bees are kept here.")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nothing of theirs" in done.stderr


def test_an_unknown_speaker_is_wrong_usage(filled: Run) -> None:
    done = filled("check", "--speaker", "Joren Vale", "Yes.")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Joren Vale: the ledger knows nobody of that name.")


def test_input_that_is_no_text_is_named(filled: Run) -> None:
    done = filled("check", "--speaker", "Aldous Brenn", "-", input=b"\xff\xfe\xff")
    assert done.exit_code == 1
    assert "standard input: it is not UTF-8" in done.stderr
    assert filled("check", "--speaker", "Aldous Brenn", "-", input="").exit_code == 1
