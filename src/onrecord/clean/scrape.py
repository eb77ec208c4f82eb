"""A plain-text scrape to an article: best run of lines, headline, date, dateline and credit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.clean.credit import Credit, closing_credit, find_dateline, line_credit
from onrecord.clean.dates import crawl_date, shown_date
from onrecord.clean.english import language_of
from onrecord.clean.headline import find_headline
from onrecord.clean.identity import article_id
from onrecord.clean.index_page import no_article, refuse_index
from onrecord.clean.lines import Line, split_lines, unwrap
from onrecord.clean.run import body_lines, is_junk
from onrecord.records import Article, RawPage, Span

_ABOVE, _BELOW = 6, 4
_FEW_LINES = 6
PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Parts:
    """The lines of a page, sorted: the story itself, and what stands round it."""

    body: list[Line]
    headline: Line | None
    above: list[str]
    below: list[str]


def clean_scrape(page: RawPage) -> Article:
    """The article of a plain-text page.

    ``text`` holds the kept lines, without the headline (which is ``headline``), paragraphs
    separated by an empty line, a wrapped paragraph joined by spaces. ``kept`` are the spans of the
    raw text that these lines come from, one a line. Raises ``NoArticle`` or ``IndexPage``.
    """
    crawled, start = crawl_date(page.text)
    lines = split_lines(page.text, start)
    parts = _take_apart(page.source, lines)
    body, credit = _cut_credit(parts)
    paragraphs = [" ".join(line.text for line in group) for group in unwrap(body)]
    dateline = find_dateline(paragraphs[0])
    text = PARAGRAPH.join(paragraphs)
    return Article(
        id=article_id(page),
        text=text,
        headline=page.headline or (parts.headline.text if parts.headline else None),
        published=page.published or crawled or shown_date(parts.above, parts.below),
        outlet=page.outlet,
        url=page.url,
        credit=credit or (dateline.agency if dateline else None),
        dateline=dateline.place if dateline else None,
        language=language_of(text, page.language),
        source=page.source,
        kept=tuple(line.span for line in body),
    )


def _take_apart(where: str, lines: Sequence[Line]) -> Parts:
    texts = [line.text for line in lines]
    chosen = body_lines(texts) or _all_of_few(texts)
    refuse_index(where, texts, [texts[i] for i in chosen])
    headline = find_headline(texts, chosen) if chosen else None
    if headline in chosen:
        chosen.remove(headline)
    if not chosen:
        raise no_article(where)
    first, last = chosen[0], chosen[-1]
    top = min(first, headline if headline is not None else first)
    return Parts(
        body=[lines[i] for i in chosen],
        headline=lines[headline] if headline is not None else None,
        above=texts[max(0, top - 2 if headline is not None else first - _ABOVE) : first],
        below=texts[last + 1 : last + 1 + _BELOW],
    )


def _all_of_few(texts: Sequence[str]) -> list[int]:
    """All lines of a page so short that there is nothing to choose from, as a post is."""
    kept = [i for i, text in enumerate(texts) if not is_junk(text)]
    return kept if len(texts) <= _FEW_LINES else []


def _cut_credit(parts: Parts) -> tuple[list[Line], str | None]:
    """The body without the credit that closes it, and the credit, there or on the next lines."""
    *rest, last = parts.body
    credit = closing_credit(last.text)
    if credit is None:
        below = next((found for found in map(line_credit, parts.below) if found), None)
        return parts.body, below.name if below else None
    short = _shorten(last, credit)
    return ([*rest, short] if short else rest) or parts.body, credit.name


def _shorten(line: Line, credit: Credit) -> Line | None:
    text = line.text[: credit.at].rstrip(" —–-")
    if not text:
        return None
    return Line(Span(line.span.start, line.span.start + len(text)), text, line.gap)
