"""When reporting events happened: the date of the saying against TimeBank and AQUAINT links.

The gold gives verbs only; each becomes an attribution whose source is the verb's subject and
whose content is the clause that it governs, by the parse.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from eval.data import SHARED, half_of, rows
from eval.timex import FILES
from onrecord.date import find_times, when_said
from onrecord.date.edtf import edtf_of
from onrecord.identify import identify
from onrecord.language import parse
from onrecord.records import Attribution, Span, Spans

PATH = SHARED / "data" / "timex" / "reporting_event_dates.jsonl"
_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_CLAUSES = {"ccomp", "xcomp", "parataxis", "dobj"}
_QUOTATION = re.compile(r"(?:``|[\"“])[^\"“”\n]{1,2000}?(?:''|[\"”])[ ]?(?:[\w.]+[ ]){0,3}$")


@cache
def texts() -> dict[str, str]:
    """The text of each article that the reporting events stand in."""
    return {row["id"]: row["text"] for path in FILES[:2] for row in rows(path)}


def attribution_at(doc: Doc, start: int, end: int) -> Attribution:
    """An attribution for the verb at ``[start, end)``, its source and content by the parse."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return Attribution(kind="indirect", content=(Span(end, end),), cue=(Span(start, end),))
    verb = span.root
    source = next((_subtree(t) for t in verb.children if t.dep_ in _SUBJECTS), ())
    content = _content(verb) or _quotation(doc.text, start) or (Span(end, end),)
    return Attribution(kind="indirect", content=content, source=source, cue=(Span(start, end),))


def _content(verb: Token) -> Spans:
    if verb.lower_ == "according" and verb.head is not verb:
        return tuple(_around(verb.head, verb))
    for token in verb.children:
        if token.dep_ in _CLAUSES and token.pos_ in {"VERB", "AUX"}:
            edge = _subtree(token)
            return tuple(_without(edge, verb))
    return ()


def _quotation(text: str, start: int) -> Spans:
    """The quotation that ends right before ``start``."""
    found = _QUOTATION.search(text, text.rfind("\n", 0, start) + 1, start)
    return (Span(*found.span()),) if found else ()


def _around(clause: Token, inner: Token) -> Iterable[Span]:
    """What ``clause`` governs but for what ``inner`` does."""
    (low, high), (start, end) = _subtree(clause)[0], _subtree(inner)[0]
    return [Span(s, e) for s, e in ((low, start), (end, high)) if s < e]


def _without(spans: Spans, verb: Token) -> Iterable[Span]:
    end = verb.idx + len(verb)
    for start, stop in spans:
        if start < verb.idx < stop:
            yield from (Span(start, verb.idx), Span(end, stop))
        else:
            yield Span(start, stop)


def _subtree(token: Token) -> Spans:
    words = list(token.subtree)
    return (Span(words[0].idx, words[-1].idx + len(words[-1])),)


def right(gold: str, edtf: str | None, published: str) -> bool:
    """Whether ``edtf`` is the gold TIMEX3 value: the same day, or the same coarser date."""
    return edtf is not None and edtf == edtf_of(gold, published)


def judged(path: Path, half: int | None) -> list[tuple[dict[str, Any], str | None]]:
    """The rows of ``path`` in ``half`` that have a date, each with the EDTF date found."""
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(path):
        if half is None or half_of(row["id"]) == half:
            by_article[row["id"]].append(row)
    return [pair for article, found in by_article.items() for pair in _dates(article, found)]


def _dates(article: str, found: list[dict[str, Any]]) -> list[tuple[dict[str, Any], str | None]]:
    doc = parse(texts()[article])
    published = found[0]["dct"]
    times = find_times(doc, published)
    made = [attribution_at(doc, row["start"], row["end"]) for row in found]
    voices = identify(doc, made)
    names = [voice.speaker.name if voice.speaker else None for voice in voices]
    dates = when_said(doc, made, names, times, published)
    return [(row, said.edtf) for row, said in zip(found, dates, strict=True) if row["date"]]


def score(path: Path = PATH, half: int | None = None) -> float:
    """The percentage of dated reporting events whose date is right."""
    pairs = judged(path, half)
    good = sum(right(row["date"], edtf, row["dct"]) for row, edtf in pairs)
    return round(100 * good / max(1, len(pairs)), 1)


def main() -> None:
    """Print the share of right dates, and that of always taking the document's."""
    for half, name in ((0, "tuned on"), (1, "held back")):
        pairs = judged(PATH, half)
        good = sum(right(row["date"], edtf, row["dct"]) for row, edtf in pairs)
        base = sum(row["date"][:10] == row["dct"][:10] for row, _ in pairs)
        days = [p for p in pairs if re.match(r"\d{4}-\d\d-\d\d", p[0]["date"])]
        exact = sum(right(row["date"], edtf, row["dct"]) for row, edtf in days)
        print(f"{name}: {good}/{len(pairs)} right, {exact}/{len(days)} of days; ", end="")
        print(f"the document's date: {base}/{len(pairs)}")


if __name__ == "__main__":
    main()
