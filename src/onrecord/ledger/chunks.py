"""Long lists in pieces that fit the limit on parameters of one SQL statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

SIZE = 500
"""SQLite took 999 parameters at most before 3.32."""

T = TypeVar("T")


def chunked(items: Iterable[T], size: int = SIZE) -> Iterator[list[T]]:
    """``items`` in order, in lists of ``size`` and a shorter last one."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
