"""Stage 2, clean: a raw page becomes an article."""

from __future__ import annotations

from onrecord.clean.html import clean_html
from onrecord.clean.identity import article_id
from onrecord.clean.language import language_of
from onrecord.clean.scrape import clean_scrape
from onrecord.records import Article, RawPage, Span

__all__ = ["clean"]


def clean(page: RawPage) -> Article:
    """The article on ``page``: its text, and what the page says about it.

    Text that comes as an article is taken as it is; for a plain-text scrape ``kept`` says which
    characters of the raw text were taken; for HTML it is empty. The headline is not part of the
    text. Raises ``NoArticle`` when there is none and ``IndexPage`` when there are many.
    """
    if page.media_type == "html":
        return clean_html(page)
    if page.media_type == "text":
        return clean_scrape(page)
    return _as_it_is(page)


def _as_it_is(page: RawPage) -> Article:
    return Article(
        id=article_id(page),
        text=page.text,
        headline=page.headline,
        published=page.published,
        outlet=page.outlet,
        url=page.url,
        credit=page.credit,
        dateline=page.dateline,
        details=page.details,
        language=language_of(page.text, page.language),
        source=page.source,
        kept=(Span(0, len(page.text)),),
    )
