"""What was cut from a page when it was read: menus, teasers, counters, and the like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from onrecord.errors import LedgerUnusable
from onrecord.keeping.page_text import is_html, lines_of, text_of_page
from onrecord.keeping.sentences import folded
from onrecord.ledger import Ledger
from onrecord.records import Article
from onrecord.spans import overlap, paragraphs

_FEW_WORDS = 4
"""A line of fewer words may stand in the text by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Lines of a page in a row that were all ``kept``, or all cut."""

    kept: bool
    lines: tuple[str, ...]


def stretches_of(ledger: Ledger, article: Article) -> list[Stretch] | None:
    """The page of ``article`` as it was kept, in stretches that were kept and cut.

    ``None`` when no page is kept, or it is not text. For plain text this is what the cleaner took;
    for HTML a line was kept when its words stand in the article.
    """
    for snapshot in ledger.keeping.snapshots(article.id):
        if snapshot.dropped is not None:
            continue
        try:
            raw = ledger.keeping.page(snapshot.sha256)
        except LedgerUnusable:
            return None
        if raw is None:
            return None
        told = _told(article, raw, snapshot.content_type)
        return None if told is None else list(_stretches(told))
    return None


def _told(article: Article, raw: bytes, content_type: str) -> list[tuple[bool, str]] | None:
    """Each line of the page, and whether it was kept."""
    text = text_of_page(raw, content_type)
    if text is not None and article.kept and not is_html(content_type):
        return [
            (any(overlap(line, span) for span in article.kept), text[line.start : line.end])
            for line in paragraphs(text)
        ]
    lines = lines_of(raw, content_type)
    if lines is None:
        return None
    body = f" {' '.join(folded(article.text))} "
    head = folded(article.headline or "")
    return [(_stands(line, body, head), line) for line in lines]


def _stands(line: str, body: str, head: tuple[str, ...]) -> bool:
    said = folded(line)
    if said == head:
        return True
    return len(said) >= _FEW_WORDS and f" {' '.join(said)} " in body


def _stretches(told: list[tuple[bool, str]]) -> Iterator[Stretch]:
    for kept, lines in groupby(told, key=itemgetter(0)):
        yield Stretch(kept=kept, lines=tuple(line for _, line in lines))
