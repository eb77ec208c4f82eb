"""Kept pages as WARC records (ISO 28500): one gzip member each, found by file and offset.

A record is written whole, at the end of a file, before the row that names it is committed. What a
crash leaves behind is never named by a row, and the next record goes to a new file.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.warcwriter import WARCWriter

from onrecord.errors import LedgerUnusable, PageLost
from onrecord.records import Capture

FILE_LIMIT = 100_000_000
"""A file that has grown to this many bytes takes no further record."""
SUFFIX = ".warc.gz"


class Place(NamedTuple):
    """The bytes of a record: a file of the folder, where it begins and how long it is."""

    file: str
    offset: int
    length: int


def resource(capture: Capture, address: str, at: str) -> bytes:
    """The record of a page: its bytes as they came."""
    return _record(
        "resource",
        address,
        {"WARC-Date": _date(at), "WARC-Payload-Digest": f"sha256:{capture.sha256}"},
        capture,
    )


def revisit(capture: Capture, address: str, at: str, first: tuple[str, str]) -> bytes:
    """The record that the bytes of a page came again; ``first`` is the address and time of the
    record that has them."""
    writer, out = _writer()
    record = writer.create_revisit_record(
        address,
        f"sha256:{capture.sha256}",
        first[0],
        _date(first[1]),
        warc_headers_dict={"WARC-Date": _date(at)},
    )
    writer.write_record(record)
    return out.getvalue()


def append(folder: Path, month: str, data: bytes, ends: dict[str, int]) -> Place:
    """Write ``data`` to the end of the file of ``month`` (``2031-03``) and wait for the disk.

    ``ends`` says where the files that have records end. Raises ``LedgerUnusable``.
    """
    try:
        folder.mkdir(exist_ok=True)
        path = folder / _file(folder, month, ends)
        with path.open("ab") as file:
            if not file.tell():
                file.write(_information(path.name))
            offset = file.tell()
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _unwritable(folder, error) from error
    return Place(path.name, offset, len(data))


def payload(folder: Path, place: Place, sha256: str) -> bytes:
    """The bytes of the page at ``place``, checked. Raises ``PageLost`` when they are not there, or
    not those that were kept: it says what was to be there."""
    path = folder / place.file
    try:
        records = ArchiveIterator(BytesIO(_member(path, place)))
        data = next(iter(records)).content_stream().read()
    except FileNotFoundError as error:
        raise _lost(path, sha256, "is gone: its file is not there") from error
    except (OSError, zlib.error, StopIteration, ArchiveLoadFailed) as error:
        what = f"is damaged: it cannot be read ({error or type(error).__name__})"
        raise _lost(path, sha256, what) from error
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise _lost(path, sha256, f"is damaged: what stands there has the SHA-256 {found}")
    return bytes(data)


def _lost(path: Path, sha256: str, what: str) -> PageLost:
    told = f"the kept page {what}; it must have the SHA-256 {sha256}"
    advice = "Restore that file from a backup; the article and its statements are not touched"
    return PageLost(str(path), told, advice)


def rewritten(folder: Path, file: str, keep: Iterable[Place]) -> dict[Place, Place]:
    """A new file with the records at ``keep`` alone; where each of them is now.

    The old file stays until ``forget`` is called. Raises ``LedgerUnusable``.
    """
    moved: dict[Place, Place] = {}
    wanted = sorted(keep)
    try:
        path = folder / _fresh(folder, file[:7])
        with path.open("xb") as new:
            new.write(_information(path.name))
            for place in wanted:
                data = _member(folder / file, place)
                moved[place] = Place(path.name, new.tell(), len(data))
                new.write(data)
            new.flush()
            os.fsync(new.fileno())
        if not wanted:
            path.unlink()
    except OSError as error:
        raise _unwritable(folder, error) from error
    return moved


def forget(folder: Path, named: Iterable[str]) -> None:
    """Remove the files of which no record is named. Raises ``LedgerUnusable``."""
    keep = set(named)
    try:
        for path in folder.glob(f"*{SUFFIX}"):
            if path.name not in keep:
                path.unlink()
    except OSError as error:
        raise _unwritable(folder, error) from error


def _member(path: Path, place: Place) -> bytes:
    with path.open("rb") as file:
        file.seek(place.offset)
        return file.read(place.length)


def _file(folder: Path, month: str, ends: dict[str, int]) -> str:
    """The file of ``month`` that is not full, and ends where its last record does."""
    last = max((name for name in ends if name.startswith(month)), default=None)
    if last is None:
        return _fresh(folder, month)
    path = folder / last
    size = path.stat().st_size if path.exists() else 0
    return last if size == ends[last] and size < FILE_LIMIT else _fresh(folder, month)


def _fresh(folder: Path, month: str) -> str:
    """The name of the next file of ``month``."""
    taken = {path.name for path in folder.glob(f"{month}-*{SUFFIX}")}
    number = len(taken) + 1
    while f"{month}-{number:04d}{SUFFIX}" in taken:
        number += 1
    return f"{month}-{number:04d}{SUFFIX}"


def _writer() -> tuple[WARCWriter, BytesIO]:
    out = BytesIO()
    return WARCWriter(out, gzip=True, warc_version="1.1"), out


def _record(kind: str, address: str, headers: dict[str, str], capture: Capture) -> bytes:
    writer, out = _writer()
    record = writer.create_warc_record(
        address,
        kind,
        payload=BytesIO(capture.data),
        length=len(capture.data),
        warc_content_type=capture.content_type,
        warc_headers_dict=headers,
    )
    writer.write_record(record)
    return out.getvalue()


def _information(name: str) -> bytes:
    writer, out = _writer()
    about = {"software": "onrecord", "format": "WARC File Format 1.1"}
    writer.write_record(writer.create_warcinfo_record(name, about))
    return out.getvalue()


def _date(at: str) -> str:
    """A time as WARC writes it: ``2031-03-04T05:06:07Z``."""
    return f"{at[:19]}Z"


def _unwritable(folder: Path, error: OSError) -> LedgerUnusable:
    what = f"kept pages cannot be written there ({error.strerror})"
    return LedgerUnusable(str(folder), what, "Check its permissions and the space on the disk")
