"""Score the comparison on pairs of statements labelled by a reader (``gold/relations_dev.jsonl``).

The pairs are split by ``group``, which keeps linked articles together: ``tune`` is what weights and
thresholds were chosen on, ``held`` the rest. ``python -m eval.relations_gold`` prints both.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import cache
from hashlib import sha256

from eval.data import SHARED, Row, rows
from eval.parts import Part, part_of
from onrecord.compare import judge
from onrecord.compare.likelihood import signs
from onrecord.compare.weigh import probability
from onrecord.compare.weights import SHIPPED
from onrecord.records import Relation, Said, Side, Span, Spans, Speaker, Statement
from onrecord.review import CONFLICTS
from onrecord.spans import quoted
from onrecord.sureness import Weights


@cache
def articles() -> dict[str, str]:
    """The text of every article, by id."""
    return {row["id"]: row["text"] for row in rows(SHARED / "data/quotes/polnear_train.jsonl")}


def pairs(part: Part) -> list[Row]:
    """The gold pairs of one part, without those that the reader was unsure of."""
    gold = rows(SHARED / "gold/relations_dev.jsonl")
    return [row for row in gold if row["confidence"] != "low" and part_of(row) == part]


def side(row: Row) -> Side:
    """One side of a gold pair as the comparison takes it."""
    text, content = articles()[row["id"]], spans(row["content"])
    key = json.dumps([row["id"], row["content"], row["cue"], row["source"]])
    statement = Statement(
        id=sha256(key.encode()).hexdigest()[:16],
        article=row["id"],
        kind="indirect",
        statement=True,
        act="assert",
        speaker=speaker(row),
        via=(),
        addressee=None,
        medium=None,
        content=quoted(text, content),
        cue=quoted(text, spans(row["cue"])) if row["cue"] else None,
        said=Said(edtf=None, basis="unknown"),
        published=row["date"],
        evidence=None,
        origin="first-hand",
        confidence=1.0,
        made_by="gold",
    )
    return Side(statement=statement, text=text, story=row["id"], position=content[0].start)


def speaker(row: Row) -> Speaker | None:
    """The gold speaker of one side."""
    name = row["speaker"]
    named = row.get("as_named") or name
    source = spans(row["source"])
    return Speaker(name=name, kind="person", as_named=named, spans=source) if name else None


def spans(offsets: list[list[int]]) -> Spans:
    """Offsets of the gold as spans."""
    return tuple(Span(start, end) for start, end in offsets)


def score(part: Part, weights: Weights = SHIPPED) -> dict[str, float]:
    """Recall and precision of conflicts, false alarms on harmless pairs, right labels, and what
    ``ranking`` gives: all in %."""
    gold = pairs(part)
    told = [judge(side(row["a"]), side(row["b"]), weights=weights) for row in gold]
    wanted = [row["label"] in CONFLICTS for row in gold]
    flagged = [_conflict(relation) > 0 for relation in told]
    counts = Counter(zip(wanted, flagged, strict=True))
    right = sum(
        relation is not None and relation.type == row["label"]
        for row, relation in zip(gold, told, strict=True)
        if row["label"] in CONFLICTS
    )
    hits = counts[True, True]
    scores = [_likelihood(row, weights) for row in gold]
    return {
        "pairs": len(gold),
        "recall": _percent(hits, sum(wanted)),
        "precision": _percent(hits, sum(flagged)),
        "false alarms": _percent(counts[False, True], len(gold) - sum(wanted)),
        "right label": _percent(right, hits),
        **ranking(wanted, scores),
    }


def ranking(wanted: list[bool], scores: list[float]) -> dict[str, float]:
    """How well ``scores`` (0 to 1) put conflicts first, in %. ``recall at 5`` is the recall of
    conflicts where 5 % of harmless pairs raise a false alarm; ``calibration error`` the mean gap
    between score and truth over ten bins (expected calibration error: Guo et al., 2017)."""
    return {
        "recall at 5": _recall_at(0.05, wanted, scores),
        "average precision": _average_precision(wanted, scores),
        "calibration error": _calibration_error(wanted, scores),
    }


def _likelihood(row: Row, weights: Weights) -> float:
    values = signs(side(row["a"]), side(row["b"]))
    return 0.0 if values is None else probability(values, weights)


def _conflict(relation: Relation | None) -> float:
    return relation.score if relation and relation.type in CONFLICTS else 0.0


def _percent(part: float, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def _recall_at(alarms: float, wanted: list[bool], scores: list[float]) -> float:
    harmless = sorted((s for w, s in zip(wanted, scores, strict=True) if not w), reverse=True)
    bar = harmless[int(alarms * len(harmless))]
    return _percent(sum(w and s > bar for w, s in zip(wanted, scores, strict=True)), sum(wanted))


def _average_precision(wanted: list[bool], scores: list[float]) -> float:
    """Average precision over ``scores``; among equal scores the harmless come first."""
    ranked = sorted(zip(scores, wanted, strict=True), key=lambda pair: (-pair[0], pair[1]))
    hits, total = 0, 0.0
    for rank, (_, conflict) in enumerate(ranked, 1):
        hits += conflict
        total += hits / rank if conflict else 0.0
    return _percent(total, hits)


def _calibration_error(wanted: list[bool], scores: list[float]) -> float:
    bins: dict[int, list[float]] = defaultdict(list)
    for conflict, score in zip(wanted, scores, strict=True):
        bins[min(9, int(10 * score))].append(conflict - score)
    return _percent(sum(abs(sum(gaps)) for gaps in bins.values()), len(scores))


def main() -> None:
    """Print the scores of both parts."""
    for part in ("tune", "held"):
        print(part, json.dumps(score(part)))


if __name__ == "__main__":
    main()
