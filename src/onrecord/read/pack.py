"""What is packed, unpacked within bounds: gzip as a stream, zip member by member."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from onrecord.errors import BadRecord, TooLarge
from onrecord.read.limits import ENTRIES, FILE_BYTES, SPLIT

if TYPE_CHECKING:
    from typing_extensions import Buffer

GZIP = b"\x1f\x8b"
_WINDOW = 31
_BLOCK = 65_536
_FREE = 4 * FILE_BYTES  # so much is unpacked from anything, however small
_MOST_TIMES = 100
_BROKEN = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError,
    zlib.error,
)  # fmt: skip
_BOMB = "It may be made to exhaust memory; unpack it with care and add its parts."


def is_gzip(stream: BinaryIO) -> bool:
    """Whether ``stream`` starts as gzip does; it stays at its start."""
    head = stream.read(len(GZIP))
    stream.seek(-len(head), io.SEEK_CUR)
    return head == GZIP


def gzip_head(data: bytes, size: int) -> bytes:
    """The first ``size`` bytes that the gzipped ``data``, which may be cut off, unpacks to."""
    try:
        return zlib.decompressobj(_WINDOW).decompress(data, size)
    except zlib.error:
        return b""


def gunzip(where: str, data: bytes) -> bytes:
    """What ``data`` unpacks to. Raises ``BadRecord``, or ``TooLarge`` above ``FILE_BYTES``."""
    try:
        plain = unpacked(where, io.BytesIO(data)).read(FILE_BYTES + 1)
    except (zlib.error, EOFError) as error:
        raise BadRecord(where, f"it cannot be unpacked ({error})", "Fetch it again.") from error
    if len(plain) > FILE_BYTES:
        raise TooLarge(where, f"unpacked it is more than {FILE_BYTES // 10**6} MB", SPLIT)
    return plain


def unpacked(where: str, packed: BinaryIO) -> io.BufferedReader:
    """The gzip stream ``packed`` as a stream of what is in it; see ``_Unpacked``."""
    return io.BufferedReader(_Unpacked(where, packed))


class _Unpacked(io.RawIOBase):
    """A gzip stream of any number of members (RFC 1952), unpacked a block at a time.

    Raises ``TooLarge`` when it unpacks to more than a hundred times its size (and 80 MB), and
    ``EOFError`` where it is cut off.
    """

    def __init__(self, where: str, packed: BinaryIO) -> None:
        super().__init__()
        self._where = where
        self._packed = packed
        self._member = zlib.decompressobj(_WINDOW)
        self._waiting = b""
        self._taken = self._given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill ``buffer`` as far as one step goes; 0 at the end."""
        view = memoryview(buffer)
        part = self._some(len(view))
        view[: len(part)] = part
        return len(part)

    def _some(self, size: int) -> bytes:
        """Between one and ``size`` bytes; none at the end."""
        part = b""
        while not part:
            if self._member.eof:
                self._waiting = self._member.unused_data or self._waiting
                self._member = zlib.decompressobj(_WINDOW)
                if not self._fill():
                    return b""
            elif not self._fill():
                raise EOFError("it is cut off")
            part = self._member.decompress(self._waiting, size)
            self._waiting = self._member.unconsumed_tail
        self._count(len(part))
        return part

    def _fill(self) -> bool:
        if not self._waiting:
            self._waiting = self._packed.read(_BLOCK)
            self._taken += len(self._waiting)
        return bool(self._waiting)

    def _count(self, size: int) -> None:
        self._given += size
        if self._given > _FREE + _MOST_TIMES * self._taken:
            raise TooLarge(
                self._where, f"it unpacks to more than {_MOST_TIMES} times its size", _BOMB
            )


def open_zip(where: str, data: bytes) -> zipfile.ZipFile:
    """The zip archive in ``data``. Raises ``BadRecord`` or, for too many entries, ``TooLarge``."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise BadRecord(where, f"it cannot be unpacked ({error})", "Save it again.") from error
    if len(package.infolist()) > ENTRIES:
        raise TooLarge(where, f"it has more than {ENTRIES:,} parts", SPLIT)
    return package


def member(where: str, package: zipfile.ZipFile, name: str) -> bytes | None:
    """The part ``name`` of ``package``; ``None`` when there is none.

    Raises ``TooLarge`` when it unpacks to more than ``FILE_BYTES``, or ``BadRecord``.
    """
    try:
        with package.open(name) as stream:
            data = stream.read(FILE_BYTES + 1)
    except KeyError:
        return None
    except _BROKEN as error:
        raise BadRecord(where, f"it cannot be unpacked ({error})", "Save it again.") from error
    if len(data) > FILE_BYTES:
        raise TooLarge(where, f"unpacked it is more than {FILE_BYTES // 10**6} MB", SPLIT)
    return data
