"""The death of the process at any moment loses nothing that was reported as added."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from onrecord.errors import LedgerMissing
from onrecord.ledger import Ledger

ROOT = Path(__file__).resolve().parents[2]


def killed(path: Path, run: str, patience: float) -> set[str]:
    """Let a process add, kill it ``patience`` seconds after its first word, and give its words.

    A negative ``patience`` counts from its start, when it may still be making the tables.
    """
    command = [sys.executable, "-m", "tests.ledger.adder", str(path), run]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline() if patience >= 0 else ""
        time.sleep(abs(patience))
        process.kill()
        said = first + process.stdout.read()
    return {line for line in said.splitlines(keepends=True) if line.endswith("\n")}


def survives(path: Path, chance: random.Random, times: int, patience: float) -> None:
    """Kill ``times`` processes on one ledger and look at what they leave each time."""
    added: set[str] = set()
    for run in range(times):
        added |= killed(path, str(run), patience * chance.random())
        with Ledger(path) as ledger:
            kept = {article.id for article in ledger.articles()}
            assert {line.rstrip() for line in added} <= kept
            assert len(ledger.statements()) == 2 * len(kept)
            assert len(ledger.relations()) == len(kept)
            assert ledger.verify() == []
    assert added


@pytest.mark.lengthy
def test_kill_in_the_middle_of_adding(path: Path) -> None:
    survives(path, random.Random(1), 2, 0.1)


@pytest.mark.slow
def test_fifteen_kills(path: Path) -> None:
    survives(path, random.Random(2), 15, 0.15)


@pytest.mark.slow
def test_kill_while_the_tables_are_made(tmp_path: Path) -> None:
    for n in range(6):
        path = tmp_path / f"{n}.db"
        killed(path, "0", -0.3 - 0.08 * n)
        with suppress(LedgerMissing):
            Ledger(path).close()
        with Ledger(path, create=True) as ledger:
            assert ledger.verify() == []
