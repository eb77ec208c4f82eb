"""Attribution in registers that the model was not trained on, on passages of our own."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from eval.data import Row, rows, scorer
from eval.extracting import extracted

PASSAGES = Path(__file__).parent / "gold" / "registers.jsonl"


def registers(shared: Path, fast: bool) -> dict[str, float]:
    """Partial and attributed F1 over all passages, and partial F1 of each register."""
    gold = one_each(rows(PASSAGES)) if fast else rows(PASSAGES)
    tool = scorer(shared, "score_attributions")
    found = [tool.plain(row) for row in extracted(gold)]
    whole = tool.score(gold, found)
    apart = {name: tool.score(part, found) for name, part in by_register(gold).items()}
    return {
        "partial_f1": whole["content_partial"]["F1"],
        "attributed_f1": whole["attributed"]["F1"],
        **{f"partial_{name}": result["content_partial"]["F1"] for name, result in apart.items()},
    }


def by_register(passages: list[Row]) -> dict[str, list[Row]]:
    """The passages of each register, in the order of the file."""
    return {name: list(part) for name, part in groupby(passages, lambda row: str(row["register"]))}


def one_each(passages: list[Row]) -> list[Row]:
    """The first passage of each register."""
    return [part[0] for part in by_register(passages).values()]
