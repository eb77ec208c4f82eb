from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from onrecord.attribute import attribute
from onrecord.language import parse
from onrecord.spans import text_of


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


@pytest.mark.lengthy
@pytest.mark.shared
def test_most_statements_of_real_pages_are_found(shared: Path) -> None:
    gold = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf-8"))
    found = total = 0
    for article in gold["articles"]:
        text = (shared / "seeds" / article["file"]).read_text(encoding="utf-8")
        contents = [words(text_of(text, a.content)) for a in attribute(parse(text))]
        for statement in article["statements"]:
            wanted = words(statement["content"])
            total += 1
            found += any(len(wanted & got) >= len(wanted | got) / 2 for got in contents)
    assert found / total >= 0.85
