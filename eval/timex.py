"""Time expressions: spans and values against TimeML gold, by the TempEval-3 measures."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from eval.data import SHARED, half_of, rows, scorer
from onrecord.date import find_times
from onrecord.language import parse

FILES = tuple(
    SHARED / "data" / "timex" / name
    for name in ("te3_timebank.jsonl", "te3_aquaint.jsonl", "meantime_en.jsonl")
)
_ANNOTATED = 6
"""Lines at the head of a MEANTIME article that its annotators read; no gold lies below them."""


def articles(path: Path) -> list[dict[str, Any]]:
    """The gold articles of ``path``, each cut to the lines that were annotated."""
    found = rows(path)
    if not path.stem.startswith("meantime"):
        return found
    return [
        {**row, "text": "".join(row["text"].splitlines(keepends=True)[:_ANNOTATED])}
        for row in found
    ]


def predict(gold: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What ``onrecord extract`` gives under ``times`` for each gold article."""
    return [
        {
            "id": article["id"],
            "times": [
                {"start": t.start, "end": t.end, "type": t.type, "value": t.value}
                for t in find_times(parse(article["text"]), article["dct"])
            ],
        }
        for article in gold
    ]


def score(paths: Iterable[Path] = FILES, half: int | None = None) -> dict[str, Any]:
    """Precision, recall and F1 in percent, by ``strict``, ``relaxed``, ``type`` and ``value``."""
    everything = [row for path in paths for row in articles(path)]
    gold = [row for row in everything if half is None or half_of(row["id"]) == half]
    result: dict[str, Any] = scorer(SHARED, "score_timex").score(gold, predict(gold))
    return result


def main() -> None:
    """Print the measures for both halves of each set and of all together."""
    for half, name in ((0, "tuned on"), (1, "held back")):
        for path in FILES:
            print(name, path.stem, json.dumps(score([path], half)["value"]))
        print(name, "all", json.dumps(score(FILES, half)))


if __name__ == "__main__":
    main()
