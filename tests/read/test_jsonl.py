"""Article records, one a line."""

from __future__ import annotations

import json
from io import BytesIO

import pytest

from onrecord.errors import BadRecord, EmptyInput, InputError, TooLarge
from onrecord.read import jsonl
from onrecord.read.jsonl import read_jsonl
from onrecord.read.told import Told
from onrecord.records import RawPage


def _read(*lines: object, told: Told | None = None) -> list[RawPage | InputError]:
    text = "\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines)
    return list(read_jsonl("news.jsonl", BytesIO(text.encode()), told or Told()))


def test_the_text_is_taken_as_it_is() -> None:
    text = "  Brenn:\r\n“Never.”  "
    (page,) = _read({"id": "a1", "text": text, "published": "2031-05-14T09:30:00Z", "url": None})
    assert isinstance(page, RawPage)
    assert (page.text, page.id, page.media_type) == (text, "a1", "article")
    assert page.published == "2031-05-14"
    assert page.source == "news.jsonl:1"


def test_what_is_told_fills_the_gaps_only() -> None:
    told = Told(outlet="Radio Tarn", published="2031-01-01")
    (page,) = _read({"id": 7, "text": "Never.", "outlet": "Varland Courier"}, told=told)
    assert isinstance(page, RawPage)
    assert (page.id, page.outlet, page.published) == ("7", "Varland Courier", "2031-01-01")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{oops", "no JSON"),
        ("[1]", "no JSON object"),
        ({"id": "a"}, 'no "text"'),
        ({"text": "Never."}, 'no "id"'),
        ({"id": "a", "text": 5}, '"text" is no string'),
        ({"id": "a", "text": "Never.", "published": "last week"}, "no ISO 8601 date"),
        ({"id": "a", "text": "Never.", "published": "2031-02-30"}, "no ISO 8601 date"),
        ('{"id": "a", "text": "\\ud800"}', "surrogate"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: object, what: str) -> None:
    good = {"id": "b", "text": "Never."}
    bad, page = _read(line, good)
    assert isinstance(bad, BadRecord)
    assert what in bad.what
    assert bad.where == "news.jsonl:1"
    assert isinstance(page, RawPage)


def test_an_empty_text_and_an_empty_file_are_told() -> None:
    assert [type(x) for x in _read({"id": "a", "text": " "})] == [EmptyInput]
    assert [type(x) for x in _read("", "  ")] == [EmptyInput]


def test_an_endless_line_is_skipped_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "RECORD_BYTES", 64)
    bad, page = _read("x" * 1000, {"id": "b", "text": "Never."})
    assert isinstance(bad, TooLarge)
    assert isinstance(page, RawPage)
    assert page.source == "news.jsonl:2"
