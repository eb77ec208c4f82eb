"""The command line over a small pipeline, each test in an empty folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli import small_pipeline
from typer.testing import CliRunner

import onrecord
from onrecord.cli.app import app

RIVER = (
    "Floods. “The river goes up,” Aldous Brenn said. Later: “The river goes down,” Aldous Brenn"
    " said. “It rains,” Mirela Tost thought."
)

Run = Callable[..., Any]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run ``onrecord`` with these words in an empty folder."""
    monkeypatch.setitem(sys.modules, "onrecord.pipeline", small_pipeline)
    monkeypatch.setattr(onrecord, "pipeline", small_pipeline, raising=False)
    monkeypatch.delenv("ONRECORD_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()

    def invoke(*words: str, **options: Any) -> Any:
        return runner.invoke(app, list(words), prog_name="onrecord", **options)

    return invoke


@pytest.fixture
def river(tmp_path: Path) -> str:
    """An article in a file."""
    path = tmp_path / "river.txt"
    path.write_text(RIVER)
    return path.name


@pytest.fixture
def filled(run: Run, river: str) -> Run:
    """``run`` after the article was added."""
    done = run("add", river, "--published", "2031-03-04", "--outlet", "Varland Courier")
    assert done.exit_code == 0, done.stderr
    return run
