"""WARC (ISO 28500) and WACZ: the pages that a crawl kept.

Records are read by hand, since an archive of a stranger must not decide how much memory its
header lines take.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO

from onrecord.errors import BadRecord, EmptyInput, InputError, TooLarge
from onrecord.read.capture import capture_of
from onrecord.read.fields import web_address
from onrecord.read.http_message import body_of, headers_of, split_message
from onrecord.read.limits import FILE_BYTES, SPLIT
from onrecord.read.pack import is_gzip, member, open_zip, unpacked
from onrecord.read.pages import read_page
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.records import Capture, RawPage

MAGIC = b"WARC/"
_HTML = frozenset(["text/html", "application/xhtml+xml"])
_KEPT = frozenset(["response", "resource", "conversion"])
_LINE, _LINES, _BLOCK = 16_384, 200, 65_536
_OK = 200
_LONGEST_TYPE = 200
_WARC_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z")
_FETCH_AGAIN = "Fetch the archive again."


@dataclass(frozen=True, slots=True)
class _Record:
    """Its headers by lower-case name, and its block; ``None`` where that was too large to read."""

    headers: Mapping[str, str]
    block: bytes | None


def read_warc(where: str, stream: BinaryIO, told: Told) -> Iterator[RawPage | InputError]:
    """The HTML and plain-text pages of a WARC file, gzipped or not, in order.

    Streamed: one record is in memory at a time. Answers that are no success, images and the rest
    are passed over. A file that is cut off or unpacks to far too much gives what came before, and
    then an error. The time of the crawl is no date of publication and is not taken as one.
    """
    plain = unpacked(where, stream) if is_gzip(stream) else stream
    found = False
    try:
        for number, record in enumerate(_records(where, plain), 1):
            page = _page(f"{where}#{number}", record, told)
            if page is not None:
                found = True
                yield page
    except (zlib.error, EOFError) as error:
        what = f"it is damaged, and the rest was not read ({error})"
        raise BadRecord(where, what, _FETCH_AGAIN) from error
    if not found:
        yield EmptyInput(where, "the archive holds no web pages")


def read_wacz(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """The pages of the WARC files in a WACZ package."""
    with open_zip(source.where, source.data) as package:
        names = [name for name in package.namelist() if name.startswith("archive/")]
        if not names:
            raise EmptyInput(source.where, "the package holds no archive of pages")
        for name in names:
            where = f"{source.where}/{name}"
            try:
                yield from read_warc(where, io.BytesIO(member(where, package, name) or b""), told)
            except InputError as error:
                yield error


def _records(where: str, stream: BinaryIO) -> Iterator[_Record]:
    while line := stream.readline(_LINE):
        if not line.strip():
            continue
        if not line.startswith(MAGIC):
            raise BadRecord(where, "no record starts where one should", _FETCH_AGAIN)
        headers = headers_of(_header_lines(where, stream))
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and len(length) < 16):
            raise BadRecord(where, "a record does not say how long it is", _FETCH_AGAIN)
        yield _Record(headers, _block(where, stream, int(length)))


def _header_lines(where: str, stream: BinaryIO) -> Iterator[bytes]:
    for _ in range(_LINES):
        line = stream.readline(_LINE)
        if not line.strip():
            return
        yield line
    raise BadRecord(where, f"a record has more than {_LINES} header lines", _FETCH_AGAIN)


def _block(where: str, stream: BinaryIO, length: int) -> bytes | None:
    """The next ``length`` bytes; one too large is read past, piece by piece."""
    block, left = b"", length
    if length <= FILE_BYTES + _BLOCK:
        block = stream.read(length)
        left -= len(block)
    while length > FILE_BYTES + _BLOCK and left:
        piece = stream.read(min(left, _BLOCK))
        left -= len(piece)
        if not piece:
            break
    if left:
        raise BadRecord(where, "it is cut off in the middle of a record", _FETCH_AGAIN)
    return block if length <= FILE_BYTES + _BLOCK else None


def _page(where: str, record: _Record, told: Told) -> RawPage | InputError | None:
    """The page that ``record`` holds; ``None`` when it holds something else."""
    if record.headers.get("warc-type", "").lower() not in _KEPT:
        return None
    address = web_address(record.headers.get("warc-target-uri", "").strip("<>"))
    try:
        return _read(where, record, replace(told, url=address or told.url))
    except InputError as error:
        return error


def _read(where: str, record: _Record, told: Told) -> RawPage | None:
    if record.block is None:
        raise TooLarge(where, f"the page is more than {FILE_BYTES // 10**6} MB", SPLIT)
    headers, data = record.headers, record.block
    if headers.get("content-type", "").startswith("application/http"):
        status, headers, data = split_message(data)
        if status != _OK:
            return None
    kind, _, parameters = headers.get("content-type", "").lower().partition(";")
    if kind.strip() not in _HTML and kind.strip() != "text/plain":
        return None
    media = "html" if kind.strip() in _HTML else "text"
    charset = parameters.partition("charset=")[2].split(";")[0].strip(" \"'")
    body = body_of(where, headers, data)
    page = read_page(where, body, "html" if media == "html" else "text", told, charset or None)
    return replace(page, capture=_capture(record, headers, body))


def _capture(record: _Record, headers: Mapping[str, str], body: bytes) -> Capture:
    """The page as the crawl fetched it, at the time that it says."""
    address = web_address(record.headers.get("warc-target-uri", "").strip("<>"))
    date = record.headers.get("warc-date", "")
    at = f"{date[:19]}+00:00" if _WARC_DATE.fullmatch(date) else None
    kind = headers.get("content-type", "")[:_LONGEST_TYPE]
    return capture_of(body, kind, url=address, at=at)
