"""The shipped sentence encoder."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.models.meaning import WIDTH, load_encoder, normalised, vectors_of
from onrecord.models.registry import FOLDER, installed, verified

ALIKE = ("The reservoir will never leak.", "No water can escape from the reservoir.")
OTHER = "The club will build a new stand."


def test_the_shipped_file_is_the_one_that_was_measured_and_small() -> None:
    assert installed("meaning")
    folder = verified("meaning")
    assert sum(path.stat().st_size for path in folder.iterdir()) < 25e6
    assert "Apache-2.0" in (FOLDER / "meaning" / "CARD.md").read_text(encoding="utf-8")


def test_vectors_have_length_one() -> None:
    texts = [*ALIKE, OTHER, "", "word " * 1000]
    vectors = vectors_of(texts)
    assert vectors is not None
    assert vectors.shape == (5, WIDTH)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_vector_depends_on_its_text_alone() -> None:
    together = vectors_of([*ALIKE, OTHER, "word " * 1000])
    alone = vectors_of([OTHER])
    assert together is not None
    assert alone is not None
    assert (together[2] == alone[0]).all()


def test_texts_that_mean_alike_lie_near() -> None:
    vectors = vectors_of([*ALIKE, OTHER])
    assert vectors is not None
    assert vectors[0] @ vectors[1] > 0.6
    assert vectors[0] @ vectors[2] < 0.3


def test_there_is_nothing_to_say_of_no_text() -> None:
    assert vectors_of([]) is None


def test_the_encoder_is_loaded_once() -> None:
    assert load_encoder() is load_encoder()


def test_a_row_of_zeros_stays() -> None:
    assert not normalised(np.zeros((1, WIDTH), dtype=np.float32)).any()
