from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.models import registry
from onrecord.models.registry import FILES, FOLDER, installed, verified


def test_the_shipped_files_are_those_that_were_measured() -> None:
    assert installed("attribution")
    assert verified("attribution") == FOLDER / "attribution"


def test_the_shipped_files_are_small_enough_to_install() -> None:
    assert sum(path.stat().st_size for path in (FOLDER / "attribution").iterdir()) < 40e6


def test_the_card_names_the_data_the_licence_the_seed_and_the_limits() -> None:
    card = (FOLDER / "attribution" / "CARD.md").read_text(encoding="utf-8")
    for word in ("PolNeAR", "Apache-2.0", "seed 20161108", "## Limits"):
        assert word in card


def test_an_altered_file_is_refused_by_name(tmp_path: Path) -> None:
    for file in FILES["attribution"]:
        (tmp_path / file).write_bytes(b"altered")
    with pytest.raises(ModelError, match="not the one that was measured"):
        verified("attribution", tmp_path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="missing"):
        verified("attribution", tmp_path)


def test_a_model_without_any_file_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "FOLDER", tmp_path)
    assert not installed("attribution")
