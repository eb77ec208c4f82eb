"""Pages of answers: a cursor knows the question that it was given out for, and how far it got."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re

from onrecord.errors import QueryError

LONGEST = 80
"""Characters of a cursor."""
_CURSOR = re.compile(r"([0-9a-f]{16}):([0-9]{1,9})")


def cursor_to(place: int, *asked: object) -> str:
    """A cursor that stands after the first ``place`` records of what was ``asked``."""
    plain = f"{_digest(asked)}:{place}"
    return base64.urlsafe_b64encode(plain.encode("ascii")).decode("ascii").rstrip("=")


def place_of(cursor: str | None, *asked: object) -> int:
    """How many records came before; 0 without a cursor. Raises ``QueryError`` for one that was not
    given out for what is ``asked``."""
    if cursor is None:
        return 0
    found = _CURSOR.fullmatch(_decoded(cursor))
    if found is None or found[1] != _digest(asked):
        raise QueryError(
            "cursor", "it was not given out for this question", "Ask again without one"
        )
    return int(found[2])


def _digest(asked: tuple[object, ...]) -> str:
    return hashlib.sha256(repr(asked).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _decoded(cursor: str) -> str:
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode("ascii")
    except (UnicodeError, binascii.Error):
        return ""
