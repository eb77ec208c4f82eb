"""Which pieces the input is worked on in: files, and stretches of long files of JSON lines."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import InputError, UnsupportedInput
from onrecord.read.files import find_files
from onrecord.read.jsonl import read_jsonl
from onrecord.read.told import Told
from onrecord.records import RawPage
from onrecord.scale.shapes import Row

SPLIT_BYTES = 16_000_000
"""A file of JSON lines that is longer is worked on in stretches of about this many bytes."""
_LINES = frozenset([".jsonl", ".ndjson"])


def pieces(target: str, split: int = SPLIT_BYTES) -> Iterator[Row | InputError]:
    """The pieces of the file, folder or glob ``target``, in order: ``path``, ``start``, ``end``.

    ``start`` and ``end`` are byte offsets; ``end`` is ``None`` for a whole file. Raises
    ``UnsupportedInput`` for an address or standard input, which a batch does not read.
    """
    if target == "-" or "://" in target:
        what = "a batch reads files alone"
        raise UnsupportedInput(target, what, "Fetch it first, or use: onrecord add")
    for found in find_files(target):
        if isinstance(found, InputError):
            yield found
        else:
            yield from _pieces(found.resolve(), split)


def _pieces(path: Path, split: int) -> Iterator[Row]:
    starts = [0]
    if path.suffix.lower() in _LINES and path.stat().st_size > split:
        starts = _line_starts(path, split)
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield {"path": str(path), "start": start, "end": end}


def _line_starts(path: Path, split: int) -> list[int]:
    """The byte offsets of lines about ``split`` bytes apart, the first line included."""
    size, starts = path.stat().st_size, [0]
    with path.open("rb") as stream:
        while (near := starts[-1] + split) < size:
            stream.seek(near)
            stream.readline()
            if stream.tell() >= size:
                break
            starts.append(stream.tell())
    return starts


def read_stretch(piece: Row) -> Iterator[RawPage | InputError]:
    """The pages in a stretch of a file of JSON lines. Lines are counted from its first byte, which
    their source names where it is not the first of the file: ``news.jsonl@16000123:7``."""
    where = f"{piece['path']}@{piece['start']}" if piece["start"] else piece["path"]
    with Path(piece["path"]).open("rb") as stream:
        stream.seek(piece["start"])
        until = None if piece["end"] is None else piece["end"] - piece["start"]
        yield from read_jsonl(where, io.BufferedReader(_Part(stream, until)), Told())


class _Part(io.RawIOBase):
    """The next ``left`` bytes of a stream; all the rest for ``None``."""

    def __init__(self, stream: io.BufferedReader, left: int | None) -> None:
        self._stream, self._left = stream, left

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill ``buffer`` as far as the part goes."""
        wanted = len(buffer) if self._left is None else min(len(buffer), self._left)
        data = self._stream.read(wanted)
        if self._left is not None:
            self._left -= len(data)
        buffer[: len(data)] = data
        return len(data)
