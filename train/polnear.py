"""Reads PolNeAR's articles as training windows: pieces, cue tags, and each cue's own role tags."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from onrecord.models.split import held_back
from onrecord.models.tags import CUE_TAGS, ROLE_TAGS, spell
from onrecord.models.windows import windows
from onrecord.models.wordpieces import Pieces, encode
from onrecord.records import Span

SHARED_PARAGRAPHS = 3
LONG_ENOUGH = 80

Article = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cue:
    """One gold cue: its words, and the tags of its own source and content over the window."""

    start: int
    end: int
    roles: list[int]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its gold."""

    pieces: Pieces
    cue_tags: list[int]
    cues: list[Cue]


def read_articles(path: Path) -> list[Article]:
    """Return the corpus's articles, in file order."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def training_articles(articles: list[Article]) -> list[Article]:
    """Return the articles to train on: none held back, and no copy of one that is."""
    kept_apart = {p for a in articles if held_back(a["id"]) for p in _long_paragraphs(a)}
    return [
        a
        for a in articles
        if not held_back(a["id"])
        and sum(p in kept_apart for p in _long_paragraphs(a)) < SHARED_PARAGRAPHS
    ]


def _long_paragraphs(article: Article) -> list[str]:
    return [p for p in article["text"].split("\n") if len(p) > LONG_ENOUGH]


def examples(article: Article, tokenizer: Tokenizer) -> Iterator[Example]:
    """Yield the article's windows; an attribution belongs to the window that its cue begins in."""
    text = article["text"]
    for window in windows(text):
        pieces = encode(tokenizer, text, window)
        cues = [cue for gold in article["attributions"] if (cue := _cue(gold, pieces.words))]
        runs = [(cue.start, cue.end, "CUE") for cue in _apart(cues)]
        yield Example(pieces, spell(runs, len(pieces.words), CUE_TAGS), cues)


def _cue(gold: Article, words: list[Span]) -> Cue | None:
    """The attribution as seen in a window of these words, or None if its cue is elsewhere."""
    cue = _word_runs(gold["cue"], words)
    if not cue:
        return None
    start, end = cue[0]
    taken = set(range(start, end))
    runs: list[tuple[int, int, str]] = []
    for role in ("source", "content"):
        for a, b in _word_runs(gold[role], words):
            if taken.isdisjoint(range(a, b)):
                runs.append((a, b, role.upper()))
                taken.update(range(a, b))
    return Cue(start, end, spell(runs, len(words), ROLE_TAGS))


def _word_runs(spans: list[list[int]], words: list[Span]) -> list[tuple[int, int]]:
    """The runs of words that the spans touch, those that follow each other made one."""
    inside = [any(w.start < b and w.end > a for a, b in spans) for w in words]
    runs: list[tuple[int, int]] = []
    for i, yes in enumerate(inside):
        if yes and runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1)
        elif yes:
            runs.append((i, i + 1))
    return runs


def _apart(cues: list[Cue]) -> list[Cue]:
    """The cues that share no word with an earlier one."""
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (c.start, c.end)):
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
    return kept
