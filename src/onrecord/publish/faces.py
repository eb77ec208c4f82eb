"""The font that PDF files and cards are set in, which the package carries, and its measures."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FAMILY = "DejaVu Sans Condensed"
Face = Literal["", "-Bold", "-Oblique"]
_FACES: tuple[Face, ...] = ("", "-Bold", "-Oblique")


def paths() -> list[str]:
    """The files of the font."""
    return [str(Path(str(_file(face)))) for face in _FACES]


@cache
def register() -> None:
    """Make the font known; its bold and its oblique are found by ``<b>`` and ``<i>``."""
    for face in _FACES:
        pdfmetrics.registerFont(TTFont(FAMILY + face, BytesIO(_file(face).read_bytes())))
    bold = f"{FAMILY}-Bold"
    pdfmetrics.registerFontFamily(FAMILY, FAMILY, bold, f"{FAMILY}-Oblique", bold)


def width(text: str, size: float, face: Face = "") -> float:
    """How wide ``text`` is set at ``size``, in the units of ``size``."""
    register()
    return float(pdfmetrics.stringWidth(text, FAMILY + face, size))


def spelled(text: str) -> str:
    """``text`` with what the font lacks given by number, so that nothing is lost."""
    return "".join(c if c in _glyphs() else f"[U+{ord(c):04X}]" for c in text)


@cache
def _glyphs() -> frozenset[str]:
    """The characters that every face of the font can show."""
    register()
    fonts: list[Any] = [pdfmetrics.getFont(FAMILY + face) for face in _FACES]
    return frozenset(map(chr, set.intersection(*(set(f.face.charToGlyph) for f in fonts))))


def _file(face: Face) -> Any:
    return files("onrecord.publish") / "fonts" / f"DejaVuSansCondensed{face}.ttf"
