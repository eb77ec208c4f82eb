"""What a start costs: no heavy module is loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.lengthy

HEAVY = (
    "alembic anyio cryptography fastapi httpx jinja2 lxml numpy onnxruntime pandas pyarrow pypdf "
    "rapidfuzz reportlab resvg_py spacy sqlalchemy tokenizers trafilatura uvicorn".split()
)
LOADED = f"; import sys; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
HELP = """
from typer.testing import CliRunner
from onrecord.cli.app import app
done = CliRunner().invoke(app, ["--help"])
assert "relations" in done.output
pass
"""


@pytest.mark.parametrize("code", ["import onrecord", HELP.rstrip()], ids=["import", "help"])
def test_nothing_heavy_is_loaded(code: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code + LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


@pytest.mark.parametrize("words", [["--version"], ["relations", "--help"]])
def test_the_module_is_the_command(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", *words], capture_output=True, text=True, check=True
    )
    assert "onrecord" in done.stdout
