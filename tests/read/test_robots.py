"""robots.txt: what a site asks, what its silence means, and what it may cost to read."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import FetchFailed, TooLarge, UnsafeAddress, Unwelcome
from onrecord.read.robots import Rules, host_of, rules_of, site_of
from onrecord.read.web import Fetched

SITE = "https://courier.example"


def _rules(text: str) -> Rules:
    data = text.encode()
    return rules_of(SITE, lambda url: Fetched(url=url, data=data, charset=None, content_type=""))


def _failing(error: Exception) -> Callable[[str], Fetched]:
    def get(_: str) -> Fetched:
        raise error

    return get


def _allows(rules: Rules, path: str) -> bool:
    try:
        rules.check(SITE + path)
    except Unwelcome:
        return False
    return True


def test_the_longest_rule_decides() -> None:
    rules = _rules("User-agent: *\nDisallow: /news\nAllow: /news/open$\nCrawl-delay: 7\n")
    assert [_allows(rules, p) for p in ("/", "/news/1", "/news/open", "/news/open/2")] == [
        True, False, True, False,
    ]  # fmt: skip
    assert rules.delay == 7.0


def test_rules_for_us_by_name_go_before_those_for_all() -> None:
    rules = _rules("User-agent: *\nDisallow:\n\nUser-agent: OnRecord\nDisallow: /\n")
    assert not _allows(rules, "/news/1")


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (429, False), (500, False), (None, False)]
)
def test_no_rules_allow_and_a_failing_server_forbids(status: int | None, allowed: bool) -> None:
    rules = rules_of(SITE, _failing(FetchFailed(SITE, "it failed", status=status)))
    assert _allows(rules, "/news/1") is allowed


def test_what_cannot_be_rules_is_none_and_a_private_site_is_told() -> None:
    assert _allows(rules_of(SITE, _failing(TooLarge(SITE, "it is large"))), "/")
    with pytest.raises(UnsafeAddress):
        rules_of(SITE, _failing(UnsafeAddress(SITE, "it is inside")))


def test_a_site_is_scheme_host_and_port_and_no_password() -> None:
    assert site_of("https://me:word@Courier.example:81/a") == "https://courier.example:81"
    assert host_of("https://me:word@Courier.example:81/a") == "courier.example"
    with pytest.raises(FetchFailed):
        site_of("http://[1/")


@given(st.binary(max_size=300), st.text(max_size=30))
def test_any_bytes_are_rules_or_none(data: bytes, path: str) -> None:
    rules = rules_of(SITE, lambda url: Fetched(url=url, data=data, charset=None, content_type=""))
    _allows(rules, path)
    assert rules.delay >= 0


def test_rules_made_to_be_slow_are_not() -> None:
    wild = "/" + "*a" * 40 + "b"
    rules = _rules("User-agent: *\n" + f"Disallow: {wild}\n" * 5_000)
    began = time.process_time()
    assert _allows(rules, "/" + "a" * 2_000)
    assert time.process_time() - began < 2
