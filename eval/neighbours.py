"""Score the comparison on pairs of neighbours as the tool itself proposes them
(``eval/gold/neighbours``): of what it would flag in the wild, how much is right.

``python -m eval.neighbours`` prints the figures of both halves. The half ``report`` is for
measuring only: whoever tunes never reads its errors.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from eval.data import Row, rows
from eval.relations_gold import articles, spans
from onrecord.assemble import assemble
from onrecord.attribute.marks import kind_of
from onrecord.attribute.quotes import quotations
from onrecord.compare import judge
from onrecord.compare.people import same_speaker
from onrecord.date import find_times
from onrecord.language import parse
from onrecord.records import Article, Attribution, Relation, Side
from onrecord.review import CONFLICTS

GOLD = Path(__file__).with_name("gold") / "neighbours"
Half = Literal["tune", "report"]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A gold pair, its two sides as the tool sees them, and the relation that it gives them."""

    gold: Row
    a: Side
    b: Side
    relation: Relation | None

    @property
    def wanted(self) -> bool:
        """Whether the reader found a conflict."""
        return self.gold["label"] in CONFLICTS

    @property
    def flagged(self) -> bool:
        """Whether the tool shows one."""
        return self.relation is not None and self.relation.type in CONFLICTS

    @property
    def kind(self) -> str:
        """How the two are neighbours: by one speaker or two, in one article or two."""
        speaker = "same" if same_speaker(self.a, self.b) else "other"
        article = "same" if self.gold["a"]["id"] == self.gold["b"]["id"] else "other"
        return f"{speaker} speaker, {article} article"


def pairs(half: Half) -> list[Row]:
    """The labelled pairs of one half, without those that the reader was unsure of."""
    return [row for row in rows(GOLD / f"{half}.jsonl") if row["confidence"] != "low"]


def judged(gold: Sequence[Row]) -> list[Judged]:
    """The tool's word on each pair, as it would be in the wild."""
    found = sides(gold)
    return [
        Judged(gold=row, a=a, b=b, relation=judge(a, b, gated=True))
        for row in gold
        for a, b in [(found[key_of(row["a"])], found[key_of(row["b"])])]
    ]


def score(gold: Sequence[Row]) -> dict[str, float]:
    """Flags shown and conflicts there (counts), precision, recall and right labels (in %)."""
    return figures(judged(gold))


def figures(results: Sequence[Judged]) -> dict[str, float]:
    """What ``score`` gives, for pairs that are judged already."""
    counts = Counter((r.wanted, r.flagged) for r in results)
    hits = counts[True, True]
    named = sum(r.relation.type == r.gold["label"] for r in results if r.flagged and r.relation)
    return {
        "pairs": len(results),
        "flags": hits + counts[False, True],
        "conflicts": hits + counts[True, False],
        "precision": _percent(hits, hits + counts[False, True]),
        "recall": _percent(hits, hits + counts[True, False]),
        "right label": _percent(named, hits),
    }


def by_kind(results: Iterable[Judged]) -> dict[str, dict[str, float]]:
    """The figures for same and other speakers and articles apart."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for result in results:
        groups[result.kind].append(result)
    return {kind: figures(groups[kind]) for kind in sorted(groups)}


def sides(gold: Iterable[Row]) -> dict[str, Side]:
    """Every side of ``gold`` by its key; each article is parsed once."""
    by_article: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in gold:
        for spec in (row["a"], row["b"]):
            by_article[spec["id"]][key_of(spec)] = spec
    return {
        key: side
        for article, specs in by_article.items()
        for key, side in zip(specs, _sides_of(article, list(specs.values())), strict=True)
    }


def key_of(spec: Mapping[str, object]) -> str:
    """What identifies one side: its article and spans."""
    return json.dumps([spec["id"], spec["content"], spec["cue"], spec["source"]])


def _sides_of(name: str, specs: Sequence[Row]) -> list[Side]:
    text, day = articles()[name], _DAY.search(name)
    article = Article(id=name, text=text, published=day.group() if day else None)
    doc = parse(text)
    times = find_times(doc, article.published)
    given = [_attribution(text, spec) for spec in specs]
    statements = assemble(doc, article, given, times)
    return [
        Side(statement=s, text=text, story=name, position=s.content.spans[0].start)
        for s in statements
    ]


def _attribution(text: str, spec: Row) -> Attribution:
    content = spans(spec["content"])
    return Attribution(
        kind=kind_of(text, content, quotations(text)),
        content=content,
        cue=spans(spec["cue"]),
        source=spans(spec["source"]),
        made_by="gold",
    )


def _percent(part: float, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def main() -> None:
    """Print the figures of both halves."""
    halves: tuple[Half, ...] = ("tune", "report")
    for half in halves:
        results = judged(pairs(half))
        print(half, json.dumps(figures(results)))
        for kind, values in by_kind(results).items():
            print(f"  {kind}: {json.dumps(values)}")


if __name__ == "__main__":
    main()
