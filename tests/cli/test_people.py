"""``onrecord people``: list, log, merge, split, undo and load."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

REGISTRY = """id,name,kind,aliases,wikidata,title,area,start,end
varland-brenn,Aldous Brenn,person,A. Brenn,Q1,Prime Minister,Varland,2030-01-01,
"""


@pytest.fixture
def known(filled: Run, tmp_path: Path) -> Run:
    """``filled`` with a second article, in which Brenn and Tost speak."""
    words = "“It will snow,” Aldous Brenn said. “It will not,” Mirela Tost said."
    (tmp_path / "snow.txt").write_text(words)
    assert filled("add", "snow.txt", "--published", "2031-04-01").exit_code == 0
    return filled


def persons(run: Run, *words: str) -> list[dict[str, Any]]:
    done = run("people", "list", "--json", *words)
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_persons_for_programs(known: Run) -> None:
    brenn, tost = persons(known)
    assert (brenn["name"], brenn["statements"], brenn["articles"]) == ("Aldous Brenn", 3, 2)
    (why,) = brenn["why"]
    assert why["reason"] == "same full name, nothing against it"
    assert tost["why"] == []
    assert persons(known, "--speaker", "tost") == [tost]


def test_persons_for_people(known: Run) -> None:
    done = known("people", "list")
    for words in ("Aldous Brenn", "Mirela Tost", "nothing against it"):
        assert words in done.stdout
    assert done.stderr == "2 persons.\n"


def test_a_merge_is_made_shown_and_undone(known: Run) -> None:
    before = persons(known)
    merged = known(
        "people", "merge", "Aldous Brenn", "Tost", "--reason", "pen name", "--by", "Vale"
    )
    assert merged.exit_code == 0
    assert merged.stderr == "Decision 2. To take it back: onrecord people undo 2\n"
    (one,) = persons(known)
    assert (one["aliases"], one["statements"]) == (["Mirela Tost"], 4)
    found = known("statements", "--speaker", "Mirela Tost", "--json").stdout.splitlines()
    assert len(found) == 4
    assert "pen name" in known("people", "log").stdout
    assert known("people", "undo", "2", "--reason", "no").exit_code == 0
    assert persons(known) == before
    last, merge, *_ = map(json.loads, known("people", "log", "--json").stdout.splitlines())
    assert (last["kind"], last["undoes"], merge["undone_by"], merge["by"]) == ("undo", 2, 3, "Vale")


def test_an_article_is_split_off_by_its_file(known: Run) -> None:
    done = known("people", "split", "Aldous Brenn", "snow.txt", "--reason", "the cousin")
    assert done.exit_code == 0, done.stderr
    assert [one["statements"] for one in persons(known, "--speaker", "Aldous Brenn")] == [2, 1]
    assert "the cousin" in known("people", "log", "--speaker", "Aldous Brenn").stdout
    assert known("verify").exit_code == 0


def test_the_user_decides_unless_somebody_is_named(
    known: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "okray")
    known("people", "merge", "Aldous Brenn", "Mirela Tost", "--reason", "x")
    assert json.loads(known("people", "log", "--json").stdout.splitlines()[0])["by"] == "okray"


def test_a_registry_makes_a_ledger_and_its_persons_are_known_again(run: Run, river: str) -> None:
    Path("registry.csv").write_text(REGISTRY)
    done = run("people", "load", "registry.csv")
    assert done.exit_code == 0, done.stderr
    assert done.stderr.startswith("registry.csv: 1 new, 0 known before")
    run("add", river)
    (brenn,) = persons(run)
    assert (brenn["id"], brenn["wikidata"], brenn["statements"]) == ("varland-brenn", "Q1", 2)
    assert brenn["offices"][0]["start"] == "2030-01-01"
    shown = run("people", "list").stdout
    assert "2030-01-01" in shown
    assert "A. Brenn" in shown


def test_a_registry_that_is_none_is_named(run: Run) -> None:
    Path("registry.csv").write_text("colour,shape\nred,round\n")
    done = run("people", "load", "registry.csv")
    assert done.exit_code == 1
    assert "registry.csv" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["merge", "Nobody", "Tost", "--reason", "x"],
        ["split", "Tost", "nowhere.txt", "--reason", "x"],
        ["undo", "77"],
        ["merge", "Aldous Brenn", "Mirela Tost"],
    ],
)
def test_what_cannot_be_is_wrong_usage(known: Run, words: list[str]) -> None:
    done = known("people", *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr


def test_an_empty_ledger_has_no_persons(run: Run, tmp_path: Path) -> None:
    (tmp_path / "still.txt").write_text("Nothing was said.")
    run("add", "still.txt")
    assert run("people", "list").stderr == "0 persons.\n"
    assert run("people", "log").stderr == "0 decisions.\n"


def test_a_name_that_several_bear_is_told(known: Run) -> None:
    known("people", "split", "Aldous Brenn", "snow.txt", "--reason", "the cousin")
    ids = [one["id"] for one in persons(known, "--speaker", "Aldous Brenn")]
    for command in (["statements", "--speaker", "Aldous Brenn"], ["brief", "Aldous Brenn"]):
        told = known(*command).stderr
        assert all(identity in told for identity in ids)
    assert "may be" not in known("statements", "--speaker", ids[0]).stderr
    assert "may be" not in known("statements", "--speaker", "Tost").stderr
