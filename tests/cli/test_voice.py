"""A model of entailment that somebody names, from the command line to the score."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.stores.places import Stores
from typer.testing import CliRunner

from onrecord.cli.app import app

TINY = str(Path(__file__).parents[1] / "models" / "tiny_nli")
LINES = (
    "Mirela Tost said the central bank sold the gold reserve.",
    "Joren Vale said the central bank did not sell the gold reserve.",
)


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


def score(done: Any) -> float:
    """The score of the one relation that was written."""
    assert done.exit_code == 0, done.stderr
    (line,) = done.stdout.splitlines()
    found: float = json.loads(line)["score"]
    return found


def test_a_pair_is_compared_with_it(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    records = [{"id": name, "text": text} for name, text in zip("ab", LINES, strict=True)]
    articles.write_text("\n".join(map(json.dumps, records)))
    ends = {
        name: {
            "id": name,
            "content": [[text.index("the central"), len(text) - 1]],
            "cue": [[text.index("said"), text.index("said") + len("said")]],
            "source": [[0, text.index(" said")]],
        }
        for name, text in zip("ab", LINES, strict=True)
    }
    (tmp_path / "pairs.jsonl").write_text(json.dumps(ends))
    words = ("compare", str(tmp_path / "pairs.jsonl"), "--articles", str(articles))
    assert score(run(*words, "--nli", TINY)) > score(run(*words))


@pytest.mark.slow
def test_a_ledger_is_filled_with_it(stores: Stores, tmp_path: Path) -> None:
    pages = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for page, text in zip(pages, LINES, strict=True):
        page.write_text(text)
    scores = []
    for voice in ((), ("--nli", TINY)):
        ledger = stores.new()
        for page, day in zip(pages, ("2031-05-04", "2031-05-06"), strict=True):
            dated = ("--published", day, "--ledger", ledger)
            assert run("add", str(page), *dated, *voice).exit_code == 0
        scores.append(score(run("relations", "--wide", "--json", "--ledger", ledger)))
    assert scores[1] > scores[0]


def test_no_such_model_is_said(tmp_path: Path) -> None:
    done = run("add", str(tmp_path), "--nli", str(tmp_path), "--ledger", str(tmp_path / "l.db"))
    assert done.exit_code == 1
    assert "it holds no config.json" in done.stderr
