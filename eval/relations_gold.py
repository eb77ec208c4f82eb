"""Score the comparison on pairs of statements labelled by a reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from onrecord.records import Quoted, Side, Speaker, Said, Span, Spans, Statement
from onrecord.spans import quoted

SHARED = Path(__file__).resolve().parents[2] / "shared"


@cache
def articles() -> dict[str, str]:
    """The text of every article, by id."""
    lines = (SHARED / "data/quotes/polnear_train.jsonl").read_text("utf8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def spans(pairs: list[list[int]]) -> Spans:
    return tuple(Span(s, e) for s, e in pairs)


def side(row: dict[str, Any]) -> Side:
    """One side of a gold pair as the comparison takes it."""
    text = articles()[row["id"]]
    cue = quoted(text, spans(row["cue"])) if row["cue"] else None
    content = quoted(text, spans(row["content"]))
    source = spans(row["source"])
    named = row.get("as_named") or row["speaker"]
    speaker = (
        Speaker(name=row["speaker"], kind="person", as_named=named or "", spans=source)
        if row["speaker"]
        else None
    )
    key = json.dumps([row["id"], row["content"], row["cue"], row["source"]])
    statement = Statement(
        id=sha256(key.encode()).hexdigest()[:16],
        article=row["id"],
        kind="indirect",
        statement=True,
        act="assert",
        speaker=speaker,
        via=(),
        addressee=None,
        medium=None,
        content=content,
        cue=cue,
        said=Said(edtf=None, basis="unknown"),
        published=row["date"],
        evidence=None,
        origin="first-hand",
        confidence=1.0,
        made_by="gold",
    )
    return Side(statement=statement, text=text, story=row["id"], position=content.spans[0].start)


def pairs() -> list[dict[str, Any]]:
    lines = (SHARED / "gold/relations_dev.jsonl").read_text("utf8").splitlines()
    return [json.loads(line) for line in lines]


def part_of(row: dict[str, Any]) -> str:
    if row["group"] == "g125":
        return "tune"
    return "held" if int(sha256(row["group"].encode()).hexdigest(), 16) % 5 < 2 else "tune"
