from __future__ import annotations

import dataclasses

import pytest
from tests.publish.desk import GAZETTE, TARN, WIRE, span_of

from onrecord.publish.links import link_to, place_of, web_address


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
