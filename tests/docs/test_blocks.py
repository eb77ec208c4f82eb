"""Every block that a reader may type runs, page by page, over the sample ledger."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from tests.docs.blocks import PAGES, ROOT, RUNS, SHOWN, Block, blocks_of
from tests.docs.shell import Shell, commands_answered

BLOCKS = [block for page in PAGES for block in blocks_of(page)]
RUNNING = sorted({block.page for block in BLOCKS if block.runs})
STILL = [block for block in BLOCKS if block.language in RUNS and block.not_run]
MOST_STILL = 24
"""So many blocks are not run; each has its reason in the page. More need a good one."""


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The folder of the command ``onrecord``."""
    with commands_answered(tmp_path_factory.mktemp("bin")) as folder:
        yield folder


@pytest.fixture(scope="module")
def filled(commands: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader has it after the first page: the samples, and their ledger."""
    folder = tmp_path_factory.mktemp("filled")
    shutil.copytree(ROOT / "examples", folder / "examples")
    done = Shell(folder, commands).run(
        "onrecord add examples && onrecord people load examples/registry.csv"
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def shell(filled: Path, commands: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell in a copy of that folder."""
    here = tmp_path / "here"
    shutil.copytree(filled, here)
    monkeypatch.chdir(here)
    monkeypatch.delenv("ONRECORD_LEDGER", raising=False)
    return Shell(here, commands)


def test_every_block_says_in_which_language_it_is() -> None:
    nameless = [f"{one.page}:{one.line}" for one in BLOCKS if one.language not in RUNS | SHOWN]
    assert not nameless, f"say sh, python, sql, or one of {sorted(SHOWN)}"


def test_what_is_not_run_has_a_reason_and_is_counted() -> None:
    assert all(len(block.not_run or "") > 15 for block in STILL)
    told = Counter(block.page for block in STILL)
    assert len(STILL) <= MOST_STILL, f"not run: {dict(told)}"


@pytest.mark.parametrize("page", sorted({one.page for one in BLOCKS if one.language == "json"}))
def test_json_is_json(page: str) -> None:
    for block in BLOCKS:
        if block.page == page and block.language == "json":
            assert all(values_of(block.code))


@pytest.mark.slow
@pytest.mark.parametrize("page", RUNNING)
def test_the_blocks_of_a_page_run(page: str, shell: Shell) -> None:
    for block in BLOCKS:
        if block.page == page and block.runs:
            told = run(block, shell)
            assert block.prints in told, f"{page}:{block.line} printed\n{told}"


def values_of(code: str) -> Iterator[object]:
    """The JSON values that follow on each other in ``code``."""
    rest = code.strip()
    while rest:
        value, end = json.JSONDecoder().raw_decode(rest)
        yield value
        rest = rest[end:].lstrip(",\n ")


def run(block: Block, shell: Shell) -> str:
    """What ``block`` prints; it has to end well."""
    code = block.code
    for word, command in block.ids.items():
        code = code.replace(word, shell.first_id(command))
    if block.language == "sh":
        done = shell.run(code)
        told = done.stdout + done.stderr
        assert done.returncode == 0, f"{block.page}:{block.line}\n{code}\n{told}"
        return told
    if block.language == "python":
        with redirect_stdout(StringIO()) as printed:
            exec(compile(code, f"{block.page}:{block.line}", "exec"), {"__name__": "recipe"})
        return printed.getvalue()
    with closing(sqlite3.connect("onrecord.db")) as ledger:
        return str(ledger.execute(code).fetchall())
