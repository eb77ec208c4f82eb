"""Fits the tagger's confidence and threshold on the dev half of the held-back articles.

The confidence is a logistic regression (Newton's method, L2) on the signs of each candidate; the
threshold maximises the sum of partial and attributed F1. Both are written to ``config.json``. The
test half is only scored.
"""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.models.confidence import NAMES, confidence
from onrecord.models.split import part
from onrecord.models.tagger import AttributionModel, Candidate
from polnear import Article, read_articles

RIDGE, ROUNDS = 1.0, 25
BINS = 10
Floats = NDArray[np.float64]
Tagged = list[tuple[Article, list[Candidate]]]


def _module(path: Path) -> ModuleType:
    """Return the scoring script as a module."""
    spec = importlib.util.spec_from_file_location("score_attributions", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outcomes(score: ModuleType, article: Article, found: list[Candidate]) -> list[bool]:
    """For each candidate: is it matched one to one with a gold attribution, its source right?"""
    art = score.Art(article["text"])
    gold = [(art.ids(a["content"]), a["source"]) for a in article["attributions"] if a["content"]]
    own = [art.ids(c.content) for c in found]
    pairs = sorted(
        (
            (len(x & g) / len(x | g), i, j)
            for i, x in enumerate(own)
            for j, (g, _) in enumerate(gold)
            if x & g
        ),
        reverse=True,
    )
    right, used = [False] * len(found), set()
    matched: set[int] = set()
    for overlap, i, j in pairs:
        if overlap < 0.5 or i in matched or j in used:
            continue
        matched.add(i)
        used.add(j)
        source = gold[j][1]
        words = art.ids(found[i].source)
        right[i] = art.head(source) in words if source else not words
    return right


def fit(signs: Floats, right: Floats) -> list[float]:
    """Return the weights of the logistic regression."""
    weights = np.zeros(signs.shape[1])
    ridge = np.eye(len(weights)) * RIDGE
    ridge[0, 0] = 0
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (right - p) - ridge @ weights
        bend = (signs * (p * (1 - p))[:, None]).T @ signs + ridge
        weights = weights + np.linalg.solve(bend, slope)
    return [round(float(w), 4) for w in weights]


def calibration_error(sure: Floats, right: Floats) -> float:
    """Return the expected calibration error over ten bins of equal width (Guo et al. 2017)."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = (
        abs(sure[bins == b].mean() - right[bins == b].mean()) * (bins == b).sum()
        for b in range(BINS)
        if (bins == b).any()
    )
    return float(sum(gaps) / len(sure))


def predictions(tagged: Tagged, weights: list[float], threshold: float) -> list[dict[str, Any]]:
    """Return what would be given at a threshold, in the scorer's form."""
    return [
        {
            "id": article["id"],
            "attributions": [
                {"source": c.source, "cue": c.cue, "content": c.content}
                for c in found
                if confidence(c.signs, weights) >= threshold
            ],
        }
        for article, found in tagged
    ]


def best_threshold(score: ModuleType, tagged: Tagged, weights: list[float]) -> float:
    """Return the threshold with the highest sum of partial and attributed F1."""
    gold = [article for article, _ in tagged]

    def worth(threshold: float) -> float:
        result = score.score(gold, predictions(tagged, weights, threshold))
        return float(result["content_partial"]["F1"] + result["attributed"]["F1"])

    return max((round(float(t), 2) for t in np.arange(0.1, 0.7, 0.02)), key=worth)


def report(
    score: ModuleType, tagged: Tagged, weights: list[float], threshold: float
) -> dict[str, Any]:
    """Return the scorer's figures with the calibration error of what is given."""
    gold = [article for article, _ in tagged]
    result: dict[str, Any] = score.score(gold, predictions(tagged, weights, threshold))
    sure, right = [], []
    for article, found in tagged:
        kept = [c for c in found if confidence(c.signs, weights) >= threshold]
        right += outcomes(score, article, kept)
        sure += [confidence(c.signs, weights) for c in kept]
    error = calibration_error(np.array(sure), np.array(right, dtype=float))
    return {**result, "calibration_error": round(error, 4)}


def calibrate(folder: Path, config: dict[str, Any], data: Path, scorer: Path) -> dict[str, Any]:
    """Write the model's ``config.json``; return the figures of both halves and of the whole."""
    score = _module(scorer)
    _write(folder, {**config, "threshold": 0.5, "confidence_weights": [0.0] * len(NAMES)})
    tagged, speed = _tag(AttributionModel(folder), read_articles(data))
    signs = np.array([c.signs for _, found in tagged["dev"] for c in found])
    right = [x for article, found in tagged["dev"] for x in outcomes(score, article, found)]
    weights = fit(signs, np.array(right, dtype=float))
    threshold = best_threshold(score, tagged["dev"], weights)
    _write(folder, {**config, "threshold": threshold, "confidence_weights": weights})
    halves = {**tagged, "whole": tagged["dev"] + tagged["test"]}
    figures = {name: report(score, some, weights, threshold) for name, some in halves.items()}
    return {**figures, "articles_per_cpu_second": round(speed, 2)}


def _tag(model: AttributionModel, articles: list[Article]) -> tuple[dict[str, Tagged], float]:
    """The candidates of the held-back articles by half, and how many articles a CPU-second."""
    tagged: dict[str, Tagged] = {"dev": [], "test": []}
    began = time.process_time()
    for article in articles:
        if (half := part(article["id"])) in tagged:
            tagged[half].append((article, list(model.candidates(article["text"]))))
    count = sum(len(some) for some in tagged.values())
    return tagged, count / (time.process_time() - began)


def _write(folder: Path, config: dict[str, Any]) -> None:
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
