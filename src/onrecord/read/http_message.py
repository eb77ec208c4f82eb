"""A kept HTTP answer (RFC 9112): status, headers, and its body without transfer coding."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping

from onrecord.errors import TooLarge, UnsupportedInput
from onrecord.read.limits import FILE_BYTES, SPLIT
from onrecord.read.pack import GZIP, gunzip

_GZIPPED = frozenset(["gzip", "x-gzip"])
_PLAIN = frozenset(["", "identity"])


def headers_of(lines: Iterable[bytes]) -> dict[str, str]:
    """Header fields by lower-case name; of several with one name the first."""
    found: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value.strip())
    return found


def split_message(data: bytes) -> tuple[int, dict[str, str], bytes]:
    """Status (0 when there is none), headers and body of an HTTP answer."""
    head, _, body = data.partition(b"\r\n\r\n")
    first, _, rest = head.partition(b"\r\n")
    parts = first.split(None, 2)
    known = len(parts) > 1 and parts[0].startswith(b"HTTP/") and parts[1].isdigit()
    return int(parts[1][:4]) if known else 0, headers_of(rest.split(b"\r\n")), body


def body_of(where: str, headers: Mapping[str, str], data: bytes) -> bytes:
    """The body, its chunks joined and unpacked; many archives keep it so already.

    Raises ``UnsupportedInput`` for a coding that is not read, ``TooLarge`` or ``BadRecord``.
    """
    if headers.get("transfer-encoding", "").lower() == "chunked":
        data = _joined(data)
    coding = headers.get("content-encoding", "").lower()
    if coding in _GZIPPED:
        return gunzip(where, data) if data.startswith(GZIP) else data
    if coding == "deflate":
        return _inflated(where, data)
    if coding not in _PLAIN:
        raise UnsupportedInput(where, f"pages packed as {coding} are not read", "Unpack them.")
    return data


def _joined(data: bytes) -> bytes:
    """The chunks of ``data`` as one; ``data`` itself when it is not in chunks."""
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.find(b"\r\n", at, at + 64)
        size = data[at:end].split(b";")[0].strip() if end >= 0 else b""
        if not size or size.strip(b"0123456789abcdefABCDEF") or len(size) > 8:
            return b"".join(parts) if parts else data
        length = int(size, 16)
        parts.append(data[end + 2 : end + 2 + length])
        at = end + 4 + length if length else len(data)
    return b"".join(parts)


def _inflated(where: str, data: bytes) -> bytes:
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            plain = zlib.decompressobj(window).decompress(data, FILE_BYTES + 1)
        except zlib.error:
            continue
        if len(plain) > FILE_BYTES:
            raise TooLarge(where, f"unpacked it is more than {FILE_BYTES // 10**6} MB", SPLIT)
        return plain
    return data
