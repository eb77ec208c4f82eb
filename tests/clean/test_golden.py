"""Whole pages and what becomes of them: ``tests/golden/clean``.

After a change that is meant, write the new results with
``python -m tests.clean.test_golden`` and read the difference before committing it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from onrecord.clean import clean
from onrecord.read import read_pages
from onrecord.records import RawPage

GOLDEN = Path(__file__).parents[1] / "golden" / "clean"
PAGES = sorted(path for path in GOLDEN.iterdir() if path.suffix != ".json")


def _result(path: Path) -> dict[str, object]:
    (raw,) = read_pages(str(path))
    assert isinstance(raw, RawPage)
    values = asdict(clean(raw)) | {"source": path.name}
    loaded: dict[str, object] = json.loads(json.dumps(values))
    return loaded


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_golden(path: Path) -> None:
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert _result(path) == wanted


if __name__ == "__main__":
    for each in PAGES:
        text = json.dumps(_result(each), ensure_ascii=False, indent=1)
        each.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
