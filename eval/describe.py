"""What kind of saying it is: act, public or not, and medium, against the gold attributions.

The gold spans are described as they are, so that nothing is lost to what was not extracted; the
gold speaker stands for the resolved one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from eval.data import SHARED, Row, half_of, rows
from onrecord.attribute.marks import kind_of
from onrecord.attribute.quotes import quotations
from onrecord.describe import describe as describe_all
from onrecord.language import parse
from onrecord.records import Attribution, Kind, Span, Spans, Speaker, Voice
from onrecord.spans import text_of

GOLD = "gold/speakers_dev.jsonl"
TEXTS = "data/quotes/polnear_train.jsonl"


@dataclass(frozen=True, slots=True)
class Described:
    """One gold attribution and what was found of it."""

    gold: Row
    public: bool
    act: str
    medium: str | None


def described(shared: Path, fast: bool = False) -> list[Described]:
    """The gold attributions of 45 articles (10 when ``fast``), each with what was found."""
    by_article: dict[str, list[Row]] = defaultdict(list)
    for row in rows(shared / GOLD):
        by_article[row["id"]].append(row)
    ids = sorted(by_article)[: 10 if fast else None]
    texts = {row["id"]: row["text"] for row in rows(shared / TEXTS) if row["id"] in ids}
    return [one for name in ids for one in _article(texts[name], by_article[name])]


def _article(text: str, gold: list[Row]) -> list[Described]:
    doc = parse(text)
    made = [attribution_of(doc, row) for row in gold]
    voices = [voice_of(row) for row in gold]
    return [
        Described(gold=row, public=how.public, act=how.act, medium=how.medium)
        for row, how in zip(gold, describe_all(doc, made, voices), strict=True)
    ]


def voice_of(row: Row) -> Voice:
    """The gold speaker and addressee of a line."""
    name = row["canonical"]
    speaker = Speaker(name=name, kind="person", as_named=name) if name else None
    return Voice(speaker=speaker, addressee=row["addressee"])


def attribution_of(doc: Doc, row: Row) -> Attribution:
    """A gold line as an attribution, its kind by quotation marks and labels: gold has none."""
    content, source, cue = (_spans(row[role]) for role in ("content", "source", "cue"))
    label = text_of(doc.text, source)
    is_turn = text_of(doc.text, cue) == ":" and label.isupper() and len(label.split()) < 4
    kind: Kind = "turn" if is_turn else kind_of(doc.text, content, quotations(doc.text))
    return Attribution(kind=kind, content=content, source=source, cue=cue)


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple(Span(start, end) for start, end in pairs)


def figures(found: list[Described]) -> dict[str, float]:
    """Agreement in act, precision and recall of the filter and of the medium, in percent."""
    public = [one for one in found if one.public]
    stated = [one for one in found if one.gold["is_statement"]]
    named = [one for one in found if one.medium is not None]
    known = [one for one in found if one.gold["medium"] is not None]
    return {
        "act": _share(one.act == one.gold["act"] for one in found),
        "filter_precision": _share(one.gold["is_statement"] for one in public),
        "filter_recall": _share(one.public for one in stated),
        "medium_precision": _share(one.medium == one.gold["medium"] for one in named),
        "medium_recall": _share(one.medium == one.gold["medium"] for one in known),
    }


def _share(right: Iterable[bool]) -> float:
    marks = list(right)
    return round(100 * sum(marks) / max(1, len(marks)), 1)


def describe(shared: Path, fast: bool) -> dict[str, float]:
    """Act, filter and medium on all gold attributions; a part of them when ``fast``."""
    return figures(described(shared, fast))


def main() -> None:
    """Print the figures of the half that was tuned on and of the half held back."""
    found = described(SHARED)
    for half, name in ((0, "tuned on"), (1, "held back")):
        print(name, figures([one for one in found if half_of(one.gold["id"]) == half]))


if __name__ == "__main__":
    main()
