"""The content codings of HTTP (RFC 9110, 8.4.1), unpacked a piece at a time.

Only gzip and deflate are asked for and read: whatever a server makes of that, no piece that comes
out is larger than ``PIECE``, so its reader can stop before memory is full.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from onrecord.errors import FetchFailed, UnsupportedInput
from onrecord.read.pack import GZIP

ACCEPTED = "gzip, deflate"
PIECE = 65_536
_PLAIN = frozenset(["", "identity"])
_GZIP_OR_ZLIB, _RAW = 47, -15
_PACKED = frozenset(["gzip", "x-gzip", "deflate"])
_TRY_LATER = "Open it in a browser, save the page and add the file."


def plain_pieces(where: str, parts: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """What ``parts`` of a body unpack to, in pieces of at most ``PIECE`` bytes where it is packed.

    Raises ``UnsupportedInput`` for another coding, or several, and ``FetchFailed`` for a body that
    is damaged or cut off.
    """
    name = coding.strip().lower()
    if name in _PLAIN:
        yield from parts
    elif name in _PACKED:
        try:
            yield from _inflated(where, iter(parts), raw_allowed=name == "deflate")
        except zlib.error as error:
            what = f"what came cannot be unpacked ({error})"
            raise FetchFailed(where, what, _TRY_LATER) from error
    else:
        raise UnsupportedInput(where, f"pages packed as {name} are not read", _TRY_LATER)


def _inflated(where: str, parts: Iterator[bytes], *, raw_allowed: bool) -> Iterator[bytes]:
    """All gzip members of the stream; what follows the last (padding, say) is left alone."""
    member = None
    for part in parts:
        waiting = part
        while waiting:
            if member is None or member.eof:
                if member is not None and not GZIP.startswith(waiting[: len(GZIP)]):
                    return
                member = zlib.decompressobj(_window(waiting, raw_allowed))
            yield member.decompress(waiting, PIECE)
            waiting = member.unused_data if member.eof else member.unconsumed_tail
    if member is not None and not member.eof:
        raise FetchFailed(where, "what came is cut off", _TRY_LATER)


def _window(first: bytes, raw_allowed: bool) -> int:
    """Some servers mean a bare stream by ``deflate``: it does not open as zlib does."""
    bare = len(first) > 1 and (first[0] & 15 != 8 or int.from_bytes(first[:2], "big") % 31)
    return _RAW if raw_allowed and bare and not first.startswith(GZIP) else _GZIP_OR_ZLIB
