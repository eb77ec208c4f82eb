"""Text scrapes to articles."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clean.pages import SCRAPE, STORY, TEASERS, TRANSCRIPT, WRAPPED, page

from onrecord.clean import clean
from onrecord.errors import IndexPage, NoArticle


def test_the_story_is_kept_and_all_else_cut() -> None:
    article = clean(page(SCRAPE))
    assert article.text.split("\n\n") == STORY.split("\n")
    assert article.headline == "Brenn rules out early election in Varland"
    assert article.published == "2031-05-14"
    assert (article.dateline, article.credit) == ("Harrowmere", "Varland Courier")
    assert article.language == "en"


def test_kept_spans_yield_the_text() -> None:
    for raw in (SCRAPE, WRAPPED, TRANSCRIPT):
        article = clean(page(raw))
        kept = " ".join(raw[start:end] for start, end in article.kept)
        assert kept.split() == article.text.split()
        assert list(article.kept) == sorted(article.kept)


def test_wrapped_lines_are_joined() -> None:
    first, *rest = clean(page(WRAPPED)).text.split("\n\n")
    assert first.endswith(
        "was planning to raise the tax on bread, calling the reports " + '"pure invention".'
    )
    assert len(rest) == 2


def test_every_turn_of_a_transcript_is_kept() -> None:
    article = clean(page(TRANSCRIPT))
    assert article.text.split("\n\n") == TRANSCRIPT.strip().split("\n\n")[1:]
    assert article.dateline is None


def test_a_leading_crawl_date_is_the_publication_date() -> None:
    article = clean(page(f" date 2031-05-15 {STORY}"))
    assert article.published == "2031-05-15"
    assert article.text.startswith("Harrowmere — Prime Minister")


def test_what_is_told_wins() -> None:
    article = clean(page(SCRAPE, published="2031-05-13", outlet="Radio Tarn"))
    assert (article.published, article.outlet) == ("2031-05-13", "Radio Tarn")


def test_dates_of_other_stories_are_not_taken() -> None:
    undated = SCRAPE.replace("Published: 14 May 2031", "Date:")
    teasers = undated.replace("June 3:", "June 3, 2031:")
    assert clean(page(teasers)).published is None


def test_a_post_is_an_article() -> None:
    post = "Aldous Brenn\n3 March 2031\nI have never met the owners of the Tarn mine. Not once.\n"
    article = clean(page(post))
    assert article.text.endswith("I have never met the owners of the Tarn mine. Not once.")
    assert article.published == "2031-03-03"


def test_a_page_of_teasers_is_refused() -> None:
    with pytest.raises(IndexPage, match="many stories"):
        clean(page(TEASERS))


def test_a_page_of_headlines_is_refused() -> None:
    who = ["Brenn", "Vale", "Tost", "The judge", "Kestria", "A farmer", "The mayor", "The fleet"]
    lines = [f"{name} meets ministers after long talks" for name in who]
    with pytest.raises(IndexPage, match="many headlines"):
        clean(page("\n".join(["Home", "News", *lines, "Contact"])))


def test_a_menu_is_no_article() -> None:
    with pytest.raises(NoArticle):
        clean(page("Home\nNews\nAbout\nContact\nLogin\nSport\nPolitics\nWorld\n"))


def test_given_text_is_taken_as_it_is() -> None:
    article = clean(page("  Never.\r\n", "article", id="a1", headline="Brenn"))
    assert (article.text, article.id, article.headline) == ("  Never.\r\n", "a1", "Brenn")
    assert article.kept == ((0, 10),)


def test_the_id_depends_on_bytes_and_address() -> None:
    ids = [clean(each).id for each in (page(SCRAPE), page(SCRAPE), page(SCRAPE, url="http://a/"))]
    assert ids[0] == ids[1] != ids[2]
    assert len(ids[0]) == 32


@given(st.lists(st.sampled_from([*SCRAPE.split("\n"), *WRAPPED.split("\n")]), max_size=40))
def test_whatever_is_kept_stands_in_the_page(lines: list[str]) -> None:
    raw = "\n".join(lines)
    try:
        article = clean(page(raw))
    except (NoArticle, IndexPage):
        return
    kept = [raw[start:end] for start, end in article.kept]
    assert all(part and part == part.strip() and "\n" not in part for part in kept)
    assert " ".join(kept).split() == article.text.split()


@given(st.text(max_size=400))
def test_any_text_gives_an_article_or_a_clear_error(text: str) -> None:
    with suppress(NoArticle, IndexPage):
        assert clean(page(text)).text.strip()
