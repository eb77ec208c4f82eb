"""Time expressions: spans and values against TimeML gold, by the TempEval-3 measures."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.date import find_times
from onrecord.language import parse

SHARED = Path(__file__).resolve().parents[2] / "shared"
FILES = tuple(
    SHARED / "data" / "timex" / name
    for name in ("te3_timebank.jsonl", "te3_aquaint.jsonl", "meantime_en.jsonl")
)


def half_of(article: str) -> int:
    """0 (for tuning) or 1 (held back), by a hash of the article's id."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % 2


def rows(paths: Iterable[Path], half: int | None = None) -> list[dict[str, Any]]:
    """The records of JSONL files that lie in ``half``, or all."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    records = [json.loads(line) for line in lines if line.strip()]
    return [r for r in records if half is None or half_of(r["id"]) == half]


def predict(articles: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What ``onrecord extract`` gives under ``times`` for each gold article."""
    return [
        {
            "id": article["id"],
            "times": [
                {"start": t.start, "end": t.end, "type": t.type, "value": t.value}
                for t in find_times(parse(article["text"]), article["dct"])
            ],
        }
        for article in articles
    ]


@cache
def scorer() -> ModuleType:
    """The shared scorer of time expressions as a module."""
    spec = importlib.util.spec_from_file_location(
        "score_timex", SHARED / "tools" / "score_timex.py"
    )
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "tools" / "score_timex.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(paths: Iterable[Path] = FILES, half: int | None = None) -> dict[str, Any]:
    """Precision, recall and F1 in percent, by ``strict``, ``relaxed``, ``type`` and ``value``."""
    gold = rows(paths, half)
    result: dict[str, Any] = scorer().score(gold, predict(gold))
    return result


def main() -> None:
    """Print the measures for both halves of each set and of all together."""
    for half, name in ((0, "tuned on"), (1, "held back")):
        for path in FILES:
            print(name, path.stem, json.dumps(score([path], half)["value"]))
        print(name, "all", json.dumps(score(FILES, half)))


if __name__ == "__main__":
    main()
