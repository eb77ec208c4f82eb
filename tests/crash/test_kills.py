"""``onrecord add`` is killed at every step of its way, and nothing that it reported is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_sixty_kills(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench.crash", "--kills", "60"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "kills.jsonl")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    kills = [json.loads(line) for line in _lines(tmp_path / "kills.jsonl")]
    assert done.returncode == 0, [kill for kill in kills if kill["wrong"] or kill["lost"]]
    figures = json.loads(done.stdout)
    assert figures["kills"] == 60
    assert figures["ended by the kill"] >= 54
    assert figures["acknowledged articles"] > 60
    assert figures["acknowledged articles lost"] == 0
    assert figures["kills after which something was wrong"] == 0


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
