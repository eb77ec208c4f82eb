"""Whole pages and what becomes of them: ``tests/golden/clean``."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from tests.conftest import GOLDEN, Golden

from onrecord.clean import clean
from onrecord.read import read_pages
from onrecord.records import RawPage

PAGES = sorted(path for path in (GOLDEN / "clean").iterdir() if path.suffix != ".json")


def _result(path: Path) -> dict[str, object]:
    (raw,) = read_pages(str(path))
    assert isinstance(raw, RawPage)
    fields = {k: v for k, v in asdict(clean(raw)).items() if k not in {"capture", "gone"}}
    return fields | {"source": path.name}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_golden(path: Path, golden: Golden) -> None:
    made = json.dumps(_result(path), ensure_ascii=False, indent=1) + "\n"
    golden(f"clean/{path.stem}.json", made)
