"""Text that is not what it seems: kept to the character, never crashed on, shown safely."""

from __future__ import annotations

import pytest
from tests.read.samples import only_error, only_page, read
from tests.stores.places import At

from onrecord import pipeline
from onrecord.errors import BinaryInput
from onrecord.ledger import Ledger
from onrecord.publish.display import shown
from onrecord.records import Article, RawPage

LONG = "Brenn \u201cleft\u201d the hall, and said so to all who would hear it there. "
WORDS = "The harbour fee \u202eesir ton lliw\u202c, Brenn said in Harrowmere."


@pytest.mark.parametrize(
    "data",
    [b"<p>Brenn \x00left.</p>", b"\x00" * 100, b"<p>" + b"Brenn left. " * 99 + b"\x00</p>"],
)
def test_null_bytes_are_refused(data: bytes) -> None:
    found = only_error(data, "page.html")
    assert isinstance(found, BinaryInput)
    assert "null bytes" in found.what


def test_a_null_byte_of_an_entity_is_no_character() -> None:
    page = only_page(
        "<rss><channel><item><title>A</title><description>"
        + "Brenn left&amp;#0; the hall. " * 40
        + "</description></item></channel></rss>",
        "feed.xml",
    )
    assert "\x00" not in page.text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (LONG.encode("cp1252"), "Brenn \u201cleft\u201d"),
        ('<meta charset="utf-8">Brenn \u201cleft\u201d'.encode("cp1252"), "\u201cleft\u201d"),
        (b'<meta charset="utf-16">Brenn left', "Brenn left"),
        (b'<meta charset="no-such-set">Brenn left', "Brenn left"),
        (b'<meta charset="punycode">Brenn left', "Brenn left"),
        (b"\xef\xbb\xbfBrenn \xff left", "Brenn \ufffd left"),
        ("Brenn \u201cleft\u201d".encode("utf-16"), "Brenn \u201cleft\u201d"),
    ],
)
def test_wrong_character_sets_give_the_words(data: bytes, text: str) -> None:
    assert text in only_page(data, "page.txt").text


def test_two_encodings_in_one_page_lose_no_ascii_and_do_not_crash() -> None:
    mixed = "Brenn said: \u201cNever.\u201d ".encode() * 20 + "Tost: \u201cNo.\u201d".encode(
        "cp1252"
    )
    for found in read(mixed, "page.txt"):
        if isinstance(found, RawPage):
            assert found.text.count("Brenn said") == 20
        else:
            assert isinstance(found, BinaryInput)


def test_turned_text_is_kept_and_shown_straight() -> None:
    page = only_page(WORDS, "page.txt")
    assert page.text == WORDS
    assert "\u202e" not in shown(page.text)
    found = pipeline.extract(Article(id="turned", text=page.text, published="2031-03-04"))
    for statement in found.statements:
        spans = statement.content.spans
        assert statement.content.text == " ".join(WORDS[s:e] for s, e in spans)


@pytest.mark.lengthy
def test_a_name_in_lookalike_letters_is_somebody_else(at: At) -> None:
    said = "Prime minister {} said the harbour fee will not rise. \u201cIt stays,\u201d he said."
    with Ledger(at("record.db"), create=True) as ledger:
        for number, name in enumerate(("Aldous Brenn", "\u0410ldous Brenn", "Aldous Br\u0435nn")):
            text = said.format(name)
            article = Article(id=str(number), text=text, published=f"2031-03-0{number + 1}")
            pipeline.add(ledger, article)
        people = ledger.people.list()
        assert len({one.person.id for one in people}) == len(people) >= 3
        assert all(len(one.person.aliases) == 0 for one in people)
