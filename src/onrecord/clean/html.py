"""An HTML page to an article: body by trafilatura, the rest from the page's metadata."""

from __future__ import annotations

import trafilatura
from lxml.html import HtmlElement

from onrecord.clean.credit import closing_credit, find_dateline
from onrecord.clean.features import count_words
from onrecord.clean.html_metadata import Metadata, read_metadata
from onrecord.clean.identity import article_id
from onrecord.clean.index_page import lines_of_one, no_article, refuse_index
from onrecord.clean.language import language_of
from onrecord.clean.run import is_junk
from onrecord.records import Article, RawPage

PARAGRAPH = "\n\n"
_FEWEST_WORDS = 8


def clean_html(page: RawPage) -> Article:
    """The article of an HTML page, paragraphs separated by an empty line.

    The body is what trafilatura (Barbaresi 2021) finds with ``favor_precision``. Raises
    ``NoArticle`` when it finds nothing and ``IndexPage`` for a list of stories.
    """
    tree = trafilatura.load_html(page.text)
    if tree is None:
        raise no_article(page.source)
    metadata = read_metadata(tree, page.url)
    links = _links(tree) if metadata.kind != "article" else None
    stories = _stories(tree)
    lines = _body(tree, metadata.headline)
    if sum(map(count_words, lines)) < _FEWEST_WORDS:
        raise no_article(page.source)
    if links is not None:
        refuse_index(page.source, links, lines)
    lines = lines_of_one(page.source, stories, metadata.headline, lines)
    return _article(page, metadata, lines)


def _body(tree: HtmlElement, headline: str | None) -> list[str]:
    """The lines of the body. The tree, which need not be parsed again, is used up by it."""
    text = trafilatura.extract(tree, favor_precision=True, include_comments=False)
    lines = [line.strip() for line in (text or "").split("\n")]
    return [line for line in lines if line and line != headline and not is_junk(line)]


def _stories(tree: HtmlElement) -> list[str]:
    """The texts of the page's articles that have a heading and stand in no other."""
    outermost = tree.xpath("//article[not(ancestor::article)][.//h1 or .//h2 or .//h3]")
    return [" ".join(one.text_content().split()) for one in outermost]


def _links(tree: HtmlElement) -> list[str]:
    """The different texts of the page's links."""
    texts = (" ".join(link.text_content().split()) for link in tree.iter("a"))
    return list(dict.fromkeys(texts))


def _article(page: RawPage, metadata: Metadata, lines: list[str]) -> Article:
    dateline = find_dateline(lines[0])
    credit = closing_credit(lines[-1])
    if credit and lines[-1][: credit.at].strip():
        lines = [*lines[:-1], lines[-1][: credit.at].rstrip(" —–-")]
    text = PARAGRAPH.join(lines)
    return Article(
        id=article_id(page),
        text=text,
        headline=page.headline or metadata.headline,
        published=page.published or metadata.published or (dateline.filed if dateline else None),
        outlet=page.outlet or metadata.outlet,
        url=page.url or metadata.url,
        credit=credit.name if credit else (dateline.agency if dateline else None),
        dateline=dateline.place if dateline else None,
        language=language_of(text, page.language, metadata.language),
        source=page.source,
        details=metadata.details,
    )
