"""The runtime of the networks keeps to itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
ENCODE = """
import os
from onrecord.models.meaning import vectors_of
assert vectors_of(["The dam is safe."]) is not None
print(os.environ["ORT_DISABLE_TELEMETRY"])
"""


@pytest.mark.lengthy
def test_a_network_leaves_no_identifier_in_the_home(tmp_path: Path) -> None:
    # the runtime is silent on CI by itself, which would prove nothing
    here = {name: value for name, value in os.environ.items() if name != "CI"}
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", ENCODE],
        env=here | home | {"ORT_DISABLE_TELEMETRY": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "1\n"
    assert not list(tmp_path.iterdir())


def test_the_runtime_has_one_door() -> None:
    doors = {
        path.name
        for path in SOURCE.rglob("*.py")
        if "\nimport onnxruntime" in path.read_text(encoding="utf-8")
    }
    assert doors == {"runtime.py"}
