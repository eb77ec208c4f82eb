"""Pairs of sentences to learn entailment from: published sets, our gold, and harmless neighbours.

Of the gold (pairs of statements from campaign news) only a part of what may be tuned on is read.
Harmless pairs are made of statements of PolNeAR that share words, as the tool would compare them,
balanced by whether they share article and source; hardly one in thirty of them is a conflict.
"""

from __future__ import annotations

import itertools
import json
import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from eval.parts import shown_to_encoder

SETS = (
    "mnli_dev",
    "snli_dev",
    "conjnli",
    "cannot_wikifactcheck",
    "fever_pairs",
    "sem_anto_neg_2way",
)
GOLD = {
    "self-contradiction": "contradiction",
    "denial": "contradiction",
    "dispute": "contradiction",
    "change": "contradiction",
    "repeat": "entailment",
    "update": "neutral",
    "none": "neutral",
}
GOLD_TIMES = 3
HARMLESS = 6000
UNTRUE = "It is not true that "
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut|reject|dismiss|disput)", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{5,}")


class Pair(NamedTuple):
    """Two texts and how the second stands to the first."""

    premise: str
    hypothesis: str
    label: str


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def published(folder: Path, part: str) -> list[Pair]:
    """The pairs of all sets that have a file for ``part``."""
    found = []
    for name in SETS:
        path = folder / name / f"{part}.jsonl"
        if path.exists():
            found += [Pair(r["premise"], r["hypothesis"], r["label"]) for r in rows(path)]
    return [pair for pair in found if pair.label in {"contradiction", "entailment", "neutral"}]


def gold(pairs: Path, articles: Mapping[str, str]) -> list[Pair]:
    """The pairs of the gold that are meant for this model, in both directions."""
    found = []
    for row in rows(pairs):
        if row["confidence"] == "low" or not shown_to_encoder(row):
            continue
        a, b = (told(articles[row[side]["id"]], row[side]) for side in ("a", "b"))
        found += [Pair(a, b, GOLD[row["label"]]), Pair(b, a, GOLD[row["label"]])]
    return found


def told(text: str, side: Mapping[str, Any]) -> str:
    """The content of a statement as the model reads it, marked as untrue where the cue denies."""
    content = " ".join(text[start:end] for start, end in side["content"])
    cue = " ".join(text[start:end] for start, end in side["cue"])
    return UNTRUE + content if _DENIES.search(cue) else content


def harmless(rows_: list[dict[str, Any]], rng: random.Random) -> list[Pair]:
    """Pairs of statements that share two rare words, a quarter of each kind of neighbour."""
    told_by: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows_:
        for one in row["attributions"]:
            if one["content"]:
                content = told(row["text"], one)
                source = " ".join(row["text"][s:e] for s, e in one["source"]).casefold()
                for word in set(_WORD.findall(content.lower())):
                    told_by.setdefault(word, []).append((row["id"], source, content))
    kinds: dict[tuple[bool, bool], list[Pair]] = {}
    rare = sorted(word for word, holders in told_by.items() if 2 <= len(holders) <= 40)
    for word in rng.sample(rare, len(rare)):
        for a, b in itertools.islice(itertools.combinations(told_by[word], 2), 20):
            kind = (a[0] == b[0], bool(a[1]) and a[1] == b[1])
            if a[2] != b[2] and len(_shared(a[2], b[2])) > 1:
                kinds.setdefault(kind, []).append(Pair(a[2], b[2], "neutral"))
    return [pair for some in kinds.values() for pair in _some(some, HARMLESS // 4, rng)]


def _shared(a: str, b: str) -> set[str]:
    return set(_WORD.findall(a.lower())) & set(_WORD.findall(b.lower()))


def _some(pairs: list[Pair], count: int, rng: random.Random) -> list[Pair]:
    return rng.sample(pairs, min(count, len(pairs)))
