r"""Bytes to text: byte order mark, declared character set, UTF-8, then detection.

Mojibake that stands in a page is left alone. Line endings become ``\n``; all offsets refer to
the text after that.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.errors import BinaryInput, EmptyInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s?=\s?["']?([\w.:-]{2,40})""", re.I
)
_NO_CHARACTER_SETS = frozenset(["idna", "punycode", "unicode_escape", "raw_unicode_escape"])
_HEAD = 4096
_SAMPLE = 65_536
_WESTERN_SHARE = 0.05
_LOST_SHARE = 0.01
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
_TEXT_ONLY = "Give the page as HTML or plain text."


def decode(where: str, data: bytes, declared: str | None = None) -> str:
    r"""The text of ``data`` with ``\n`` line endings.

    ``declared`` is a character set told from outside (a Content-Type header). Raises
    ``EmptyInput`` when nothing but white space is in it and ``BinaryInput`` when it is not text.
    """
    if not data.strip():
        raise EmptyInput(where, "there is nothing in it")
    text = _by_mark(data) or _plain(where, data, declared)
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample) or "\x00" in text:
        raise BinaryInput(where, "it holds control characters, not text", _TEXT_ONLY)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise EmptyInput(where, "there is nothing in it")
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    return None


def _plain(where: str, data: bytes, declared: str | None) -> str:
    if b"\x00" in data:
        raise BinaryInput(where, "it holds null bytes, so it is not text", _TEXT_ONLY)
    for name in (declared, _declared_in(data), "utf-8"):
        text = _strict(data, name)
        if text is not None:
            return text
    return _detected(where, data)


def _declared_in(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    return match.group(1).decode("ascii") if match else None


def _strict(data: bytes, name: str | None) -> str | None:
    """``data`` decoded as ``name``; ``None`` when there is no such set or a byte does not fit."""
    if not name:
        return None
    try:
        known = codecs.lookup(name).name
        return None if known in _NO_CHARACTER_SETS else data.decode(_web_name(known))
    except (LookupError, ValueError):
        return None


def _web_name(name: str) -> str:
    """Pages that say Latin-1 or ASCII mean windows-1252 (WHATWG Encoding Standard, 4.2)."""
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _detected(where: str, data: bytes) -> str:
    high = sum(byte > 127 for byte in data[:_SAMPLE])
    western = _strict(data, "cp1252")
    if western is not None and high <= _WESTERN_SHARE * len(data[:_SAMPLE]):
        return western
    best = from_bytes(data[:_SAMPLE]).best()
    text = data.decode(best.encoding if best else "utf-8", errors="replace")
    if text.count("�") > _LOST_SHARE * len(text):
        raise BinaryInput(where, "most of it cannot be decoded as text", _TEXT_ONLY)
    return text
