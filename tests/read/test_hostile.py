"""Whatever the bytes: pages, or errors that say where; never a crash, never unbounded memory."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.samples import only_error, read
from tests.read.test_golden import SAMPLES

from onrecord.errors import BadRecord, InputError, TooLarge, UnsupportedInput
from onrecord.read.formats import SUFFIXES
from onrecord.read.told import Told
from onrecord.read.warc import read_warc
from onrecord.records import RawPage

BYTES = {path.name: path.read_bytes() for path in SAMPLES}


@given(st.binary(max_size=400), st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_under_any_name_give_pages_or_errors(data: bytes, suffix: str) -> None:
    for found in read(data, f"sample{suffix}"):
        assert found.text.strip() if isinstance(found, RawPage) else found.where


@settings(max_examples=100)
@given(st.data())
def test_damaged_samples_give_pages_or_errors(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(BYTES)))
    whole = bytearray(BYTES[name])
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=12)):
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    for found in read(bytes(whole[:cut] or whole), name):
        assert found.text.strip() if isinstance(found, RawPage) else found.where


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE rss [<!ENTITY a "b">]>',
        '<!-- a note --><!DOCTYPE rss SYSTEM "http://inside.example/x.dtd">',
        '\n<?style none?>\n<!ENTITY a "b">',
    ],
)
def test_documents_that_declare_entities_are_refused(declared: str) -> None:
    feed = f"<?xml version='1.0'?>{declared}<rss><channel><item/></channel></rss>"
    found = only_error(feed.encode(), "feed.xml")
    assert isinstance(found, UnsupportedInput)
    assert "DOCTYPE" in found.what


def test_an_entity_of_a_file_is_notread(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a secret " * 50, encoding="utf-8")
    body = f'<!DOCTYPE w [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]><w:t>&x;</w:t>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("word/document.xml", body)
    assert isinstance(only_error(stream.getvalue(), "a.docx"), UnsupportedInput)


def _memory_of(data: bytes, name: str) -> tuple[InputError, int]:
    tracemalloc.start()
    try:
        return only_error(data, name), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.lengthy
def test_a_gzip_bomb_is_refused_within_bounds() -> None:
    found, peak = _memory_of(gzip.compress(bytes(150_000_000), 9), "page.html.gz")
    assert isinstance(found, TooLarge)
    assert peak < 90_000_000


@pytest.mark.lengthy
def test_a_bomb_in_a_document_is_refused_within_bounds() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 150_000_000)
    found, peak = _memory_of(stream.getvalue(), "a.docx")
    assert isinstance(found, TooLarge)
    assert peak < 90_000_000


@pytest.mark.lengthy
@pytest.mark.parametrize("record", [b"", b"WARC/1.0\r\nContent-Length: 200000000\r\n\r\n"])
def test_a_bomb_in_an_archive_ends_it(record: bytes) -> None:
    packed = gzip.compress(b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" + record + bytes(190_000_000))
    found = only_error(packed, "crawl.warc.gz")
    assert isinstance(found, TooLarge | BadRecord)


def test_an_archive_that_is_cut_off_gives_what_came_before() -> None:
    whole = BYTES["crawl.warc.gz"]
    *pages, error = read(whole[: len(whole) - 200], "crawl.warc.gz")
    assert len(pages) == 2
    assert all(isinstance(page, RawPage) for page in pages)
    assert isinstance(error, BadRecord)


def test_a_page_too_large_in_an_archive_is_passed_over() -> None:
    large = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 21000000\r\n\r\n" + bytes(
        21_000_000
    )
    archive = io.BytesIO(large + b"\r\n\r\n" + gzip.decompress(BYTES["crawl.warc.gz"]))
    first, *pages = read_warc("crawl.warc", archive, Told())
    assert isinstance(first, TooLarge)
    assert len(pages) == 3


@pytest.mark.lengthy
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b"[" * 200_000),
        ("a.json", b'{"@graph":' * 5_000 + b"1" + b"}" * 5_000),
        ("a.xml", b"<rss>" + b"<a>" * 200_000),
        ("a.md", b"> " * 20_000 + b"x"),
        ("a.md", b"[" * 20_000),
        ("a.html.gz", gzip.compress(gzip.compress(b"Brenn left.", mtime=0), mtime=0)),
        ("a.eml", b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" * 200),
    ],
)
def test_deep_nesting_ends_in_an_error_or_a_page(name: str, data: bytes) -> None:
    assert read(data, name)


@pytest.mark.lengthy
def test_a_feed_item_of_a_million_elements_isread() -> None:
    body = "<p>" * 100_000 + "Brenn left. " * 30
    item = f"<rss><channel><item><description>{body.replace('<', '&lt;')}</description></item>"
    assert read(item.encode(), "feed.xml")
