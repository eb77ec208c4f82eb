"""The data that is measured on, and how it is split: all of it lies beside the project."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

#: Where the shared data lies unless the caller says otherwise.
SHARED = Path(__file__).resolve().parents[2] / "shared"

Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    """The records of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def half_of(key: str) -> int:
    """0 (what was tuned on) or 1 (held back), by a hash of an article's id."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2


def scorer(shared: Path, name: str) -> ModuleType:
    """The scorer ``shared/tools/NAME.py`` as a module."""
    path = shared / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path}: no scorer there. Say where with --shared")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def digest(paths: list[Path]) -> str:
    """SHA-256 (hex) over the contents of ``paths`` in order: which data a floor was set on."""
    seen = hashlib.sha256()
    for path in paths:
        seen.update(path.read_bytes())
    return seen.hexdigest()
