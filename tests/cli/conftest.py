"""The command line over a small pipeline, each test in an empty folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.cli import small_pipeline
from tests.stores.places import At, Stores
from typer.main import get_command
from typer.testing import CliRunner

import onrecord
from onrecord.cli.app import app
from onrecord.ledger.opening import shown

RIVER = (
    "Floods. “The river goes up,” Aldous Brenn said. Later: “The river goes down,” Aldous Brenn"
    " said. “It rains,” Mirela Tost thought."
)

LEDGER = "onrecord.db"
Run = Callable[..., Any]


@pytest.fixture(scope="session", autouse=True)
def commands() -> Iterator[None]:
    """Put the commands together once; it takes longer than most of them run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", cache(get_command))
        yield


def door(patch: pytest.MonkeyPatch, folder: Path, ledger: str) -> Run:
    """``onrecord`` in that folder, with that ledger, which goes by its name there in what is
    written."""
    patch.setitem(sys.modules, "onrecord.pipeline", small_pipeline)
    patch.setattr(onrecord, "pipeline", small_pipeline, raising=False)
    patch.chdir(folder)
    patch.setenv("ONRECORD_LEDGER", ledger)
    runner = CliRunner()

    def invoke(*words: str, **options: Any) -> Any:
        done = runner.invoke(app, list(words), prog_name="onrecord", **options)
        for written in ("stdout_bytes", "stderr_bytes", "output_bytes"):
            told = getattr(done, written).replace(shown(ledger).encode(), LEDGER.encode())
            setattr(done, written, told)
        return done

    return invoke


def write_river(folder: Path) -> str:
    """An article in a file in that folder; its name there."""
    path = folder / "river.txt"
    path.write_text(RIVER)
    return path.name


@pytest.fixture(scope="session")
def with_river(stores: Stores, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger to which the article was added."""
    folder, where = tmp_path_factory.mktemp("river"), stores.new()
    told = ("--published", "2031-03-04", "--outlet", "Varland Courier")
    with pytest.MonkeyPatch.context() as patch:
        done = door(patch, folder, where)("add", write_river(folder), *told)
    assert done.exit_code == 0, done.stderr
    return where


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stores: Stores, at: At) -> Run:
    """Run ``onrecord`` with these words in an empty folder, with ``onrecord.db`` there."""
    return door(monkeypatch, tmp_path, at(LEDGER) if stores.server else LEDGER)


@pytest.fixture
def river(tmp_path: Path) -> str:
    """An article in a file."""
    return write_river(tmp_path)


@pytest.fixture
def filled(run: Run, river: str, with_river: str, at: At) -> Run:
    """``run`` after the article was added."""
    at.copy(with_river)
    return run
