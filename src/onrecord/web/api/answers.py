"""Answers in JSON: pages with a cursor, and tags that spare sending what did not change."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Query, Request, Response

import onrecord
from onrecord.errors import QueryError
from onrecord.ledger import Ledger

MOST = 500
LONGEST_NUMBER = 15
"""Digits of the number of a record: more than there will be, fewer than a database takes."""
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many to give at most.")]
Cursor = Annotated[
    str | None, Query(max_length=400, description="`next` of the page before; none: the first.")
]
Record = TypeVar("Record")


def answer(request: Request, data: object) -> Response:
    """``data`` as JSON with a strong entity tag (RFC 9110, 8.8.3); 304 when the client has it."""
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if _has(request, tag):
        return _unchanged(tag)
    return Response(body, media_type="application/json", headers=_headers(tag))


def answer_of(request: Request, store: Ledger, make: Callable[[], object]) -> Response:
    """What ``make`` gives, as ``answer``; nothing is made for a client that has it.

    The tag is of what the answer is made from: the request, this version, and the ledger by the
    head of its chain, which every change moves.
    """
    made_from = (request.url.path, request.url.query, onrecord.__version__, store.chain.head())
    tag = f'"{hashlib.sha256(repr(made_from).encode("utf-8")).hexdigest()[:32]}"'
    if _has(request, tag):
        return _unchanged(tag)
    made = answer(request, make())
    made.headers["ETag"] = tag
    return made


def _has(request: Request, tag: str) -> bool:
    """Whether the client says that it has the answer with this tag."""
    named = request.headers.get("if-none-match", "")
    held = {one.strip().removeprefix("W/") for one in named.split(",")}
    return tag in held or "*" in held


def _unchanged(tag: str) -> Response:
    return Response(status_code=304, headers=_headers(tag))


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "no-cache"}


def page(items: Sequence[Any], last: str | None) -> dict[str, Any]:
    """A page of records; ``last`` is the id of the last one when others follow."""
    return {"items": list(items), "next": None if last is None else cursor_to(last)}


def sliced(
    records: Sequence[Record], key: Callable[[Record], str], cursor: str | None, limit: int
) -> tuple[Sequence[Record], str | None]:
    """The ``limit`` records after the one with the cursor's id, and the id of the last of them
    when others follow. Raises ``QueryError`` for a cursor of no record."""
    start = 0
    after = cursor_from(cursor)
    if after is not None:
        places = {key(record): place for place, record in enumerate(records, start=1)}
        if after not in places:
            raise bad_cursor()
        start = places[after]
    some = records[start : start + limit]
    return some, key(some[-1]) if some and start + limit < len(records) else None


def cursor_to(identity: str) -> str:
    """A cursor that stands after the record with this id."""
    return base64.urlsafe_b64encode(identity.encode("utf-8")).decode("ascii").rstrip("=")


def cursor_from(cursor: str | None) -> str | None:
    """The id after which the next page begins. Raises ``QueryError`` for anything else."""
    if cursor is None:
        return None
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode("utf-8")
    except (UnicodeError, binascii.Error) as error:
        raise bad_cursor() from error


def number_from(cursor: str | None) -> int | None:
    """The number after which the next page begins. Raises ``QueryError`` for anything else."""
    text = cursor_from(cursor)
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER):
        raise bad_cursor()
    return int(text)


def bad_cursor() -> QueryError:
    """The error for a cursor that was not given out for this list."""
    return QueryError("cursor", "this was not given out here", "Begin without one")
