"""One sample of each format and what becomes of it: ``tests/golden/read``."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from tests.conftest import GOLDEN as ALL
from tests.conftest import Golden

from onrecord.errors import InputError
from onrecord.read import read_pages
from onrecord.records import RawPage
from onrecord.wire import details_to_json

GOLDEN = ALL / "read"
_MADE = ".pages.json"
_LEFT_OUT = frozenset(["capture", "gone", "credit", "dateline", "details"])
SAMPLES = sorted(path for path in GOLDEN.iterdir() if not path.name.endswith(_MADE))
# Only their names tell these from plain text.
_TOLD_BY_CONTENT = [path for path in SAMPLES if path.suffix not in (".md", ".csv")]


def _shown(found: RawPage | InputError) -> dict[str, object]:
    if isinstance(found, InputError):
        return {"error": type(found).__name__, "what": found.what, "advice": found.advice}
    fields = {k: v for k, v in asdict(found).items() if k not in _LEFT_OUT}
    fields |= {k: v for k, v in (("credit", found.credit), ("dateline", found.dateline)) if v}
    details = details_to_json(found.details)
    fields |= {"details": details} if details else {}
    return fields | {"source": found.source.removeprefix(f"{GOLDEN}/")}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_golden(path: Path, golden: Golden) -> None:
    pages = [_shown(found) for found in read_pages(str(path))]
    made = json.dumps(pages, ensure_ascii=False, indent=1) + "\n"
    golden(f"read/{path.name}{_MADE}", made)


@pytest.mark.parametrize("path", _TOLD_BY_CONTENT, ids=lambda path: path.name)
def test_a_format_is_known_without_the_name(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.write_bytes(path.read_bytes())
    named = [_shown(found) | {"source": ""} for found in read_pages(str(path))]
    unnamed = [_shown(found) | {"source": ""} for found in read_pages(str(copy))]
    assert named == unnamed
