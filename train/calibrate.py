"""Fits the tagger's confidence and threshold on the dev half of the held-back articles.

The confidence is a logistic regression (Newton's method, L2) on the signs of each candidate; the
threshold is a low one among those with the best F1. Both are written to ``config.json``. The
test half is only scored.
"""

from __future__ import annotations

import importlib.util
import json
import time
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.models.candidate import Candidate
from onrecord.models.confidence import NAMES, confidence
from onrecord.models.distinct import distinct
from onrecord.models.split import part
from onrecord.models.tagger import AttributionModel
from polnear import Article, read_articles

RIDGE, ROUNDS = 1.0, 25
BINS = 10
SLACK = 0.5
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
    if not len(sure):
        return 0.0
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = (
        abs(sure[bins == b].mean() - right[bins == b].mean()) * (bins == b).sum()
        for b in range(BINS)
        if (bins == b).any()
    )
    return float(sum(gaps) / len(sure))


def weighed(tagged: Tagged, weights: list[float]) -> Tagged:
    """Return the candidates with the confidence that these weights give, the distinct ones."""
    return [
        (
            article,
            distinct(replace(c, confidence=confidence(c.signs, weights)) for c in found),
        )
        for article, found in tagged
    ]


def above(tagged: Tagged, threshold: float) -> Tagged:
    """Return the candidates of at least this confidence."""
    return [(a, [c for c in found if c.confidence >= threshold]) for a, found in tagged]


def scores(score: ModuleType, tagged: Tagged) -> dict[str, Any]:
    """Return the scorer's figures for these candidates."""
    given = [
        {
            "id": article["id"],
            "attributions": [
                {"source": c.source, "cue": c.cue, "content": c.content} for c in found
            ],
        }
        for article, found in tagged
    ]
    result: dict[str, Any] = score.score([article for article, _ in tagged], given)
    return result


def best_threshold(score: ModuleType, tagged: Tagged) -> float:
    """Return the threshold with the best F1, partial and attributed together.

    Of those within ``SLACK`` of the best it is the lowest: a reader can dismiss what is shown, but
    cannot miss what is not.
    """

    def worth(threshold: float) -> float:
        result = scores(score, above(tagged, threshold))
        return float(result["content_partial"]["F1"] + result["attributed"]["F1"])

    worths = {round(float(t), 2): worth(float(t)) for t in np.arange(0.16, 0.6, 0.04)}
    return min(t for t, w in worths.items() if w >= max(worths.values()) - SLACK)


def report(score: ModuleType, tagged: Tagged, threshold: float) -> dict[str, Any]:
    """Return the scorer's figures with the calibration error of what is given."""
    kept = above(tagged, threshold)
    right = [x for article, found in kept for x in outcomes(score, article, found)]
    sure = [c.confidence for _, found in kept for c in found]
    error = calibration_error(np.array(sure), np.array(right, dtype=float))
    return {**scores(score, kept), "calibration_error": round(error, 4)}


def calibrate(folder: Path, config: dict[str, Any], data: Path, scorer: Path) -> dict[str, Any]:
    """Write the model's ``config.json``; return the figures of both halves and of the whole."""
    score = _module(scorer)
    _write(folder, {**config, "threshold": 0.5, "confidence_weights": [0.0] * len(NAMES)})
    tagged, speed = _tag(AttributionModel(folder), read_articles(data))
    weights = fitted(score, tagged["dev"])
    weights = fitted(score, weighed(tagged["dev"], weights))
    halves = {name: weighed(some, weights) for name, some in tagged.items()}
    threshold = best_threshold(score, halves["dev"])
    _write(folder, {**config, "threshold": threshold, "confidence_weights": weights})
    halves["whole"] = halves["dev"] + halves["test"]
    figures = {name: report(score, some, threshold) for name, some in halves.items()}
    return {**figures, "articles_per_cpu_second": round(speed, 2)}


def fitted(score: ModuleType, tagged: Tagged) -> list[float]:
    """Return the weights of the signs fitted to these candidates' outcomes."""
    signs = np.array([c.signs for _, found in tagged for c in found])
    if not len(signs):
        raise ValueError("the model proposes no cue at all; train it for longer")
    right = [x for article, found in tagged for x in outcomes(score, article, found)]
    return fit(signs, np.array(right, dtype=float))


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
