"""Addresses of pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.keeping.address import address_of


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://courier.example/dam", "https://courier.example/dam"),
        ("http://WWW.Courier.example:80/dam#top", "https://courier.example/dam"),
        ("https://courier.example", "https://courier.example/"),
        ("https://courier.example/?utm_source=a&id=3&fbclid=x", "https://courier.example/?id=3"),
        ("https://courier.example:8443/Dam", "https://courier.example:8443/Dam"),
        ("https://user:word@courier.example/dam", "https://courier.example/dam"),
        ("ftp://courier.example/dam", None),
        ("https://[::1", None),
        ("https://courier.example:x/", None),
        ("dam.html", None),
        ("", None),
        (None, None),
    ],
)
def test_address_of(url: str | None, address: str | None) -> None:
    assert address_of(url) == address


@given(st.text(max_size=60))
def test_an_address_is_its_own(text: str) -> None:
    address = address_of(f"https://courier.example/{text}")
    assert address is None or address_of(address) == address
