"""The command line over the real pipeline and some of the sample articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.stores.places import Stores
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.ledger import Ledger

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FILES = ("late-desk-sandel.txt", "drones-wire.txt", "drones-undated.txt", "posts.jsonl")

pytestmark = pytest.mark.slow


def run(*words: str, **options: Any) -> Any:
    return CliRunner().invoke(app, list(words), **options)


@pytest.fixture(scope="module")
def ledger(stores: Stores) -> str:
    """A ledger of a transcript, a story and its copy, and posts."""
    path = stores.new()
    done = run("add", *(str(EXAMPLES / name) for name in FILES), "--ledger", path)
    assert done.exit_code == 0, done.stderr
    return path


def test_adding_again_changes_nothing(ledger: str) -> None:
    before = run("statements", "--json", "--ledger", ledger).stdout
    done = run("add", str(EXAMPLES / "drones-wire.txt"), "--ledger", ledger)
    assert "added 0 articles, 0 statements; 1 already there" in done.stderr
    assert run("statements", "--json", "--ledger", ledger).stdout == before


def test_everything_can_be_checked(ledger: str) -> None:
    done = run("verify", "--ledger", ledger)
    assert (done.exit_code, done.stdout) == (0, "")


def test_nothing_but_repeats_between_copies(ledger: str) -> None:
    with Ledger(ledger) as store:
        sides = {side.statement.id: side for side in store.sides(s.id for s in store.statements())}
        relations = store.relations()
    pairs = [(sides[r.a], sides[r.b], r.type) for r in relations]
    across = [
        kind
        for a, b, kind in pairs
        if a.story == b.story and a.statement.article != b.statement.article
    ]
    assert across
    assert set(across) == {"repeat"}


def test_the_conflict_of_the_interview_is_shown(ledger: str) -> None:
    shown = run("relations", "--speaker", "Rurik Sandel", "--ledger", ledger).stdout
    assert "Rurik Sandel" in shown
    assert "denial" in shown


def test_the_brief_names_the_speaker(ledger: str, tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    done = run("brief", "Rurik Sandel", "-o", str(page), "--ledger", ledger)
    assert done.exit_code == 0, done.stderr
    assert "Rurik Sandel" in page.read_text(encoding="utf-8")


def test_extract_and_compare_need_no_ledger(tmp_path: Path) -> None:
    text = "Mirela Tost said on Monday that the levy will rise. Joren Vale denied that it will."
    article = json.dumps({"id": "a", "text": text, "published": "2031-03-04"})
    done = run("extract", "-", input=article)
    assert done.exit_code == 0, done.stderr
    (record,) = map(json.loads, done.stdout.splitlines())
    assert record["id"] == "a"
    for statement in record["statements"]:
        spans = statement["content"]["spans"]
        assert " ".join(text[s:e] for s, e in spans) == statement["content"]["text"]
    (tmp_path / "articles.jsonl").write_text(article)
    rise, denied = text.index("the levy"), text.index("that it will")
    pair = {
        "a": {"id": "a", "content": [[rise, rise + len("the levy will rise")]]},
        "b": {"id": "a", "content": [[denied, denied + len("that it will")]]},
    }
    (tmp_path / "pairs.jsonl").write_text(json.dumps(pair))
    words = ("compare", str(tmp_path / "pairs.jsonl"), "--articles")
    judged = run(*words, str(tmp_path / "articles.jsonl"))
    assert judged.exit_code == 0, judged.stderr
    assert json.loads(judged.stdout)["a"] == pair["a"]
