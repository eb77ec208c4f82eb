"""Train the line scorer: lines.py PAGES.jsonl > src/onrecord/clean/weights.py

PAGES holds {"id", "lines", "labels": [1 article | 0 boilerplate | null]}. Only pages whose
``half`` is 0 are used; the other half is for measuring. Each is used twice, whole and cut down to
its article with the line above, for many inputs hold little else. Logistic regression by Newton's
method, a line weighted by the root of its length and each page alike, penalty 1 / (2 * C).
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.clean.features import NAMES, features

C = 0.3
PAGE_WEIGHT = 100.0
BARE_WEIGHT = 50.0
ROUNDS = 25
HEADER = '''"""The weights of the line scorer: log-odds per feature of ``features.NAMES``.

Made by train/lines.py from {pages} labelled news pages ({lines} lines), the half of the set whose
page ids have an even SHA-256; the other half is for measuring. Not edited by hand.
"""

from __future__ import annotations

'''

Matrix = NDArray[np.float64]
Page = dict[str, list[str]]


def half(page_id: str) -> int:
    """0 for pages to train on, 1 for pages held back."""
    return int(hashlib.sha256(page_id.encode()).hexdigest(), 16) % 2


def bare(page: Page) -> Page:
    """``page`` from the line above its article to the article's end."""
    inside = [i for i, label in enumerate(page["labels"]) if label]
    start, end = max(0, inside[0] - 1), inside[-1] + 1
    return {"lines": page["lines"][start:end], "labels": page["labels"][start:end]}


def table(pages: list[Page], page_weight: float) -> tuple[Matrix, Matrix, Matrix]:
    """Features, labels and weights of all labelled lines."""
    rows, labels, weights = [], [], []
    for page in pages:
        size = [len(line.split()) ** 0.5 for line in page["lines"]]
        for row, label, share in zip(features(page["lines"]), page["labels"], size, strict=True):
            if label is not None:
                rows.append(row)
                labels.append(float(label))
                weights.append(share / sum(size) * page_weight)
    return np.array(rows), np.array(labels), np.array(weights)


def fit(x: Matrix, y: Matrix, weight: Matrix) -> Matrix:
    """The coefficients; the first, the bias, is not penalised."""
    penalty = np.full(x.shape[1], 1 / C)
    penalty[0] = 0.0
    beta = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ beta))
        slope = x.T @ (weight * (y - p)) - penalty * beta
        curve = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        beta += np.linalg.solve(curve, slope)
    return beta


def main() -> None:
    """Print the module of weights."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    pages = [page for page in map(json.loads, lines) if half(page["id"]) == 0]
    tables = table(pages, PAGE_WEIGHT), table([*map(bare, pages)], BARE_WEIGHT)
    x, y, weight = (np.concatenate(parts) for parts in zip(*tables, strict=True))
    print(
        HEADER.format(pages=len(pages), lines=sum(len(page["lines"]) for page in pages))
        + "WEIGHTS = {"
    )
    for name, value in zip(NAMES, fit(x, y, weight), strict=True):
        print(f'    "{name}": {value:.3f},')
    print("}")


if __name__ == "__main__":
    main()
