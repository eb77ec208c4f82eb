"""Fit the weights of the pronoun ranker: a conditional logit over the candidates of each pronoun.

Usage: python -m eval.fit_pronouns [--shared DIR] [--penalty L2]

Training pronouns are the "he" and "she" of ``speakers_dev.jsonl`` and ``relations_dev.jsonl``
whose person is among the candidates; a third of the articles is held back and only reported on.
Prints both accuracies and the weights, to be copied into ``identify/pronoun_weights.py``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from eval.data import rows, scorer
from eval.speakers_gold_sources import DEFAULT, attributions, held_back
from onrecord.identify import identify, pronouns
from onrecord.language import parse

Choice = tuple[str, list[dict[str, float]], int]
Matrix = NDArray[np.float64]
_STEPS = 1500
_RATE = 0.02


def gold_names(shared: Path) -> dict[str, dict[int, str]]:
    """For each article the speaker's name by the place where the source begins."""
    found: dict[str, dict[int, str]] = {}
    for row in rows(shared / "gold" / "speakers_dev.jsonl"):
        if row["source"] and row["canonical"]:
            found.setdefault(row["id"], {})[row["source"][0][0]] = row["canonical"]
    for row in rows(shared / "gold" / "relations_dev.jsonl"):
        for side in (row["a"], row["b"]):
            if side["source"] and side["speaker"]:
                found.setdefault(side["id"], {})[side["source"][0][0]] = side["speaker"]
    return found


def choices(shared: Path) -> Iterator[Choice]:
    """The pronouns with their candidates' features, and which candidate is right."""
    same = scorer(shared, "score_speakers").same
    gold, rank = gold_names(shared), pronouns.rank
    seen: list[tuple[int, list[tuple[str, dict[str, float]]]]] = []

    def watched(scene: Any, token: int, fitting: Any, **rest: Any) -> Any:
        known = [e for e in fitting if e.mentions[0].start < token]
        gender = rest.get("gender")
        if gender:
            each = [(e.name, pronouns.features(scene, token, e, gender)) for e in known]
            seen.append((scene.doc[token].idx, each))
        return rank(scene, token, fitting, **rest)

    with mock.patch.object(pronouns, "rank", watched):
        for article in rows(shared / "data" / "quotes" / "polnear_train.jsonl"):
            names = gold.get(article["id"], {})
            if not names:
                continue
            seen.clear()
            identify(parse(article["text"]), attributions(article))
            for place, each in seen:
                right = [i for i, (name, _) in enumerate(each) if same(names.get(place), name)]
                if place in names and len(right) == 1:
                    yield article["id"], [values for _, values in each], right[0]


def matrices(data: Sequence[Choice], names: Sequence[str]) -> list[tuple[Matrix, int]]:
    """One row a candidate, one column a feature, and the right row."""
    return [
        (np.array([[values.get(name, 0.0) for name in names] for values in each]), right)
        for _, each, right in data
    ]


def fit(data: Sequence[tuple[Matrix, int]], size: int, penalty: float) -> Matrix:
    """The weights of least loss, by Adam (Kingma and Ba 2015)."""
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, _STEPS + 1):
        slope = penalty * weights
        for values, right in data:
            scores = np.exp(values @ weights - (values @ weights).max())
            slope = slope + values.T @ (scores / scores.sum()) - values[right]
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        scale = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        weights = weights - _RATE * (mean / (1 - 0.9**step)) / scale
    return weights


def accuracy(weights: Matrix, data: Sequence[tuple[Matrix, int]]) -> float:
    """The share of pronouns whose right candidate scores best, in percent."""
    return 100 * float(np.mean([int((v @ weights).argmax()) == right for v, right in data]))


def main() -> None:
    """Fit on two thirds of the articles, report on the third."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=DEFAULT)
    options.add_argument("--penalty", type=float, default=3.0)
    chosen = options.parse_args()
    data = list(choices(chosen.shared))
    names = sorted({name for _, each, _ in data for values in each for name in values})
    seen = matrices([c for c in data if not held_back(c[0])], names)
    unseen = matrices([c for c in data if held_back(c[0])], names)
    weights = fit(seen, len(names), chosen.penalty)
    print(f"fitted on {len(seen)}: {accuracy(weights, seen):.1f} %")
    print(f"held back {len(unseen)}: {accuracy(weights, unseen):.1f} %")
    print(
        json.dumps({n: round(float(w), 2) for n, w in zip(names, weights, strict=True)}, indent=4)
    )


if __name__ == "__main__":
    main()
