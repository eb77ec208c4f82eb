"""What is measured. Each task takes the folder of shared data and whether to be quick, and gives
named figures in percent, higher is better."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from eval import neighbours, relations_gold
from eval import said as said_dates
from eval import timex as times
from eval.attribution import calibration
from eval.body import body
from eval.copies import GOLD as COPIES
from eval.copies import copies
from eval.data import Row, half_of, rows, scorer
from eval.describe import describe
from eval.examples_gold import GOLD as EXAMPLES
from eval.examples_gold import examples
from eval.extracting import extracted
from eval.headlines import GOLD as HEADLINES
from eval.headlines import headlines
from eval.pages import TRUTH
from eval.parts import part_of
from eval.registers import PASSAGES, registers
from onrecord import pipeline, wire
from onrecord.clean import clean
from onrecord.errors import InputError
from onrecord.ledger import Ledger
from onrecord.models.split import held_back
from onrecord.pairs import compare_pairs
from onrecord.records import Article, RawPage

POLNEAR = "data/quotes/polnear_train.jsonl"
LINES = "data/extraction/plaintext_lines_aeb_dev.jsonl"
TIMEX = (
    "data/timex/te3_timebank.jsonl",
    "data/timex/te3_aquaint.jsonl",
    "data/timex/meantime_en.jsonl",
)
SAID = "data/timex/reporting_event_dates.jsonl"
SPEAKERS = "gold/speakers_dev.jsonl"
RELATIONS = "gold/relations_dev.jsonl"


def attribution(shared: Path, fast: bool) -> dict[str, float]:
    """Source, cue and content on the held-back PolNeAR articles."""
    gold = [row for row in rows(shared / POLNEAR) if held_back(row["id"])]
    gold = gold[:15] if fast else gold
    tool = scorer(shared, "score_attributions")
    result = tool.score(gold, [tool.plain(row) for row in extracted(gold)])
    kinds = ("direct", "mixed", "indirect")
    return {
        "partial_f1": result["content_partial"]["F1"],
        "attributed_f1": result["attributed"]["F1"],
        "no_source": result["no_source_acc"] or 0.0,
        **{f"recall_{kind}": result[kind]["recall_partial"] for kind in kinds},
    }


def lines(shared: Path, fast: bool) -> dict[str, float]:
    """Plain-text cleaning on the held-back half of the labelled pages."""
    gold = [row for row in rows(shared / LINES) if half_of(row["id"]) == 1]
    gold = gold[:30] if fast else gold
    result = scorer(shared, "score_lines").score(gold, [cleaned(row) for row in gold])
    return {"shingle_f1": result["shingle"]["F1"], "line_f1": result["line"]["F1"]}


def cleaned(row: Row) -> Row:
    """The cleaned text of one page of labelled lines; empty when no article is found."""
    page = RawPage(source=row["id"], text="\n".join(row["lines"]), media_type="text", digest="")
    try:
        return {"id": row["id"], "text": clean(page).text}
    except InputError:
        return {"id": row["id"], "text": ""}


def timex(shared: Path, fast: bool) -> dict[str, float]:
    """Time expressions on the held-back half of TimeBank, AQUAINT and MEANTIME (which is cut to
    the lines that were annotated)."""
    paths = [shared / name for name in (TIMEX[:1] if fast else TIMEX)]
    result = times.score(paths, 1)
    return {"value_f1": result["value"]["F1"], "relaxed_f1": result["relaxed"]["F1"]}


def seeds(shared: Path, _fast: bool) -> dict[str, float]:
    """The three real pages, from file to relation, in one ledger."""
    gold = json.loads((shared / "gold/seeds.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder, Ledger(f"{folder}/l.db", create=True) as ledger:
        for item in pipeline.read(str(shared / "seeds" / "*.txt")):
            if isinstance(item, Article):
                pipeline.add(ledger, item)
        statements = [wire.statement_to_json(s) for s in ledger.statements()]
        relations = [wire.relation_to_json(r) for r in ledger.relations()]
    result = scorer(shared, "score_seeds").score(gold, statements, relations)
    beyond = max(0, result["relations_given"] - count_conflicts(gold))
    return {
        "found": result["found"],
        "attributed": result["attributed"],
        "precision": result["precision"],
        "no_junk": 100.0 - result["junk"],
        "not_wrong": 100.0 - 20 * len(result["wrong"]),
        "relations": round(100 * result["relations_found"] / result["relations"], 1),
        "few_beyond": 100.0 - beyond,
    }


def count_conflicts(gold: dict[str, Any]) -> int:
    """How many of gold's relations are more than a repetition."""
    return sum(relation["type"] != "repeat" for relation in gold["relations"])


def speakers(shared: Path, fast: bool) -> dict[str, float]:
    """Who spoke, what act, whether public, and when, end to end."""
    gold = rows(shared / SPEAKERS)
    ids = sorted({row["id"] for row in gold})
    ids = ids[:8] if fast else ids
    gold = [row for row in gold if row["id"] in ids]
    dates = {row["id"]: row["article_date"] for row in gold}
    articles = [row for row in rows(shared / POLNEAR) if row["id"] in dates]
    found = extracted(dict(row, published=dates[row["id"]]) for row in articles)
    result = scorer(shared, "score_speakers").score(gold, found)
    keys = ("matched", "name", "end_to_end", "act", "statement", "said")
    return {key: result[key] for key in keys} | {
        f"name_{kind}": result["by_kind"][kind][0]
        for kind in ("pronoun", "surname", "nominal", "name")
        if kind in result["by_kind"]
    }


def relations(shared: Path, fast: bool) -> dict[str, float]:
    """Pairs of statements given by offsets, on the groups that nothing was tuned on.

    The scorer's own average precision puts conflicts first among equal scores; ours, last.
    """
    pairs = [p for p in rows(shared / RELATIONS) if part_of(p) == "held"]
    pairs = pairs[:60] if fast else pairs
    wanted = {p[side]["id"]: p[side]["date"] for p in pairs for side in ("a", "b")}
    articles = [
        dict(row, published=wanted[row["id"]])
        for row in rows(shared / POLNEAR)
        if row["id"] in wanted
    ]
    judged = list(compare_pairs(pairs, articles))
    result = scorer(shared, "score_relations").score(pairs, judged, 0.02)
    figures = {
        "conflict_p": result["conflict"]["P"],
        "conflict_r": result["conflict"]["R"],
        "no_false_alarm": round(100 - result["false_alarm_rate"], 1),
    }
    if fast:
        return figures
    ranked = relations_gold.score("held")
    return figures | {
        "recall_at_5": ranked["recall at 5"],
        "average_precision": ranked["average precision"],
        "right_label": ranked["right label"],
        "calibrated": round(100 - ranked["calibration error"], 1),
    }


def wild(_shared: Path, fast: bool) -> dict[str, float]:
    """Flags among statements that the tool itself sets side by side, on the half that nothing was
    tuned on."""
    if fast:
        return {}
    found = neighbours.score(neighbours.pairs("report"))
    return {"precision": found["precision"], "recall": found["recall"]}


def said(shared: Path, fast: bool) -> dict[str, float]:
    """When reporting events happened, on the held-back half of those that have a date."""
    path = shared / SAID
    return {"right": said_dates.score(path, 1)} if not fast else {}


TASKS = {
    "seeds": seeds,
    "attribution": attribution,
    "calibration": calibration,
    "registers": registers,
    "examples": examples,
    "speakers": speakers,
    "describe": describe,
    "timex": timex,
    "said": said,
    "lines": lines,
    "body": body,
    "headlines": headlines,
    "copies": copies,
    "relations": relations,
    "wild": wild,
}

#: The files that each task's figures rest on.
DATA = {
    "seeds": ("gold/seeds.json",),
    "attribution": (POLNEAR,),
    "calibration": (POLNEAR,),
    "registers": (str(PASSAGES),),
    "examples": (str(EXAMPLES),),
    "speakers": (SPEAKERS, POLNEAR),
    "describe": (SPEAKERS, POLNEAR),
    "timex": TIMEX,
    "said": (SAID, *TIMEX[:2]),
    "lines": (LINES,),
    "body": (TRUTH,),
    "headlines": (str(HEADLINES), TRUTH),
    "copies": (str(COPIES),),
    "relations": (RELATIONS, POLNEAR),
    "wild": (str(neighbours.GOLD / "report.jsonl"), POLNEAR),
}
