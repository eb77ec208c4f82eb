"""A plain-text scrape to an article: best run of lines, headline, date, dateline and credit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.clean.credit import Dateline, closing_credit, find_dateline, line_credit
from onrecord.clean.dates import crawl_date, shown_date
from onrecord.clean.headline import find_headline
from onrecord.clean.identity import article_id
from onrecord.clean.index_page import no_article, refuse_index
from onrecord.clean.language import language_of
from onrecord.clean.lines import Paragraph, split_paragraphs
from onrecord.clean.run import body_lines, is_junk
from onrecord.clean.whole_stories import is_byline, is_dated, own_story
from onrecord.records import Article, RawPage

_ABOVE, _ABOVE_HEADLINE, _BELOW = 6, 2, 4
_FEW_LINES = 6
_LAST = 3
SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Parts:
    """The lines of a page, sorted: the story itself, and what stands round it."""

    body: list[Paragraph]
    headline: str | None
    above: list[str]
    below: list[str]


def clean_scrape(page: RawPage) -> Article:
    """The article of a plain-text page.

    ``text`` holds the kept lines, without the headline (which is ``headline``), paragraphs
    separated by an empty line, a wrapped paragraph joined by spaces. ``kept`` are the spans of the
    raw text that these lines come from, one a line. Raises ``NoArticle`` or ``IndexPage``.
    """
    crawled, start = crawl_date(page.text)
    parts = _take_apart(page, split_paragraphs(page.text, start))
    body, credit = _cut_credit(parts)
    dateline = find_dateline(body[0].text)
    text = SEPARATOR.join(paragraph.text for paragraph in body)
    return Article(
        id=article_id(page),
        text=text,
        headline=page.headline or parts.headline,
        published=_published(page, crawled, parts, dateline),
        outlet=page.outlet,
        url=page.url,
        credit=credit or (dateline.agency if dateline else None),
        dateline=dateline.place if dateline else None,
        language=language_of(text, page.language),
        source=page.source,
        kept=tuple(span for paragraph in body for span in paragraph.spans),
    )


def _published(
    page: RawPage, crawled: str | None, parts: Parts, dateline: Dateline | None
) -> str | None:
    """What is told from outside, else what the page shows, else the full date of a dateline."""
    filed = dateline.filed if dateline else None
    return page.published or crawled or shown_date(parts.above, parts.below) or filed


def _take_apart(raw: RawPage, page: Sequence[Paragraph]) -> Parts:
    texts = [paragraph.text for paragraph in page]
    chosen = body_lines(texts) or _all_of_few(texts)
    refuse_index(raw.source, texts, [texts[i] for i in chosen])
    own = own_story(raw.source, texts, chosen, raw.headline)
    chosen = [i for i in chosen if i in own]
    headline = find_headline(texts, chosen) if chosen else None
    body = [i for i in chosen if i != headline]
    while body and is_byline(texts[body[0]]):
        del body[0]
    if not body:
        raise no_article(raw.source)
    first, last = body[0], body[-1]
    top = first - _ABOVE if headline is None else headline - _ABOVE_HEADLINE
    return Parts(
        body=[page[i] for i in body],
        headline=None if headline is None else texts[headline],
        above=texts[max(own.start, top) : first],
        below=texts[last + 1 : min(last + 1 + _BELOW, own.stop)],
    )


def _all_of_few(texts: Sequence[str]) -> list[int]:
    """All lines of a page so short that there is nothing to choose from, as a post is."""
    if len(texts) > _FEW_LINES:
        return []
    return [i for i, text in enumerate(texts) if not is_junk(text) and not is_dated(text)]


def _cut_credit(parts: Parts) -> tuple[list[Paragraph], str | None]:
    """The body without its credit, and the credit: in the last paragraphs or on the next lines."""
    body = list(parts.body)
    for i in range(len(body) - 1, max(-1, len(body) - 1 - _LAST), -1):
        credit = closing_credit(body[i].text)
        if credit is not None:
            short = body[i].head(credit.at)
            rest = [*body[:i], *([short] if short.text else []), *body[i + 1 :]]
            return rest or body, credit.name
    below = next((found for found in map(line_credit, parts.below) if found), None)
    return body, below.name if below else None
