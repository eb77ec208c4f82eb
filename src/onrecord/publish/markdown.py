"""Text that Markdown takes as it is (CommonMark 0.31 backslash escapes)."""

from __future__ import annotations

import re

from onrecord.publish.brief import Piece

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LIST_START = re.compile(r"^(\s{0,3})(?:([-+=])|(\d{1,9})([.)]))")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>\\]")


def plain(text: str) -> str:
    """``text`` with every character that Markdown reads as markup escaped."""
    return _LIST_START.sub(_escaped_start, _SPECIAL.sub(r"\\\1", text))


def marked(pieces: tuple[Piece, ...]) -> str:
    """A quotation: words that conflict in bold, the article's own words around it in brackets."""
    return "".join(_piece(piece) for piece in pieces).strip()


def address(url: str) -> str:
    """``url`` for use between angle brackets."""
    return _UNSAFE_IN_ADDRESS.sub(lambda found: f"%{ord(found.group()):02X}", url)


def _escaped_start(found: re.Match[str]) -> str:
    space, sign, number, closing = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{closing}"


def _piece(piece: Piece) -> str:
    inner = piece.text.strip()
    if piece.role == "said" or not inner:
        return plain(piece.text)
    before = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    after = piece.text[len(piece.text.rstrip()) :]
    sign = "**" if piece.role == "marked" else ""
    return f"{before}{sign}{plain(inner)}{sign}{after}"
