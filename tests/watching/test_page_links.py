"""What a watched page leads to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.watching.page_links import leads_of

BASE = "https://courier.example/politics/"


def _page(*links: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{''.join(links)}</body></html>"


def _a(href: str) -> str:
    return f'<a href="{href}">More</a>'


def test_links_that_look_like_stories_are_taken_once() -> None:
    page = _page(
        _a("brenn-denies-meeting-harbour-firm"),
        _a("/2031/03/04/brenn"),
        _a("/story/1234567"),
        _a("/politics/brenn-denies-meeting-harbour-firm#top"),
        _a("/about"),
        _a("/tag/the-long-harbour-fee-row"),
        _a("https://elsewhere.example/brenn-denies-meeting-harbour-firm"),
        _a("mailto:desk@courier.example"),
        _a("javascript:void-of-all-good-sense"),
    )
    assert leads_of(page, BASE) == [
        "https://courier.example/politics/brenn-denies-meeting-harbour-firm",
        "https://courier.example/2031/03/04/brenn",
        "https://courier.example/story/1234567",
    ]


def test_a_declared_feed_goes_before_links() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    page = _page(_a("brenn-denies-meeting-harbour-firm"), head=head)
    assert leads_of(page, BASE) == ["https://courier.example/feed"]


def test_a_page_of_links_is_followed_so_far() -> None:
    links = [_a(f"/story/{number}") for number in range(100_000, 100_500)]
    assert len(leads_of(_page(*links), BASE)) == 100


@given(st.text(max_size=200))
def test_any_text_leads_to_addresses_of_its_host_or_nowhere(page: str) -> None:
    for address in leads_of(_page(page, f'<a href="{page}">x</a>'), BASE):
        assert address.startswith(("https://", "http://"))
