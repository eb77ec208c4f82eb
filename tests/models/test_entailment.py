"""A model of entailment in the hub's form; the tiny one here takes "not" for a contradiction."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.models.entailment import LABELS, EntailmentModel
from onrecord.models.hub import folder_of

TINY = Path(__file__).with_name("tiny_nli")


def labels(pairs: list[tuple[str, str]]) -> list[str]:
    scores = EntailmentModel(TINY).scores(pairs)
    assert scores.shape == (len(pairs), len(LABELS))
    assert scores.sum(axis=1) == pytest.approx(1.0)
    return [LABELS[int(row.argmax())] for row in scores]


def test_labels_are_found_by_their_names_whatever_their_order() -> None:
    pairs = [("the dam leaks", "the dam leaks not"), ("the dam holds", "the dam holds")]
    assert labels(pairs) == ["contradiction", "neutral"]


def test_the_order_of_pairs_is_kept_in_batches_of_any_length() -> None:
    short, long = ("dam", "dam not"), ("the dam " * 20, "it holds")
    assert labels([short, long] * 40) == ["contradiction", "neutral"] * 40


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    shutil.copy(TINY / "config.json", tmp_path)
    shutil.copy(TINY / "tokenizer.json", tmp_path)
    with pytest.raises(ModelError, match=r"no model\.onnx"):
        EntailmentModel(tmp_path)


def test_a_model_of_other_labels_is_refused(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "m")
    config = {"id2label": {"0": "positive", "1": "negative"}}
    (tmp_path / "m" / "config.json").write_text(json.dumps(config))
    with pytest.raises(ModelError, match="positive, negative"):
        EntailmentModel(tmp_path / "m")


def test_a_graph_may_lie_where_the_hub_puts_it(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "m")
    (tmp_path / "m" / "onnx").mkdir()
    (tmp_path / "m" / "model.onnx").rename(tmp_path / "m" / "onnx" / "model.onnx")
    assert EntailmentModel(tmp_path / "m").made_by == "tiny"


def test_a_name_that_is_no_folder_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "huggingface_hub", None)
    with pytest.raises(ModelError, match="no such folder"):
        folder_of("nowhere/at-all")
    assert folder_of(str(TINY)) == TINY
