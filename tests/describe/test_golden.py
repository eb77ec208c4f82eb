"""Whole articles: every saying described as written down in ``tests/golden/describe``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import GOLDEN, Golden
from tests.describe.sayings import saying, voice

from onrecord.describe import Description, describe
from onrecord.language import parse
from onrecord.spans import text_of

FOLDER = GOLDEN / "describe"


def as_written(text: str, how: Description) -> dict[str, Any]:
    proof = how.evidence
    return {
        "act": how.act,
        "stance": how.stance,
        "medium": how.medium,
        "occasion": how.occasion,
        "evidence": [proof.kind, text_of(text, proof.spans)] if proof else None,
        "answers": how.answers,
    }


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_saying_of_an_article_is_described(path: Path, golden: Golden) -> None:
    story = json.loads(path.read_text(encoding="utf-8"))
    text = story["text"]
    given = story["sayings"]
    made = [
        saying(text, one["content"], one["cue"], one["source"], one["kind"], near=one["near"])
        for one in given
    ]
    voices = [voice(one["name"], one["to"]) for one in given]
    for one, how in zip(given, describe(parse(text), made, voices), strict=True):
        one["described"] = as_written(text, how)
    golden(f"describe/{path.name}", json.dumps(story, indent=1, ensure_ascii=False) + "\n")
