"""Whether the confidence of attributions can be believed, and the fit of what it rests on.

Usage: python -m eval.attribution [--shared DIR] [--fit]

Prints the reliability table on both halves of the held-back articles of PolNeAR. With ``--fit`` it
fits the logistic model of ``attribute/agreement.py`` on the half for choices and prints its
weights, to be copied there.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from eval.data import Row, rows, scorer
from onrecord.attribute import CONSIDERED, attribute
from onrecord.attribute.agreement import signs
from onrecord.attribute.masks import masked
from onrecord.attribute.model import Tagger, load_tagger
from onrecord.attribute.rules import by_rules
from onrecord.language import parse
from onrecord.models.split import part
from onrecord.records import Attribution
from onrecord.spans import covered

POLNEAR = "data/quotes/polnear_train.jsonl"
BINS = 10
_FAST = 12
_ALIKE = 0.5
_PENALTY = 0.01
_ROUNDS = 30
Array = NDArray[np.float64]


class Judged(NamedTuple):
    """How sure an attribution is, and whether its content and its source's head are right."""

    confidence: float
    right: bool


class Bin(NamedTuple):
    """Attributions of like confidence: how many are given, how sure on average, how many right."""

    given: int
    confidence: float
    right: float


def calibration(shared: Path, fast: bool) -> dict[str, float]:
    """100 * (1 - the expected calibration error) on the half that nothing was fitted on, and the
    share of right ones among those of a confidence of 0.9 or more, in percent."""
    judged = judge(shared, "test", fast)
    sure = [one.right for one in judged if one.confidence >= 0.9]
    return {
        "calibrated": round(100 * (1 - error(reliability(judged))), 1),
        "sure_right": round(100 * sum(sure) / max(1, len(sure)), 1),
    }


def judge(shared: Path, half: str, fast: bool = False) -> list[Judged]:
    """Every attribution that rules and tagger give for the held-back articles of ``half``.

    Attributions inside another's content are left out: the corpus does not mark them.
    """
    tool, tagger = scorer(shared, "score_attributions"), load_tagger()
    judged = []
    for article in articles(shared, half)[: _FAST if fast else None]:
        found = attribute(parse(article["text"]), tagger)
        judged += [
            Judged(one.confidence, is_right(tool, article, one))
            for one in found
            if not any(one.cue and covered(other.content, one.cue[0]) for other in found)
        ]
    return judged


def articles(shared: Path, half: str) -> list[Row]:
    """The held-back articles of ``half``, "dev" or "test"."""
    return [row for row in rows(shared / POLNEAR) if part(row["id"]) == half]


def is_right(tool: ModuleType, article: Row, found: Attribution) -> bool:
    """Whether some gold attribution shares half of the content's words and the source's head."""
    page = tool.Art(article["text"])
    words = page.ids(found.content)
    for gold in article["attributions"]:
        other = page.ids(gold["content"])
        if words | other and len(words & other) >= _ALIKE * len(words | other):
            head = page.head(gold["source"])
            return head in page.ids(found.source) if gold["source"] else not found.source
    return False


def reliability(judged: Sequence[Judged]) -> list[Bin]:
    """The attributions in tenths of confidence, the empty tenths left out."""
    bins: list[list[Judged]] = [[] for _ in range(BINS)]
    for one in judged:
        bins[min(BINS - 1, int(one.confidence * BINS))].append(one)
    return [
        Bin(
            len(some),
            sum(one.confidence for one in some) / len(some),
            sum(one.right for one in some) / len(some),
        )
        for some in bins
        if some
    ]


def error(bins: Sequence[Bin]) -> float:
    """The expected calibration error (Naeini, Cooper and Hauskrecht, 2015), in 0..1."""
    total = sum(one.given for one in bins)
    return sum(one.given * abs(one.confidence - one.right) for one in bins) / max(1, total)


def fit(shared: Path, tagger: Tagger) -> Array:
    """The weights of bias, log-odds, same content and other content, by Newton's method."""
    table = np.array(list(_signs(shared, tagger)), dtype=np.float64)
    values, right = table[:, :-1], table[:, -1]
    weights = np.zeros(values.shape[1])
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (p - right) + _PENALTY * weights
        bend = (values * (p * (1 - p))[:, None]).T @ values + _PENALTY * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def _signs(shared: Path, tagger: Tagger) -> Iterator[tuple[float, ...]]:
    """Signs of each candidate of the tagger on the half for choices, and whether it is right."""
    tool = scorer(shared, "score_attributions")
    for article in articles(shared, "dev"):
        rules = by_rules(parse(article["text"]))
        readable = masked(article["text"], [a for a in rules if a.kind == "turn"])
        for found in tagger.tag(readable, threshold=CONSIDERED):
            odds = math.log(found.confidence / (1 - found.confidence))
            yield (1.0, odds, *signs(found, rules), is_right(tool, article, found))


def main() -> None:
    """Print the reliability of both halves, and with ``--fit`` the weights."""
    parser = argparse.ArgumentParser(prog="python -m eval.attribution", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--fit", action="store_true", help="fit the weights instead")
    args = parser.parse_args()
    tagger = load_tagger()
    if args.fit and tagger is not None:
        print("bias, odds, same, other:", fit(args.shared, tagger).round(2))
        return
    for half in ("dev", "test"):
        bins = reliability(judge(args.shared, half))
        print(f"{half}: expected calibration error {error(bins):.3f}")
        for one in bins:
            print(f"{one.given:6} given {one.confidence:.2f} right {one.right:.2f}")


if __name__ == "__main__":
    main()
