"""The whole stage on invented articles, against attributions that people have checked.

After a change that is right, write the golden files anew with
``python -m tests.attribute.test_golden`` and read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.attribute import attribute
from onrecord.language import parse
from onrecord.spans import text_of

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "attribute"
ARTICLES = sorted(FOLDER.glob("*.txt"))


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
def test_articles_give_what_people_have_checked(path: Path) -> None:
    golden = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert told(path) == golden


if __name__ == "__main__":
    for article in ARTICLES:
        lines = json.dumps(told(article), ensure_ascii=False, indent=1)
        article.with_suffix(".json").write_text(lines + "\n", encoding="utf-8")
