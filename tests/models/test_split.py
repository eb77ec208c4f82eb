from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.split import held_back, part


@given(st.text(max_size=40))
def test_every_article_has_one_part_and_keeps_it(article_id: str) -> None:
    assert part(article_id) in {"train", "dev", "test"}
    assert part(article_id) == part(article_id)
    assert held_back(article_id) == (part(article_id) != "train")


def test_about_a_tenth_is_held_back_in_two_like_halves() -> None:
    counts = Counter(part(f"harrowmere-gazette_{i}") for i in range(5000))
    assert 0.08 < (counts["dev"] + counts["test"]) / 5000 < 0.14
    assert 0.7 < counts["dev"] / counts["test"] < 1.4
