"""The how-to keeps step with the readers."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.read.test_golden import SAMPLES

from onrecord.read.formats import SUFFIXES, format_of
from onrecord.read.readers import READERS, STREAMED

GUIDE = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_the_guide_names_every_ending(suffix: str) -> None:
    assert f"`{suffix}`" in GUIDE


def test_every_format_has_a_sample() -> None:
    known = {format_of(path.name, path.name, path.read_bytes()) for path in SAMPLES}
    assert known >= {*READERS, *STREAMED}


def test_the_command_of_the_guide_is_the_one_there_is() -> None:
    assert "onrecord add" in GUIDE
    assert "pytest tests/read/test_golden.py --rewrite-golden" in GUIDE
