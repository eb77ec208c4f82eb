"""Show what gold rows and flags point to: both quotations, who says them, when, and the type.

``python -m eval.show FILE.jsonl --shared ../shared`` prints a block for each row of ids and
offsets. Rows are of one article (``id``, ``a`` and ``b`` as spans), or of two (``a`` and ``b`` as
objects with ``id`` and ``content``), as in ``eval/gold/``, in the shared gold and in what
``onrecord compare`` gives. ``--only WORD`` shows the rows whose verdict, label or type is WORD.
``--texts FILE`` has the articles of rows that name them by the hashes of their texts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from eval.data import SHARED, Row, rows
from eval.sources import hashed, wanted
from onrecord import pipeline
from onrecord.records import Article, Span, Spans, Statement
from onrecord.spans import hull

_AROUND = 160
_TOLD = ("verdict", "label", "shape", "why", "found")


@dataclass(frozen=True, slots=True)
class End:
    """One side of a row: the id of its article and the spans of its content."""

    article: str
    content: Spans


def main() -> int:
    """Print the blocks; 0, or 2 when there is no such file or article."""
    parser = argparse.ArgumentParser(prog="python -m eval.show", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--only", help="rows whose verdict, label or type is this")
    parser.add_argument("--texts", type=Path, help="articles, one JSON object a line")
    args = parser.parse_args()
    texts = hashed(args.texts) if args.texts else None
    try:
        for block in shown(rows(args.file), args.shared, args.only, texts):
            print(block)
    except (FileNotFoundError, KeyError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def shown(
    given: Iterable[Row],
    shared: Path,
    only: str | None = None,
    texts: dict[str, Article] | None = None,
) -> Iterator[str]:
    """A block for each of ``given``, in order. Raises ``KeyError`` for an article that is not
    among ``texts``, or in no set of ``shared``."""
    picked = [r for r in given if only is None or only in (r.get("verdict"), type_of(r))]
    if texts is None:
        texts = wanted(shared, {end.article for row in picked for end in ends(row)})
    for number, row in enumerate(picked, start=1):
        yield block(number, row, texts)


def ends(row: Row) -> tuple[End, End]:
    """Both sides of a row, whichever way it is kept."""
    return _end(row, "a"), _end(row, "b")


def _end(row: Row, side: str) -> End:
    one = row[side]
    if isinstance(one, dict):
        return End(one["id"], _spans(one["content"]))
    return End(row["id"], _spans(one))


def type_of(row: Row) -> str:
    """What the row says the two are to each other."""
    return str(row.get("type") or row.get("label"))


def block(number: int, row: Row, texts: dict[str, Article]) -> str:
    """A row as a reader sees it."""
    told = "; ".join(f"{key}: {row[key]}" for key in _TOLD if row.get(key))
    lines = [f"## {number}. {type_of(row)}" + (f" ({told})" if told else "")]
    for letter, end in zip("ab", ends(row), strict=True):
        lines += _side(letter, end, texts[end.article])
    return "\n".join([*lines, ""])


def _side(letter: str, end: End, article: Article) -> list[str]:
    statement = _statement(article, end.content)
    who = statement.speaker.name if statement and statement.speaker else "nobody named"
    said = statement.said.edtf if statement else None
    head = f"{letter}  {who}, said {said or 'unknown'}, published {article.published or 'unknown'}"
    return [f"{head}  [{article.id}]", f"   {marked(article.text, end.content)}"]


def marked(text: str, content: Sequence[Span]) -> str:
    """``content`` with what stands around it, each of its spans between ``«`` and ``»``."""
    reach = hull(content)
    start, end = max(0, reach.start - _AROUND), min(len(text), reach.end + _AROUND)
    pieces, at = [], start
    for span in content:
        pieces += [text[at : span.start], "«", text[span.start : span.end], "»"]
        at = span.end
    return " ".join("".join([*pieces, text[at:end]]).split())


def _statement(article: Article, content: Spans) -> Statement | None:
    """The statement that the tool has for ``content``; of several, one with a speaker."""
    same = [s for s in _statements(article) if s.content.spans == content]
    return next((s for s in same if s.speaker), same[0] if same else None)


@cache
def _statements(article: Article) -> tuple[Statement, ...]:
    found = pipeline.extract(article)
    return (*found.statements, *found.reported.statements)


def _spans(given: Sequence[Sequence[int]]) -> Spans:
    return tuple(Span(start, end) for start, end in given)


if __name__ == "__main__":
    raise SystemExit(main())
