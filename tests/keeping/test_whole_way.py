"""One address read again and again: versions, what vanished, what came back, what was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.keeping.pages import ADDRESS, DEARER, FIRST, HEADLINE, TYPO, WITHOUT, day, page
from tests.stores.places import At

from onrecord import pipeline
from onrecord.errors import FetchFailed, NoArticle
from onrecord.keeping.history import histories, notable
from onrecord.ledger import Ledger
from onrecord.records import Article


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("onrecord.db"), create=True) as store:
        yield store


def runs(ledger: Ledger, address: str = ADDRESS) -> list[tuple[str | None, int, int]]:
    found = ledger.keeping.observations(address)
    return [(run.article, int(run.first[8:10]), int(run.last[8:10])) for run in found]


def words(ledger: Ledger) -> list[str]:
    return [s.content.text for s in ledger.statements()]


def test_the_same_text_again_is_an_observation(ledger: Ledger) -> None:
    first, again = page(FIRST, 1), page(FIRST, 3)
    assert first.id != again.id
    assert pipeline.add(ledger, first).new
    known = pipeline.add(ledger, again)
    assert (known.new, known.article.id) == (False, first.id)
    assert runs(ledger) == [(first.id, 1, 3)]
    assert [s.at for s in ledger.keeping.snapshots(first.id)] == [day(1), day(3)]
    assert ledger.size().articles == 1


def test_every_page_fetched_is_kept_byte_for_byte(ledger: Ledger) -> None:
    first = page(FIRST, 1)
    pipeline.add(ledger, first)
    assert first.capture
    assert ledger.keeping.page(first.capture.sha256) == first.capture.data


def test_a_changed_text_is_a_version_and_counts_once(ledger: Ledger) -> None:
    first, dearer = page(FIRST, 1), page(DEARER, 5)
    pipeline.add(ledger, first)
    before = words(ledger)
    added = pipeline.add(ledger, dearer)
    assert (added.new, added.version_of) == (True, first.id)
    fresh = set(words(ledger)) - set(before)
    assert len(fresh) == 1
    assert "45 million" in fresh.pop()
    assert words(ledger).count("“The dam will never leak,”") == before.count(
        "“The dam will never leak,”"
    )
    assert runs(ledger) == [(first.id, 1, 1), (dearer.id, 5, 5)]


@pytest.mark.lengthy
def test_old_spans_still_resolve_and_the_ledger_is_sound(ledger: Ledger) -> None:
    for article in (page(FIRST, 1), page(DEARER, 5), page(WITHOUT, 9)):
        pipeline.add(ledger, article)
    assert ledger.verify() == []


def test_versions_of_one_page_never_conflict_or_repeat(ledger: Ledger) -> None:
    pipeline.add(ledger, page(FIRST, 1))
    pipeline.add(ledger, page(FIRST.replace("will never leak", "will leak"), 5))
    assert ledger.relations() == []


def test_a_typo_that_was_mended_brings_no_statement(ledger: Ledger) -> None:
    pipeline.add(ledger, page(TYPO, 1))
    before = words(ledger)
    assert pipeline.add(ledger, page(FIRST, 2)).statements == 0
    assert words(ledger) == before


def test_a_text_that_comes_back_is_known(ledger: Ledger) -> None:
    first, dearer = page(FIRST, 1), page(DEARER, 5)
    for article in (first, dearer):
        pipeline.add(ledger, article)
    assert not pipeline.add(ledger, page(FIRST, 7)).new
    assert [run[0] for run in runs(ledger)] == [first.id, dearer.id, first.id]


def test_an_old_crawl_read_late_goes_where_it_belongs(ledger: Ledger) -> None:
    dearer, first = page(DEARER, 5), page(FIRST, 1)
    pipeline.add(ledger, dearer)
    assert pipeline.add(ledger, first).version_of == dearer.id
    assert runs(ledger) == [(first.id, 1, 1), (dearer.id, 5, 5)]


def test_a_version_shares_the_story_of_the_first(ledger: Ledger) -> None:
    first, other = page(FIRST, 1), page(f"{HEADLINE} again. " + "Rain fell. " * 40, 5)
    pipeline.add(ledger, first)
    assert pipeline.add(ledger, other).version_of == first.id
    assert ledger.keeping.story_of(other.id) == ledger.keeping.story_of(first.id)


def test_another_story_at_the_address_is_no_version(ledger: Ledger) -> None:
    pipeline.add(ledger, page(FIRST, 1))
    other = page("Mirela Tost said the harvest was late this year.", 5, headline="Harvest")
    assert pipeline.add(ledger, other).version_of is None
    assert len(runs(ledger)) == 2


def test_what_links_add_to_an_address_makes_no_other_page(ledger: Ledger) -> None:
    pipeline.add(ledger, page(FIRST, 1))
    again = page(FIRST, 2, url="http://www.courier.example/dam?utm_source=feed#top")
    assert not pipeline.add(ledger, again).new
    assert len(runs(ledger)) == 1


def test_a_page_that_is_gone_is_noted(ledger: Ledger) -> None:
    pipeline.add(ledger, page(FIRST, 1))
    gone = FetchFailed(f"{ADDRESS}#top", "the server answered 410", status=410)
    assert pipeline.note_gone(ledger, gone)
    (gone_at,) = [run for run in ledger.keeping.observations(ADDRESS) if run.article is None]
    assert gone_at.how == "the server answered 410"


@pytest.mark.parametrize(
    "error",
    [
        FetchFailed(ADDRESS, "the server answered 500", status=500),
        FetchFailed(ADDRESS, "it could not be fetched"),
        FetchFailed("https://other.example/", "the server answered 404", status=404),
        NoArticle(ADDRESS, "there is no article"),
    ],
)
def test_other_failures_say_nothing_of_the_page(ledger: Ledger, error: FetchFailed) -> None:
    pipeline.add(ledger, page(FIRST, 1))
    assert not pipeline.note_gone(ledger, error)
    assert len(runs(ledger)) == 1


def test_a_deleted_post_is_gone_and_stays_on_record(ledger: Ledger) -> None:
    post = page("Joren Vale (@vale) posted on Perch: “The levy must go.”", 1, url=f"{ADDRESS}/p")
    pipeline.add(ledger, post)
    before = ledger.size()
    later = page(post.text, 4, url="https://archive.example/p", headline="Post, since deleted")
    for _ in range(2):
        assert not pipeline.add(ledger, replace(later, gone=f"{ADDRESS}/p")).new
    assert ledger.size() == before
    assert [run.how for run in ledger.keeping.observations(f"{ADDRESS}/p")] == [
        None,
        "it is marked as deleted",
    ]


def test_a_post_that_was_deleted_before_it_was_read_was_never_seen_there(ledger: Ledger) -> None:
    post = page("Joren Vale (@vale) posted on Perch: “The levy must go.”", 1, url=f"{ADDRESS}/a")
    assert pipeline.add(ledger, replace(post, gone=f"{ADDRESS}/p", capture=None)).new
    assert runs(ledger, f"{ADDRESS}/p") == []
    assert [run[0] for run in runs(ledger, f"{ADDRESS}/a")] == [post.id]


def from_file(article: Article) -> Article:
    """The article as if read from a file."""
    assert article.capture
    return replace(article, source="dam.html", capture=replace(article.capture, at=None, url=None))


def test_a_file_is_kept_when_asked_and_once(ledger: Ledger) -> None:
    article = from_file(page(FIRST, 1))
    pipeline.add(ledger, article)
    assert ledger.keeping.snapshots(article.id) == []
    for _ in range(2):
        pipeline.add(ledger, article, keep=True)
    (kept,) = ledger.keeping.snapshots(article.id)
    assert article.capture
    assert ledger.keeping.page(kept.sha256) == article.capture.data


def test_reading_a_file_again_changes_nothing(ledger: Ledger) -> None:
    article = from_file(page(FIRST, 1))
    pipeline.add(ledger, article)
    before = ledger.keeping.observations(ADDRESS)
    pipeline.add(ledger, article)
    assert ledger.keeping.observations(ADDRESS) == before


def test_what_a_feed_tells_of_a_page_is_no_version_of_it(ledger: Ledger) -> None:
    pipeline.add(ledger, page(FIRST, 1))
    told = page(FIRST[:200], 2)
    assert told.capture
    feed = replace(
        told.capture, content_type="application/rss+xml", url="https://courier.example/f"
    )
    assert pipeline.add(ledger, replace(told, capture=feed)).version_of is None
    assert len(runs(ledger)) == 1
    assert len(runs(ledger, f"{ADDRESS}#listed")) == 1


def test_items_without_an_address_of_their_own_are_no_versions(ledger: Ledger) -> None:
    item = page(FIRST, 1)
    assert item.capture
    feed = replace(item.capture, content_type="application/rss+xml")
    pipeline.add(ledger, replace(item, capture=feed))
    assert runs(ledger) == []


def test_words_that_went_to_another_speaker_are_told_as_such(ledger: Ledger) -> None:
    pipeline.add(ledger, page(FIRST, 1))
    pipeline.add(ledger, page(FIRST.replace("Joren Vale, the", "Osric Lamm, the"), 5))
    (history,) = histories(ledger, ADDRESS)
    told = [fate.observed for fate in notable(history.versions[1].fates)]
    assert told == [
        "attributed to Joren Vale on 1 September 2031, to Osric Lamm on 5 September 2031"
    ]
