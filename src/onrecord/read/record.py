"""One JSON object, of whichever kind it is: post, news item, claim review, article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from onrecord.errors import BadRecord
from onrecord.read.claims import is_claim, read_claim
from onrecord.read.columns import check_columns
from onrecord.read.fields import article_of
from onrecord.read.gdelt import is_quotations, read_quotations
from onrecord.read.ninjs import is_ninjs, read_ninjs
from onrecord.read.posts import is_post, read_post
from onrecord.read.told import Told
from onrecord.read.transcript_json import is_transcript, read_transcript
from onrecord.records import RawPage

Known = Callable[[Mapping[str, Any]], bool]
RecordReader = Callable[[str, Mapping[str, Any], Told], RawPage]
KINDS: tuple[tuple[Known, RecordReader], ...] = (
    (is_claim, read_claim),
    (is_ninjs, read_ninjs),
    (is_quotations, read_quotations),
    (is_transcript, read_transcript),
    (is_post, read_post),
)


def read_record(where: str, record: object, told: Told) -> RawPage:
    """The page that one record holds: of the first kind that it is, else an article in fields,
    which it also is when the caller names its columns.

    Raises ``BadRecord`` for what is no object or has no text, and what its reader raises.
    """
    if not isinstance(record, dict):
        raise BadRecord(where, "it is no JSON object", "Give one object for each article.")
    if told.columns:
        check_columns(where, told.columns, record)
        return article_of(where, record, told)
    return special_reader(record)(where, record, told)


def special_reader(record: Mapping[str, Any]) -> RecordReader:
    """The reader of the kind that ``record`` is; ``article_of`` for a plain article."""
    return next((reader for known, reader in KINDS if known(record)), article_of)
