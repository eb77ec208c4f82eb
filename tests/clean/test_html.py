"""HTML pages to articles."""

from __future__ import annotations

import json

import pytest
from tests.clean.pages import STORY, page

from onrecord.clean import clean
from onrecord.clean.index_page import lines_of_one
from onrecord.errors import IndexPage, NoArticle

HEADLINE = "Brenn rules out early election"
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n"))
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "name": "Someone Else"},
        {
            "@type": ["NewsArticle"],
            "headline": HEADLINE,
            "datePublished": "2031-05-14T23:30:00+02:00",
            "dateModified": "2031-05-16T08:00:00+02:00",
            "publisher": {"@type": "Organization", "name": "Varland Courier"},
        },
    ],
}


def _html(head: str = "", body: str = BODY, heading: str = HEADLINE) -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><nav><a href='/'>Home</a>"
        f"<a href='/politics'>Politics</a></nav><article><h1>{heading}</h1>{body}</article>"
        "<aside><h3>Most read</h3><a href='/x'>Tarn mine reopens after two years</a></aside>"
        "<footer>© 2029 Varland Courier. All rights reserved.</footer></body></html>"
    )


def _linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


BATH = """The swimming bath in Mill Lane will stay shut until June. A pipe burst under the floor.
Season tickets will be paid back on request, and schools are to use the bath in Marn until summer.
An engineer from Harrowmere is looking for the drawings of 1961, which nobody has seen for years.
The council met in the evening and voted to pay for the buses to Marn out of its reserve, which
is now at four thousand crowns. Two members asked why the pipe had not been mended in the spring."""
GOAT = """A goat that had lived on the roof of the tannery was brought down by the fire brigade.
Nobody knows how it got up there. The owner has been asked for sixty crowns for the long ladder.
She told the Herald that the goat had not called for a ladder. The tannery has been for sale since
2019, and several people from the coast had looked at it in the week before the goat moved in."""


def several(title: str) -> str:
    """A page with two whole stories, under the headline ``title``."""
    stories = (("Bath stays shut", "2031-04-10", BATH), ("Goat leaves roof", "2031-04-11", GOAT))
    told = "".join(
        f"<article><h2>{head}</h2><time>{day}</time>"
        f"{''.join(f'<p>{line}</p>' for line in text.splitlines())}</article>"
        for head, day, text in stories
    )
    return f"<html><head><title>{title}</title></head><body>{told}</body></html>"


@pytest.mark.parametrize("title", ["Orrin Herald", "Bath stays shut", "Goat leaves roof"])
def test_several_whole_stories_are_never_mixed(title: str) -> None:
    try:
        text = clean(page(several(title), "html")).text
    except IndexPage:
        return
    assert ("swimming" in text) != ("tannery" in text)
    assert ("tannery" in text) == (title == "Goat leaves roof")


def test_of_several_stories_that_one_alone_is_taken_which_the_headline_names() -> None:
    body = [*BATH.splitlines(), *GOAT.splitlines()]
    stories = [f"Bath stays shut {' '.join(BATH.split())}", f"Goats go {' '.join(GOAT.split())}"]
    assert lines_of_one("page", stories, "Goats Go", body) == GOAT.splitlines()
    with pytest.raises(IndexPage, match="several stories"):
        lines_of_one("page", stories, "Orrin Herald", body)


def test_body_and_metadata() -> None:
    head = _linked(LINKED) + "<link rel='canonical' href='https://courier.example/brenn'>"
    article = clean(page(_html(head), "html"))
    assert article.text.split("\n\n") == STORY.split("\n")
    assert article.headline == HEADLINE
    assert article.published == "2031-05-14"
    assert article.outlet == "Varland Courier"
    assert article.url == "https://courier.example/brenn"
    assert article.dateline == "Harrowmere"
    assert article.kept == ()


@pytest.mark.parametrize("address", ["https://[courier.example/brenn", "//[::1"])
def test_an_address_that_is_none_is_left_out(address: str) -> None:
    article = clean(
        page(_html(_linked(LINKED) + f"<link rel='canonical' href='{address}'>"), "html")
    )
    assert (article.url, article.headline) == (None, HEADLINE)


def test_open_graph_serves_when_there_is_no_linked_data() -> None:
    head = (
        f"<meta property='og:title' content='{HEADLINE} | Radio Tarn'>"
        "<meta property='og:site_name' content='Radio Tarn'>"
        "<meta property='article:published_time' content='2031-05-14T10:00:00Z'>"
    )
    article = clean(page(_html(head, heading="Politics"), "html"))
    assert article.headline == HEADLINE
    assert (article.outlet, article.published) == ("Radio Tarn", "2031-05-14")


def test_a_year_in_the_footer_is_no_date() -> None:
    assert clean(page(_html(), "html")).published is None


@pytest.mark.parametrize("data", ['{"broken"', "[[[[[[[[[[[[[]]]]]]]]]]]]]", '"text"', ""])
def test_broken_linked_data_is_passed_over(data: str) -> None:
    head = f'<script type="application/ld+json">{data}</script>'
    assert clean(page(_html(head), "html")).headline == HEADLINE


def test_what_is_told_wins() -> None:
    told = page(_html(_linked(LINKED)), "html", published="2031-05-01", url="https://a.example/")
    article = clean(told)
    assert (article.published, article.url) == ("2031-05-01", "https://a.example/")


@pytest.mark.parametrize(
    "html", ["<html></html>", "<p></p>", "<html><body><nav>x</nav>", "<!-- -->"]
)
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(NoArticle):
        clean(page(html, "html"))


def test_a_front_page_is_refused() -> None:
    teasers = "".join(
        f"<div><h3><a href='/{i}'>{name} meets ministers after long talks</a></h3>"
        f"<p>{name} met the ministers on Monday after two weeks in which...</p></div>"
        for i, name in enumerate(
            ["Brenn", "Vale", "Tost", "Marn", "Pell", "Okray", "Corl", "Lisle"]
        )
    )
    html = f"<html><head><title>Varland Courier</title></head><body>{teasers}</body></html>"
    with pytest.raises((IndexPage, NoArticle)):
        clean(page(html, "html"))


def test_deep_nesting_is_survived() -> None:
    with pytest.raises((NoArticle, IndexPage)):
        clean(page("<div>" * 50_000, "html"))
