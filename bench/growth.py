"""The figures of ``bench.scale`` as a table and as charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench.chart import Line, chart

MEASURES = {
    "copies of a new article": "copies",
    "its persons": "persons",
    "**its candidates**": "candidates",
    "its relations to them": "relations",
    "persons and rows entered, flushed to disk": "add",
    "a person's page": "person",
    "search by two words, and their meaning": "search",
    "of that, by meaning": "meaning",
    "the page of what is found": "find",
}
SINGLE = {
    "candidates (median number)": "candidates_found",
    "bulk entry, CPU ms an article": "fill_ms_an_article",
    "bytes on disk a statement": "bytes_each",
    "peak memory of the client, MB": "peak_mb",
}
_DRAWN = {
    "scale-add.svg": (
        "What a new article costs as a ledger grows",
        {"add": "entry", "candidates": "candidates", "persons": "persons"},
    ),
    "scale-find.svg": (
        "What a question costs as a ledger grows",
        {"person": "person's page", "search": "search", "meaning": "by meaning"},
    ),
}
_CLOCK = {"cpu": "CPU ms", "wall": "ms by the clock"}

Figures = Mapping[str, Any]


def print_table(results: Sequence[Figures], clock: str) -> None:
    """Print the figures as a Markdown table: a column for each store and size."""
    if told := {r["settings"] for r in results if "settings" in r}:
        print(f"PostgreSQL: {', '.join(told)}\n")
    heads = [f"{r['store']}, {r['statements']:,}" for r in results]
    print(f"| {_CLOCK[clock]}, median / 95th percentile |", " | ".join(heads), "|")
    print("|---|" + "---|" * len(results))
    for name, key in MEASURES.items():
        cells = (f"{r[key][clock]['p50']:.3g} / {r[key][clock]['p95']:.3g}" for r in results)
        print(f"| {name} |", " | ".join(cells), "|")
    for name, key in SINGLE.items():
        print(f"| {name} |", " | ".join(f"{r.get(key, '')}" for r in results), "|")


def charts(results: Sequence[Figures]) -> dict[str, str]:
    """By file name, SVG of the 95th percentiles by the number of statements, both stores beside
    each other."""
    return {
        file: chart(
            title, "statements", "CPU ms, 95th percentile", _lines(results, names), pairs=True
        )
        for file, (title, names) in _DRAWN.items()
    }


def _lines(results: Sequence[Figures], names: Mapping[str, str]) -> dict[str, Line]:
    """A line for each measure and store, those of a measure together."""
    stores = sorted({one["store"] for one in results}, reverse=True)
    return {
        f"{name}, {store}": sorted(
            (one["statements"], max(0.1, one[key]["cpu"]["p95"]))
            for one in results
            if one["store"] == store
        )
        for key, name in names.items()
        for store in stores
    }
