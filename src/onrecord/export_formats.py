"""What can be exported, and in which formats: names alone, so that the command line knows them
before it loads what writes them."""

from __future__ import annotations

from typing import Literal

What = Literal["statements", "relations", "people", "articles"]
Format = Literal[
    "jsonl",
    "csv",
    "parquet",
    "parquet-nested",
    "schema-org",
    "annotations",
    "prov",
    "ftm",
    "popolo",
]
