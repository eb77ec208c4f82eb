"""Several whole stories in one plain-text scrape."""

from __future__ import annotations

import pytest
from tests.clean.pages import OTHER, SCRAPE, STORY, THIRD, page

from onrecord.clean import clean
from onrecord.clean.whole_stories import further_stories
from onrecord.errors import IndexPage

HEADLINE = "Brenn rules out early election in Varland"
OWN = f"{HEADLINE}\n\nBy Nadia Corl\n\n{STORY}"
CARD = "Brenn and Vale to meet over early election\nMay 3, 2031\n"


def test_only_the_first_of_two_stories_is_kept() -> None:
    article = clean(page(f"{OWN}\n\n{OTHER}\n"))
    assert article.text.split("\n\n") == STORY.split("\n")
    assert article.headline == HEADLINE


def test_no_date_or_place_of_the_other_story_is_taken() -> None:
    dated_below = OTHER.replace("3 June 2031", "Published: 3 June 2031")
    article = clean(page(f"{OWN}\n\n{dated_below}\n"))
    assert (article.published, article.dateline, article.credit) == (None, "Harrowmere", None)


def test_a_story_told_on_by_an_agency_alone_is_cut() -> None:
    second = OTHER.split("\n\n", 2)[2]
    article = clean(page(f"{OWN}\n{second}\n"))
    assert article.text.split("\n\n") == STORY.split("\n")


def test_the_headline_told_from_outside_says_which_story_it_is() -> None:
    told = OTHER.split("\n", 1)[0]
    article = clean(page(f"{OWN}\n\n{OTHER}\n", headline=told))
    assert "Henrik Aas" in article.text
    assert "Brenn" not in article.text
    assert (article.published, article.dateline) == ("2031-06-03", "DUNMARROW")


def test_many_stories_of_nobodys_page_are_refused() -> None:
    with pytest.raises(IndexPage, match="several stories in full"):
        clean(page(f"{OWN}\n\n{OTHER}\n\n{THIRD}\n"))


def test_of_many_the_one_in_the_title_is_kept() -> None:
    article = clean(page(f"{HEADLINE} | Varland Courier\n{OWN}\n\n{OTHER}\n\n{THIRD}\n"))
    assert article.text.split("\n\n") == STORY.split("\n")


@pytest.mark.parametrize("other", [CARD, "What else was said\n\n", "Tuesday, May 3: Noon.\n"])
def test_a_story_with_something_in_it_stays_whole(other: str) -> None:
    before, after = STORY.rsplit("\n", 1)
    article = clean(page(f"{OWN.replace(STORY, before)}\n{other}{after}\n"))
    assert article.text.endswith(after)


def test_one_story_is_one() -> None:
    lines = [line for line in SCRAPE.split("\n") if line]
    body = [lines.index(line) for line in STORY.split("\n") if line in lines]
    assert further_stories(lines, body) == []
    assert further_stories([], []) == []
