"""NewsML-G2, NITF and ninjs: what agencies state, and what they do not let out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.read.samples import only_error, only_page, read

from onrecord.errors import EmptyInput, LinksOnly, UnsupportedInput
from onrecord.read.embargo import check_embargo
from onrecord.read.told import Told
from onrecord.records import RawPage

NEWSML = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
TEXT = "The levy will not rise, Mirela Tost said."


def item(meta: str = "", content: str = "", text: str = TEXT, guid: str = "tag:w.example:1") -> str:
    return (
        f'<newsItem {NEWSML} guid="{guid}"><itemMeta>{meta}</itemMeta>'
        f"<contentMeta>{content}</contentMeta><contentSet>"
        f'<inlineData contenttype="text/plain">{text}</inlineData></contentSet></newsItem>'
    )


def ninjs(**fields: Any) -> str:
    return json.dumps({"uri": "https://wire.example/1", "body_text": TEXT, **fields})


def test_the_day_is_that_of_the_zone_that_is_stated() -> None:
    page = only_page(item(content="<contentCreated>2031-03-04T23:30:00-05:00</contentCreated>"))
    assert page.published == "2031-03-04"
    assert page.details.published_at == "2031-03-04T23:30:00-05:00"


def test_an_item_without_a_headline_goes_by_its_slugline() -> None:
    page = only_page(item(content="<slugline>VARLAND-LEVY</slugline>"))
    assert page.headline == "VARLAND-LEVY"


@pytest.mark.parametrize(
    "sample",
    [
        item("<embargoed>2099-01-01T00:00:00Z</embargoed>"),
        item("<embargoed/>"),
        ninjs(embargoed="2099-01-01T00:00:00+02:00"),
    ],
)
def test_an_embargo_is_kept_unless_the_caller_asks(sample: str) -> None:
    error = only_error(sample)
    assert isinstance(error, UnsupportedInput)
    assert "embargo" in error.what
    assert "--embargoed" in error.advice
    assert only_page(sample, told=Told(embargoed=True)).text == TEXT


@pytest.mark.parametrize(
    "until", [None, "2001-01-01T00:00:00Z", "2001-01-01T00:00:00", "2001-01-01"]
)
def test_an_embargo_that_is_over_holds_nobody(until: str | None) -> None:
    check_embargo("here", until, Told())


@pytest.mark.parametrize(
    "sample",
    [
        item('<pubStatus qcode="stat:canceled"/>'),
        ninjs(pubstatus="withheld"),
        ninjs(pubStatus="canceled"),
    ],
)
def test_a_withdrawn_item_is_never_read(sample: str) -> None:
    assert isinstance(only_error(sample), UnsupportedInput)
    assert isinstance(read(sample, told=Told(embargoed=True))[0], UnsupportedInput)


def test_one_bad_item_of_a_message_leaves_the_others() -> None:
    message = (
        f"<newsMessage {NEWSML}><itemSet>{item()}{item(text='')}{item()}</itemSet></newsMessage>"
    )
    first, empty, third = read(message)
    assert isinstance(first, RawPage)
    assert isinstance(empty, EmptyInput)
    assert isinstance(third, RawPage)
    assert empty.where.endswith("#2")


def test_a_package_names_the_items_that_are_elsewhere() -> None:
    refs = '<itemRef residref="https://wire.example/2"/><itemRef residref="tag:w.example:3"/>'
    error = only_error(f'<packageItem {NEWSML} guid="p"><groupSet>{refs}</groupSet></packageItem>')
    assert isinstance(error, LinksOnly)
    assert error.addresses == ("https://wire.example/2",)
    assert "(2)" in error.what


def test_a_package_whose_items_are_all_there_says_nothing() -> None:
    refs = '<groupSet><itemRef residref="tag:w.example:1"/></groupSet>'
    package = f'<packageItem guid="p">{refs}</packageItem>'
    only_page(f"<newsMessage {NEWSML}><itemSet>{package}{item()}</itemSet></newsMessage>")


def test_ninjs_of_version_three_is_read_as_the_others_are() -> None:
    page = only_page(
        json.dumps(
            {
                "uri": "https://wire.example/1",
                "bodies": [{"role": "main", "contentType": "text/html", "value": f"<p>{TEXT}</p>"}],
                "headlines": [{"role": "main", "value": "Levy to stay"}],
                "infoSources": [{"name": "Northern Wire"}],
                "firstCreated": "2031-03-04T17:05:00+01:00",
                "versionCreated": "2031-03-04T18:40:00+01:00",
                "by": "By Tamsin Okray",
            }
        )
    )
    assert (page.text, page.headline, page.outlet) == (TEXT, "Levy to stay", "Northern Wire")
    assert page.published == "2031-03-04"
    assert page.details.modified == "2031-03-04T18:40:00+01:00"
    assert page.details.authors == ("Tamsin Okray",)
