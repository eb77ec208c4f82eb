"""Article records, one JSON object per line, streamed.

``{"id": "a1", "text": "...", "headline": null, "published": "2025-09-27", "outlet": null,
"url": null}``; only ``id`` and ``text`` are required. The text is taken as it is, so offsets
refer to it. Posts, news items and claim reviews are read as in other JSON, and so are records
that name their text otherwise. Errors name ``file:line``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import BadRecord, EmptyInput, InputError, TooLarge
from onrecord.read.columns import check_columns
from onrecord.read.fields import article_of, details_of
from onrecord.read.limits import RECORD_BYTES, SPLIT, check_text
from onrecord.read.record import special_reader
from onrecord.read.told import Told, iso_date
from onrecord.records import RawPage

_SHAPE = 'Each line is an object like {"id": "a1", "text": "..."}.'


def read_jsonl(where: str, stream: BinaryIO, told: Told) -> Iterator[RawPage | InputError]:
    """The articles of ``stream`` in order; an error for each line that holds none.

    What ``told`` says fills in what a record leaves out. Raises ``BadRecord`` when the first
    record lacks a field that the caller names.
    """
    found = False
    for number, line in enumerate(_lines(stream), 1):
        if line is not None and not line.strip():
            continue
        if not found and line is not None and told.columns:
            check_columns(where, told.columns, _parsed(f"{where}:{number}", line))
        found = True
        try:
            yield _article(f"{where}:{number}", line, told)
        except InputError as error:
            yield error
    if not found:
        yield EmptyInput(where, "there is nothing in it")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Each line; ``None`` for one that is longer than we read, which is skipped piece by piece."""
    while line := stream.readline(RECORD_BYTES + 1):
        if len(line) <= RECORD_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(RECORD_BYTES)
        yield None


def _article(where: str, line: bytes | None, told: Told) -> RawPage:
    if line is None:
        limit = RECORD_BYTES // 10**6
        raise TooLarge(where, f"the line is more than the limit of {limit} MB", SPLIT)
    record = _parsed(where, line)
    if told.columns:
        return article_of(where, record, told)
    reader = special_reader(record)
    if reader is not article_of or "text" not in record:
        return reader(where, record, told)
    return _as_it_is(where, line, record, told)


def _as_it_is(where: str, line: bytes, record: dict[str, object], told: Told) -> RawPage:
    text = _string(where, record, "text")
    if text is None or not text.strip():
        raise EmptyInput(where, "the text of the article is empty")
    check_text(where, text)
    return RawPage(
        source=where,
        text=text,
        media_type="article",
        digest=hashlib.sha256(line.strip()).hexdigest(),
        id=_identity(where, record),
        headline=_string(where, record, "headline"),
        published=iso_date(where, _string(where, record, "published")) or told.published,
        outlet=_string(where, record, "outlet") or told.outlet,
        url=_string(where, record, "url") or told.url,
        language=_string(where, record, "language") or told.language,
        details=details_of(record),
    )


def _parsed(where: str, line: bytes) -> dict[str, object]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadRecord(where, "the line is not UTF-8", "Save the file as UTF-8.") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadRecord(where, f"the line is no JSON ({error})", _SHAPE) from error
    if not isinstance(record, dict):
        raise BadRecord(where, "the line holds no JSON object", _SHAPE)
    return record


def _identity(where: str, record: dict[str, object]) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    name = _string(where, record, "id")
    if not name:
        raise BadRecord(where, 'the record has no "id"', _SHAPE)
    return name


def _string(where: str, record: dict[str, object], key: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadRecord(where, f'"{key}" is no string', _SHAPE)
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise BadRecord(where, f'"{key}" holds half a surrogate pair', "Save the file as UTF-8.")
    return value or None
