"""JSON documents written as their parts come, so that none is ever whole in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import IO, Any

Node = Mapping[str, Any]
_REMEMBERED = 20_000


def write_document(
    head: Mapping[str, Any], lists: Mapping[str, Iterable[Node]], out: IO[bytes]
) -> None:
    """Write one JSON object in UTF-8: what ``head`` holds, then each of ``lists``, an entry a
    line."""
    out.write(b"{")
    between = b""
    for key, value in head.items():
        out.write(between + _json(key) + b": " + _json(value))
        between = b",\n"
    for key, nodes in lists.items():
        out.write(between + _json(key) + b": [")
        _write_list(nodes, out)
        out.write(b"]")
        between = b",\n"
    out.write(b"}\n")


def once(nodes: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """``nodes`` without those that came just as they are a while before: pages, speakers.

    Only hashes of the last many are kept, so one that comes back late is given again: where nodes
    have names, to say a thing twice is harmless.
    """
    seen: dict[bytes, None] = {}
    for node in nodes:
        said = sha256(_json(node)).digest()
        if said not in seen:
            yield node
            if len(seen) >= _REMEMBERED:
                del seen[next(iter(seen))]
        seen[said] = None


def _write_list(nodes: Iterable[Node], out: IO[bytes]) -> None:
    between = b"\n"
    for node in nodes:
        out.write(between + _json(node))
        between = b",\n"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")
