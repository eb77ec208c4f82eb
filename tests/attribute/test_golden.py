"""The whole stage on invented articles, against attributions that people have checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import GOLDEN, Golden

from onrecord.attribute import attribute
from onrecord.language import parse
from onrecord.spans import text_of

ARTICLES = sorted((GOLDEN / "attribute").glob("*.txt"))


def told(path: Path) -> list[dict[str, object]]:
    text = path.read_text(encoding="utf-8")
    return [
        {
            "kind": a.kind,
            "source": text_of(text, a.source),
            "cue": text_of(text, a.cue),
            "content": [text[start:end] for start, end in a.content],
        }
        for a in attribute(parse(text))
    ]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_articles_give_what_people_have_checked(path: Path, golden: Golden) -> None:
    made = json.dumps(told(path), ensure_ascii=False, indent=1) + "\n"
    golden(f"attribute/{path.stem}.json", made)
