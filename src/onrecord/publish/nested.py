"""The shapes of nested Parquet: records as they are in JSON lines, with lists and structures.

Spans are lists of two numbers, half-open, in code points of the text that ``text_sha256`` names.
"""

from __future__ import annotations

from typing import Any

from onrecord.export_formats import What

_TEXT = "text"
_TEXTS = ["text"]
_SPANS = [["int"]]
_QUOTED = {"text": _TEXT, "spans": _SPANS}
_SPEAKER = {
    **dict.fromkeys(("name", "kind", "as_named", "role", "on_behalf_of"), _TEXT),
    "spans": _SPANS,
    "members": _TEXTS,
}
_STATEMENT = {
    **dict.fromkeys(("id", "article", "kind"), _TEXT),
    "statement": "bool",
    "act": _TEXT,
    "stance": _TEXT,
    "speaker": _SPEAKER,
    "via": _TEXTS,
    **dict.fromkeys(("addressee", "medium", "occasion"), _TEXT),
    "content": _QUOTED,
    "cue": _QUOTED,
    "said": {"edtf": _TEXT, "basis": _TEXT, "spans": _SPANS},
    "published": _TEXT,
    "evidence": {"kind": _TEXT, "spans": _SPANS},
    **dict.fromkeys(("origin", "answers"), _TEXT),
    "confidence": "float",
    "seconds": "int",
    "made_by": _TEXT,
    "page": dict.fromkeys(("url", "outlet", "headline", "published", "text_sha256"), _TEXT),
}
_REASON = {"kind": _TEXT, "a": _SPANS, "b": _SPANS, "text": _TEXT, "weight": "float"}
_OFFICE = dict.fromkeys(("title", "area", "start", "end"), _TEXT)

SHAPES: dict[What, dict[str, Any]] = {
    "statements": _STATEMENT,
    "relations": {
        **dict.fromkeys(("id", "type", "found", "status"), _TEXT),
        "score": "float",
        "a": _TEXT,
        "b": _TEXT,
        "reasons": [_REASON],
        "benign": _TEXTS,
        "origin": {"a": _TEXT, "b": _TEXT},
        "tuning": "int",
        "statements": {"a": _STATEMENT, "b": _STATEMENT},
    },
    "people": {
        **dict.fromkeys(("id", "name", "kind"), _TEXT),
        "aliases": _TEXTS,
        "offices": [_OFFICE],
        "context": _TEXTS,
        "wikidata": _TEXT,
        "registered": "bool",
        "statements": "int",
        "articles": "int",
    },
    "articles": dict.fromkeys(
        ("id", "headline", "published", "outlet", "url", "text", "text_sha256"), _TEXT
    ),
}
"""The columns of each table: a word for a plain value, a list of one for lists, a dictionary for
structures."""
