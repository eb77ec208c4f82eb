"""Targets of every kind through the one door."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.errors import (
    BadRecord,
    BinaryInput,
    EmptyInput,
    InputError,
    NotFound,
    TooLarge,
    UnsafeAddress,
    UnsupportedInput,
)
from onrecord.read import read_pages
from onrecord.records import RawPage

STORY = b"Aldous Brenn denied on Tuesday that the harbour was for sale.\n"


def _one(
    target: object, outlet: str | None = None, published: str | None = None
) -> RawPage | InputError:
    (found,) = read_pages(str(target), outlet=outlet, published=published)
    return found


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_text_file_is_a_page_with_its_digest(tmp_path: Path) -> None:
    page = _one(_file(tmp_path, "story.txt", STORY), outlet="Radio Tarn", published="2031-05-14")
    assert isinstance(page, RawPage)
    assert page.media_type == "text"
    assert page.digest == hashlib.sha256(STORY).hexdigest()
    assert (page.outlet, page.published) == ("Radio Tarn", "2031-05-14")


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page"])
def test_html_is_known_by_what_stands_in_it(tmp_path: Path, name: str) -> None:
    page = _one(_file(tmp_path, name, b"<!DOCTYPE html><html><p>Never.</p></html>"))
    assert isinstance(page, RawPage)
    assert page.media_type == "html"


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.txt", b"", EmptyInput),
        ("a.txt", b"\x00\x01\x02", BinaryInput),
        ("a.txt", b"x" * 2_000_001, TooLarge),
        ("a.txt", b"word \n" * 200_000, TooLarge),
        ("a.txt", b"%PDF-1.7 ...", BadRecord),
        ("a.html.gz", b"\x1f\x8b\x08", BadRecord),
        ("a.txt", b"<?xml version='1.0'?><rss><channel/></rss>", EmptyInput),
        ("a.xml", b"<?xml version='1.0'?><newsItem/>", UnsupportedInput),
        ("a.txt", b"{\\rtf1 Brenn left.}", UnsupportedInput),
        ("a.docx", b"PK\x03\x04 ...", BadRecord),
        ("a.odt", b"PK\x03\x04 ...", UnsupportedInput),
        ("a.csv", b"name,size\nBrenn,4\n", BadRecord),
        ("a.json", b'{"name": "Brenn"}', BadRecord),
    ],
)
def test_bad_input_is_an_error_that_names_it(
    tmp_path: Path, name: str, data: bytes, error: type[InputError]
) -> None:
    found = _one(_file(tmp_path, name, data))
    assert type(found) is error
    assert name in str(found)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.write(b"Never.\n")
        stream.truncate(30_000_000)
    found = _one(path)
    assert isinstance(found, TooLarge)
    assert "30.0 MB" in found.what


def test_the_rest_of_a_folder_goes_on(tmp_path: Path) -> None:
    _file(tmp_path, "a.txt", b"")
    _file(tmp_path, "b.txt", STORY)
    bad, good = read_pages(str(tmp_path))
    assert isinstance(bad, EmptyInput)
    assert isinstance(good, RawPage)


def test_a_file_that_vanishes_or_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert isinstance(_one(tmp_path), NotFound)


@pytest.mark.parametrize("data", [STORY, b'{"id": "a1", "text": "Never."}\n'])
def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    page = _one("-")
    assert isinstance(page, RawPage)
    assert page.media_type == ("text" if data is STORY else "article")


def test_addresses_that_may_not_be_fetched_come_out_as_errors() -> None:
    assert isinstance(_one("http://127.0.0.1/"), UnsafeAddress)
    assert isinstance(_one("file:///etc/passwd"), UnsafeAddress)


def test_a_wrong_date_of_the_caller_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match="--published"):
        _one(tmp_path, published="tomorrow")
