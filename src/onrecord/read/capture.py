"""What a page was read from, so that it can be kept: its bytes, their type, where and when."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from onrecord.errors import InputError
from onrecord.read.source import Source
from onrecord.records import Capture, RawPage

Pages = Iterator[RawPage | InputError]

_TYPES = {
    "html": "text/html",
    "text": "text/plain",
    "article": "text/plain",
    "markdown": "text/markdown",
    "json": "application/json",
    "table": "text/csv",
    "feed": "application/xml",
    "sitemap": "application/xml",
    "newsml": "application/xml",
    "hansard": "application/xml",
    "akoma": "application/xml",
    "captions": "text/plain",
    "timed": "text/plain",
    "letter": "message/rfc822",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "wacz": "application/wacz",
}
_UNKNOWN = "application/octet-stream"


def now() -> str:
    """The time to the second, in UTC, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def capture_of(
    data: bytes, content_type: str, *, url: str | None = None, at: str | None = None
) -> Capture:
    """``data`` with the SHA-256 of it."""
    sha256 = hashlib.sha256(data).hexdigest()
    return Capture(data=data, sha256=sha256, content_type=content_type, url=url, at=at)


def captured(pages: Pages, source: Source, kind: str) -> Pages:
    """``pages``, each with what it was read from: the bytes of ``source``, which has the format
    ``kind``. Pages that know better, as those of a web archive do, keep what they have."""
    capture: Capture | None = None
    for page in pages:
        if isinstance(page, InputError) or page.capture is not None:
            yield page
            continue
        if capture is None:
            type_ = _type(source, kind)
            capture = capture_of(source.data, type_, url=source.url, at=source.fetched)
        yield replace(page, capture=capture)


def captured_alone(pages: Pages) -> Pages:
    """``pages`` of a file that is too long to keep whole, each with its own text in UTF-8."""
    for page in pages:
        if isinstance(page, InputError) or page.capture is not None:
            yield page
        else:
            data = page.text.encode("utf-8", "surrogatepass")
            kind = f"{_TYPES[page.media_type]}; charset=utf-8"
            yield replace(page, capture=capture_of(data, kind))


def type_of(kind: str) -> str | None:
    """The media type of a format, if it has one."""
    return _TYPES.get(kind)


def _type(source: Source, kind: str) -> str:
    """The media type that was declared, else that of the format; with the character set."""
    name = source.content_type or type_of(kind) or _UNKNOWN
    return f"{name}; charset={source.charset}" if source.charset else name
