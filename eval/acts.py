"""Speech acts on sayings outside the development set, as labelled in ``gold/acts.jsonl``.

``python -m eval.acts`` prints the agreement in percent; nothing is tuned on these sayings.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from eval.data import SHARED, Row, rows
from eval.describe import TEXTS, attribution_of
from onrecord.describe import is_public, speech_act
from onrecord.language import parse

GOLD = Path(__file__).with_name("gold") / "acts.jsonl"


def judged(shared: Path) -> Iterator[tuple[Row, str]]:
    """The labelled sayings, each with the act that is found of it."""
    gold = list(rows(GOLD))
    wanted = {row["id"] for row in gold}
    texts = {row["id"]: row["text"] for row in rows(shared / TEXTS) if row["id"] in wanted}
    for row in gold:
        doc = parse(texts[row["id"]])
        one = attribution_of(doc, row)
        yield row, speech_act(doc, one, is_public(doc, one))


def main() -> None:
    """Print how many of the acts agree."""
    right = [row["act"] == act for row, act in judged(SHARED)]
    print(f"{sum(right)} of {len(right)} acts agree: {100 * sum(right) / len(right):.1f} %")


if __name__ == "__main__":
    main()
