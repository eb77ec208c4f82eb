"""Body of web pages against trafilatura alone, by shingles of four words.

``python -m eval.body --shared ../shared`` prints precision, recall and F1 of both. Trafilatura
alone is the better of its default and of ``favor_precision``, both without comments.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import trafilatura

from eval.data import SHARED, Row, scorer
from eval.pages import GoldPage, gold_pages
from onrecord.clean import clean
from onrecord.errors import InputError

Extractor = Callable[[GoldPage], str]


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m eval.body", description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED)
    print(json.dumps(figures(parser.parse_args().shared), indent=1))
    return 0


def figures(shared: Path) -> dict[str, dict[str, float]]:
    """Shingle precision, recall and F1, in percent, of each way to find the body."""
    pages = list(gold_pages(shared))
    return {name: _score(shared, pages, extract) for name, extract in EXTRACTORS.items()}


def body(shared: Path, fast: bool) -> dict[str, float]:
    """The F1 of the body, and how far it is above trafilatura alone (100: as good)."""
    if fast:
        return {}
    found = figures(shared)
    ours = found["onrecord"]["F1"]
    theirs = max(figure["F1"] for name, figure in found.items() if name != "onrecord")
    return {"shingle_f1": ours, "beside_trafilatura": round(100 + ours - theirs, 1)}


def _score(shared: Path, pages: Sequence[GoldPage], extract: Extractor) -> dict[str, float]:
    gold: list[Row] = [
        {"id": p.page.source, "gold": p.body, "lines": [], "labels": []} for p in pages
    ]
    made = [{"id": p.page.source, "text": extract(p)} for p in pages]
    result: dict[str, float] = scorer(shared, "score_lines").score(gold, made)["shingle"]
    return result


def _ours(gold: GoldPage) -> str:
    try:
        return clean(gold.page).text
    except InputError:
        return ""


def _default(gold: GoldPage) -> str:
    return trafilatura.extract(gold.page.text, include_comments=False) or ""


def _precise(gold: GoldPage) -> str:
    found = trafilatura.extract(gold.page.text, include_comments=False, favor_precision=True)
    return found or ""


EXTRACTORS: dict[str, Extractor] = {
    "onrecord": _ours,
    "trafilatura": _default,
    "trafilatura, favor_precision": _precise,
}


if __name__ == "__main__":
    raise SystemExit(main())
