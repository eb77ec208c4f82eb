"""What an outlet is called, by what its page says of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.linked_data import Linked
from onrecord.clean.outlet import host_of, outlet_of

AGENCY: Linked = {"@type": "NewsArticle", "publisher": {"name": "Northern Wire"}}
COURIER: Linked = {"@type": "NewsArticle", "publisher": {"name": "The Varland Courier"}}
URL = "https://www.varlandcourier.example/news/budget"


def outlet(
    *linked: Linked, site: str | None = None, title: str | None = None, url: str | None = URL
) -> str | None:
    return outlet_of({"og:site_name": site} if site else {}, linked, title, url)


def test_the_publisher_and_the_site_name_are_what_a_page_says_of_itself() -> None:
    assert outlet(COURIER) == "The Varland Courier"
    assert outlet(site="Varland Courier") == "Varland Courier"
    assert outlet(COURIER, url=None) == "The Varland Courier"


def test_a_publisher_may_be_described_elsewhere_on_the_page() -> None:
    described: Linked = {"@id": "#us", "@type": "Organization", "name": "Varland Courier"}
    assert outlet({"publisher": {"@id": "#us"}}, described) == "Varland Courier"


def test_an_agency_is_not_the_outlet_that_carries_its_story() -> None:
    assert outlet(AGENCY, site="Varland Courier") == "Varland Courier"
    assert outlet(AGENCY, title="Budget passes - Varland Courier") == "Varland Courier"
    assert outlet(AGENCY) == "Northern Wire"


def test_a_name_goes_before_the_label_of_the_address() -> None:
    assert outlet(COURIER, site="varlandcourier") == "The Varland Courier"
    assert outlet(site="tarn", title="Floods | tarn.example", url="https://www.tarn.example/1") == (
        "tarn.example"
    )


@pytest.mark.parametrize(
    "site", ["@courier", "https://www.varlandcourier.example", "Hosted", "U.S."]
)
def test_neither_handles_nor_addresses_nor_servers_are_names(site: str) -> None:
    title = "Brenn rules out election | Varland Courier"
    assert outlet(site=site, title=title) == "Varland Courier"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Budget passes - Varland Courier", "Varland Courier"),
        ("Budget passes – Courier International", "Courier International"),
        ("Budget passes - why the courier came late", "varlandcourier.example"),
        ("Budget passes - Kestria", "varlandcourier.example"),
        (None, "varlandcourier.example"),
    ],
)
def test_the_end_of_the_title_counts_where_it_goes_with_the_address(
    title: str | None, name: str
) -> None:
    assert outlet(title=title) == name


def test_what_a_site_adds_to_its_name_is_cut_away() -> None:
    assert outlet(site="Varland Courier | News, sport, weather") == "Varland Courier"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://hosted.wire.example/courier/1", "wire.example"),
        ("https://edition.m.tarn.example/", "tarn.example"),
        ("https://news.co.example/", "news.co.example"),
        ("https://blog.tarn.example/", "blog.tarn.example"),
        ("https://news.example/", "news.example"),
        ("https://[tarn.example/", None),
        (None, None),
    ],
)
def test_an_address_is_left_as_it_is_but_for_its_servers(url: str | None, host: str | None) -> None:
    assert host_of(url) == host


@given(site=st.text(), title=st.text(), name=st.text())
def test_any_words_give_a_name_without_marks_around_it(site: str, title: str, name: str) -> None:
    found = outlet({"publisher": {"name": name}}, site=site, title=title)
    assert found
    assert found == found.strip()
