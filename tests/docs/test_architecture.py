"""ARCHITECTURE.md names all that there is, and nothing that there is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.blocks import ROOT

PACKAGE = ROOT / "src" / "onrecord"
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+(?:\.py|/))`", TEXT)))
BELOW = [path for place in (ROOT, PACKAGE) for path in place.glob("[a-z]*/")]
ANYWHERE = (ROOT, PACKAGE, *BELOW)


def pieces() -> list[str]:
    """The files and folders right below the package."""
    files = [path.name for path in PACKAGE.glob("[a-z]*.py")]
    folders = [f"{path.parent.name}/" for path in PACKAGE.glob("*/__init__.py")]
    return sorted(files + folders)


@pytest.mark.parametrize("piece", pieces())
def test_every_piece_is_named(piece: str) -> None:
    assert piece in NAMED, f"say in a row of ARCHITECTURE.md what {piece} is for"


@pytest.mark.parametrize("name", NAMED)
def test_what_is_named_is_there(name: str) -> None:
    found = [place / name for place in ANYWHERE if (place / name).exists()]
    assert found, f"ARCHITECTURE.md names {name}, which is gone"
    assert all(Path(path).is_dir() is name.endswith("/") for path in found)
