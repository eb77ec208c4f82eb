"""The how-to keeps step with the readers; what fails says what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.read.test_golden import GOLDEN, SAMPLES

from onrecord.read.capture import type_of
from onrecord.read.formats import SUFFIXES, format_of
from onrecord.read.readers import READERS, STREAMED

GUIDE = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")
COMMAND = ".venv/bin/pytest tests/read/test_golden.py --rewrite-golden"


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_the_guide_names_every_ending(suffix: str) -> None:
    assert f"`{suffix}`" in GUIDE, f"enter {suffix} in the table of docs/reading.md"


def test_every_format_has_a_sample() -> None:
    known = {format_of(path.name, path.name, path.read_bytes()) for path in SAMPLES}
    missing = {*READERS, *STREAMED} - known
    assert not missing, f"put a sample of {missing} into {GOLDEN}, then run: {COMMAND}"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_it_is_written_down_what_becomes_of_a_sample(path: Path) -> None:
    assert path.with_name(f"{path.name}.pages.json").exists(), f"run: {COMMAND}"


@pytest.mark.parametrize("kind", sorted(READERS))
def test_what_is_kept_of_a_page_has_a_media_type(kind: str) -> None:
    assert type_of(kind), f"enter {kind} in the types of src/onrecord/read/capture.py"


def test_the_command_of_the_guide_is_the_one_there_is() -> None:
    assert "onrecord add" in GUIDE
    assert COMMAND in GUIDE
