"""What gold rows point to, shown so that anybody with the data can read it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from eval.data import SHARED, Row, rows
from eval.reported import GOLD
from eval.show import ends, marked, shown, type_of
from eval.sources import hashed, text_hash

from onrecord.records import Span

PRINTABLE = GOLD.with_name("printable.jsonl")
TEXT = "Mirela Tost said the levy is fair and, she added, the ferry is safe."


def test_a_content_is_marked_where_it_stands() -> None:
    first, second = TEXT.index("the levy"), TEXT.index("the ferry")
    spans = [Span(first, first + 16), Span(second, second + 17)]
    assert marked(TEXT, spans) == (
        "Mirela Tost said «the levy is fair» and, she added, «the ferry is safe»."
    )


def test_rows_of_one_article_and_of_two_have_the_same_ends() -> None:
    one: Row = {"id": "x", "a": [[0, 4]], "b": [[5, 9]], "type": "denial"}
    two: Row = {
        "a": {"id": "x", "content": [[0, 4]]},
        "b": {"id": "x", "content": [[5, 9]]},
        "label": "denial",
    }
    assert ends(one) == ends(two)
    assert type_of(one) == type_of(two) == "denial"


def test_what_a_journalist_would_print_is_kept_without_its_words() -> None:
    kept = rows(PRINTABLE)
    assert len(kept) == 10
    assert {"self-contradiction", "change"} <= {row["type"] for row in kept}
    for row in kept:
        assert set(row) == {"type", "found", "a", "b", "why"}
        assert len(row["why"].split()) <= 5
        for end in ends(row):
            assert all(0 <= start < stop for start, stop in end.content)


@pytest.mark.lengthy
@pytest.mark.shared
def test_a_row_is_shown_with_both_of_its_quotations() -> None:
    row = rows(PRINTABLE)[-1]
    (block,) = shown([row], SHARED)
    assert block.startswith(f"## 1. {row['type']}")
    assert block.count("«") == block.count("»") == 2
    assert "published 2016" in block


def test_texts_that_lie_elsewhere_are_known_by_their_hash(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(json.dumps({"id": "n1", "text": TEXT, "published": "2031-05-04"}) + "\n")
    end = {"id": text_hash(TEXT), "content": [[18, 34]]}
    row: Row = {"type": "denial", "a": end, "b": end}
    (block,) = shown([row], tmp_path, texts=hashed(file))
    assert "published 2031-05-04" in block
    with pytest.raises(KeyError):
        list(shown([row], tmp_path, texts={}))
