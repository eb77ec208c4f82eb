"""The figures of ``bench.scale`` as a table and as charts."""

from __future__ import annotations

from collections import defaultdict
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
    "scale-add.svg": ("Entering an article", ("add", "candidates")),
    "scale-find.svg": ("Finding", ("person", "search", "meaning")),
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
    named = {key: name.strip("*") for name, key in MEASURES.items()}
    return {
        file: chart(title, "statements", "CPU ms, 95th percentile", _lines(results, keys, named))
        for file, (title, keys) in _DRAWN.items()
    }


def _lines(
    results: Sequence[Figures], keys: Sequence[str], named: Mapping[str, str]
) -> dict[str, Line]:
    lines: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for key in keys:
        for one in results:
            point = (one["statements"], max(0.1, one[key]["cpu"]["p95"]))
            lines[f"{named[key]}: {one['store']}"].append(point)
    return {name: sorted(line) for name, line in lines.items()}
