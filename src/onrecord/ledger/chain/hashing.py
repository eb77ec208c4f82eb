"""What an entry commits to, and how it hangs on the one before.

The hashed text is canonical JSON after RFC 8785 (JCS): keys in order, no spaces, UTF-8. What is
hashed holds text, whole numbers and finite floats of Python's shortest form alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any

SALT_BYTES = 16
GENESIS = bytes(32)
"""What the first entry hangs on."""

_encode = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=lambda raw: raw.hex()
).encode


def canonical(body: Mapping[str, Any]) -> bytes:
    """``body`` as canonical JSON; bytes are written as hexadecimal digits."""
    return _encode(body).encode("utf-8", "surrogatepass")


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: int.__repr__,
    bool: int.__repr__,
    float: float.__repr__,
    bytes: lambda raw: f'"{raw.hex()}"',
    type(None): lambda _: "null",
}


def key(name: str) -> str:
    """The name of a field as ``written`` takes it."""
    return f"{encode_basestring(name)}:"


def written(keys: Iterable[str], values: Iterable[Any]) -> bytes:
    """What ``canonical`` makes of fields with these ``keys`` (made by ``key``, in order), faster.

    What is ``None`` is left out, truth is a number. Raises ``KeyError`` for what is no plain value.
    """
    told = [
        name + _WRITERS[type(value)](value)
        for name, value in zip(keys, values, strict=True)
        if value is not None
    ]
    return f"{{{','.join(told)}}}".encode("utf-8", "surrogatepass")


def listed(name: str, rows: Iterable[Iterable[Any]]) -> bytes:
    """What ``canonical`` makes of one field that holds lists of plain values, faster."""
    told = ",".join([f"[{','.join([_WRITERS[type(one)](one) for one in row])}]" for row in rows])
    return f"{{{key(name)}[{told}]}}".encode("utf-8", "surrogatepass")


def commitment(salt: bytes, body: bytes) -> bytes:
    """The SHA-256 of a salt and canonical JSON: it tells nothing once the salt is gone."""
    return sha256(salt + body).digest()


def link(
    before: bytes, seq: int, at: str, kind: str, subject: int, committed: bytes | None
) -> bytes:
    """The SHA-256 of an entry (canonical JSON of its fields) with that of the entry before."""
    opened = "null" if committed is None else f'"{committed.hex()}"'
    told = (
        f'{{"at":{_quoted(at)},"commitment":{opened},"kind":{_quoted(kind)},'
        f'"previous":"{before.hex()}","seq":{seq},"subject":{subject}}}'
    )
    return sha256(told.encode("utf-8", "surrogatepass")).digest()


@lru_cache(maxsize=256)
def _quoted(text: str) -> str:
    return _encode(text)
