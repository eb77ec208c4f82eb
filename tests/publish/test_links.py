from __future__ import annotations

import dataclasses
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publish.desk import GAZETTE, TARN, WIRE, span_of

from onrecord.publish.links import link_to, place_of, web_address
from onrecord.records import Span


def test_a_short_quotation_is_linked_whole() -> None:
    link = link_to(WIRE, span_of(WIRE, "We have the tracks"))
    assert link == "https://wire.example/drones?id=7#:~:text=We%20have%20the%20tracks"


def test_a_long_quotation_is_linked_by_its_ends_with_hyphens_encoded() -> None:
    article = dataclasses.replace(
        WIRE, text="one-two three, four five six seven eight nine ten eleven twelve"
    )
    link = link_to(article, span_of(article, article.text))
    assert link is not None
    assert link.endswith(
        "#:~:text=one%2Dtwo%20three%2C%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve"
    )


def test_an_address_with_a_fragment_keeps_it() -> None:
    article = dataclasses.replace(WIRE, url="https://wire.example/a#top")
    link = link_to(article, span_of(article, "overnight"))
    assert link == "https://wire.example/a#top:~:text=overnight"


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\n", "\u202e", "\ud800"])
def test_an_address_with_what_cannot_be_seen_is_none(hidden: str) -> None:
    assert web_address(dataclasses.replace(WIRE, url=f"https://wire.example/{hidden}a")) is None


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "https://[", ""]
)
def test_only_the_web_is_linked(url: str) -> None:
    assert web_address(dataclasses.replace(WIRE, url=url)) is None


def test_off_the_web_the_file_and_the_offsets_are_given() -> None:
    span = span_of(GAZETTE, "I sleep well")
    assert link_to(GAZETTE, span) is None
    assert place_of(GAZETTE, span) == f"examples/marsk.txt, characters {span.start}–{span.end}"
    assert place_of(TARN) == "article tarn"


def test_words_in_several_blocks_are_linked_by_ends_that_do_not_overlap() -> None:
    article = dataclasses.replace(WIRE, text="We saw it\n\nand we left")
    link = link_to(article, span_of(article, article.text))
    assert link is not None
    assert link.endswith("#:~:text=We%20saw%20it,and%20we%20left")


def test_a_text_fragment_of_the_address_gives_way() -> None:
    article = dataclasses.replace(WIRE, url="https://wire.example/a#top:~:text=other")
    link = link_to(article, span_of(article, "overnight"))
    assert link == "https://wire.example/a#top:~:text=overnight"


@given(st.text("ab,-&=#%é’ \n", min_size=1, max_size=120).filter(str.strip))
def test_a_directive_gives_back_the_words(words: str) -> None:
    """What a browser decodes (WICG, URL Fragment Text Directives): split at ``,``, unescape."""
    article = dataclasses.replace(WIRE, text=words)
    link = link_to(article, Span(0, len(words)))
    assert link is not None
    directive = link.split(":~:text=")[1]
    assert not set(directive) & set("&- ")
    start, *end = [unquote(part) for part in directive.split(",")]
    flat = " ".join(words.split())
    assert flat.startswith(start)
    assert len(end) <= 1
    if end:
        assert flat.endswith(end[0])
        assert len(start) + len(end[0]) <= len(flat)
    else:
        assert start == flat
