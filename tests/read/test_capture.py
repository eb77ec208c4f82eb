"""What a page was read from goes with it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tests.conftest import GOLDEN

from onrecord.read import read_pages
from onrecord.read.capture import captured
from onrecord.read.source import Source
from onrecord.records import Capture, RawPage

POST = {"author": "Joren Vale", "handle": "vale", "text": "The levy must go.", "platform": "Perch"}


def pages(path: Path) -> list[RawPage]:
    return [one for one in read_pages(str(path)) if isinstance(one, RawPage)]


def captures(path: Path) -> list[Capture]:
    return [page.capture for page in pages(path) if page.capture]


def test_a_file_is_captured_byte_for_byte() -> None:
    path = GOLDEN / "read" / "page.html"
    (capture,) = captures(path)
    assert capture.data == path.read_bytes()
    assert capture.sha256 == hashlib.sha256(capture.data).hexdigest()
    assert (capture.content_type, capture.url, capture.at) == ("text/html", None, None)


def test_items_of_one_file_share_its_bytes() -> None:
    found = captures(GOLDEN / "read" / "posts.thread.json")
    assert len(found) == 3
    assert len({capture.sha256 for capture in found}) == 1


def test_what_a_crawl_kept_has_its_address_and_time() -> None:
    for capture in captures(GOLDEN / "read" / "crawl.warc.gz"):
        assert (capture.url or "").startswith("http")
        assert (capture.at or "").endswith("+00:00")


def test_each_line_of_a_long_file_is_captured_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"id": "a", "text": "The weir is open."}\n{"id": "b", "text": "So."}\n')
    assert [c.data for c in captures(path)] == [b"The weir is open.", b"So."]


def test_what_was_fetched_says_from_where_and_when() -> None:
    source = Source(
        where="x", data=b"...", charset="utf-8", content_type="text/html", url="u", fetched="t"
    )
    page = RawPage(source="x", text="...", media_type="html", digest="d")
    (made,) = captured(iter([page]), source, "html")
    assert isinstance(made, RawPage)
    assert made.capture
    assert (made.capture.url, made.capture.at) == ("u", "t")
    assert made.capture.content_type == "text/html; charset=utf-8"


def test_a_deleted_post_says_where_it_stood(tmp_path: Path) -> None:
    path = tmp_path / "post.json"
    place = {"url": "https://perch.example/1", "archive": "https://archive.example/1"}
    path.write_text(json.dumps(POST | place | {"deleted": True}))
    (post,) = pages(path)
    assert (post.gone, post.url) == ("https://perch.example/1", "https://archive.example/1")
    path.write_text(json.dumps(POST | place))
    assert pages(path)[0].gone is None
