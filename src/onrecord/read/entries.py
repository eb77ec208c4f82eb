"""The entries of one file, each read by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from onrecord.errors import InputError
from onrecord.read.limits import ENTRIES
from onrecord.records import RawPage

T = TypeVar("T")


def each_entry(
    where: str, entries: Sequence[T], read: Callable[[str, T], RawPage]
) -> Iterator[RawPage | InputError]:
    """What ``read`` makes of each of the first ``ENTRIES``; an error as a value for one that it
    refuses. They are named by their number in the file ``where``, an only one by the file alone."""
    for number, entry in enumerate(entries[:ENTRIES], 1):
        try:
            yield read(where if len(entries) == 1 else f"{where}#{number}", entry)
        except InputError as error:
            yield error
