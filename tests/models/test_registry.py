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


def test_the_card_beside_the_weights_is_the_one_in_the_docs() -> None:
    docs = Path(__file__).parents[2] / "docs" / "models" / "attribution.md"
    card = FOLDER / "attribution" / "CARD.md"
    assert card.read_text(encoding="utf-8") == docs.read_text(encoding="utf-8")


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
