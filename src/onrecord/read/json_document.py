"""JSON that holds articles: one record, a list of them, or an envelope round a list."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from onrecord.errors import BadRecord, InputError
from onrecord.read.claims import claims_in
from onrecord.read.decode import decode
from onrecord.read.entries import each_entry
from onrecord.read.jsonl import read_jsonl
from onrecord.read.limits import check_entries
from onrecord.read.record import read_record
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.records import RawPage

_ENVELOPES = ("articles", "items", "posts", "statuses", "results", "data", "hits", "feed", "@graph")
_ADVICE = "Give one article, a list of them, or one JSON object a line (.jsonl)."


def read_json(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """The pages of a JSON document: article records, posts, ninjs items, claim reviews.

    What turns out to be one object a line is read as JSON lines. Raises ``BadRecord`` for what is
    no JSON, or holds no record that is known.
    """
    if _is_lines(source.data):
        yield from read_jsonl(source.where, io.BytesIO(source.data), told)
        return
    try:
        document = json.loads(decode(source.where, source.data, source.charset))
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadRecord(source.where, f"it is no JSON ({error})", _ADVICE) from error
    records = list(claims_in(document)) or _records(document)
    if not records:
        raise BadRecord(source.where, "no article, post or claim was found in it", _ADVICE)
    yield from each_entry(source.where, records, lambda where, one: read_record(where, one, told))
    yield from check_entries(source.where, len(records))


def _is_lines(data: bytes) -> bool:
    """Whether the first line alone is an object, and more lines follow."""
    first, _, rest = data.strip().partition(b"\n")
    if not rest.strip() or not first.rstrip().endswith(b"}"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _records(document: Any) -> list[object]:
    """The records in ``document``: its members, those of the list it wraps, or itself."""
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return []
    wrapped = (document.get(name) for name in _ENVELOPES)
    found = next((value for value in wrapped if isinstance(value, list) and value), None)
    return found if found is not None else [document]
