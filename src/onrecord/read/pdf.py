"""PDF (ISO 32000): the text layer, its lines joined to paragraphs."""

from __future__ import annotations

import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from onrecord.errors import BadRecord, InputError, TooLarge, UnsupportedInput
from onrecord.read.limits import SPLIT
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.told import Told
from onrecord.records import RawPage

PAGES = 500
# What the parser mends it also logs; we tell what could not be mended.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
# What the parser meets in files that are cut off or made to break it.
_BROKEN = (
    PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError,
    AssertionError, RecursionError, NotImplementedError, OSError, struct.error, zlib.error,
)  # fmt: skip
_EDGE = 2
_NUMBER = re.compile(r"\d{1,6}")
_PAGE_NUMBER = re.compile(r"(?:page )?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|/) ?\d{1,4})?\W{0,3}$", re.I)
# What browsers put round a page that they print: time and title, address and number.
_PRINTED = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d.{0,200}$"
    r"|(?:https?|file)://\S{1,2000}(?: \d{1,4}/\d{1,4})?$"
)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_FULL_LINE = 0.75
_HYPHEN = re.compile(r"[a-z][-\xad]$")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]{0,2}$")


def read_pdf(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: the words of the text layer, without page numbers and running heads.

    Lines of a paragraph are joined by a space, and words that a line end broke are joined.
    Raises ``UnsupportedInput`` for a file that is encrypted or holds pictures of text only,
    ``TooLarge`` above ``PAGES`` pages, and ``BadRecord`` for one that is damaged.
    """
    text = "\n\n".join(paragraphs_of(_pages(source)))
    if not text.strip():
        advice = "Recognise its text first (OCR), or save it as plain text."
        raise UnsupportedInput(source.where, "it has no text layer, only pictures of pages", advice)
    yield page_of(source.where, text, Stated(), told, "text")


def paragraphs_of(pages: Sequence[Sequence[str]]) -> list[str]:
    """The paragraphs in the lines of ``pages``; one may run on from page to page.

    A paragraph ends at an empty line, and at a line well short of the width that ends a sentence
    or is followed by a capital, as a heading is.
    """
    heads = _running_heads(pages)
    lines = [line for page in pages for line in _without_edges(page, heads)]
    full = _FULL_LINE * _width(lines)
    found: list[str] = []
    before = ""
    for line in lines:
        if before and line and not _ends_paragraph(before, line, full):
            found[-1] = _joined(found[-1], line)
        elif line:
            found.append(line)
        before = line
    return found


def _width(lines: Sequence[str]) -> int:
    """The length that all but the longest tenth of the lines keep within."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _ends_paragraph(line: str, following: str, full: float) -> bool:
    ends = _SENTENCE_END.search(line) or not following[0].islower()
    return len(line) < full and bool(ends)


def _pages(source: Source) -> list[list[str]]:
    try:
        reader = PdfReader(BytesIO(source.data), strict=False)
        if len(reader.pages) > PAGES:
            raise TooLarge(source.where, f"it has more than {PAGES} pages", SPLIT)
        texts = [page.extract_text() for page in reader.pages]
    except (FileNotDecryptedError, DependencyError) as error:
        what = "it is encrypted"
        raise UnsupportedInput(source.where, what, "Save it without a password.") from error
    except _BROKEN as error:
        what = f"the PDF is damaged ({type(error).__name__})"
        raise BadRecord(source.where, what, "Fetch it again, or save it as text.") from error
    return [[_tidy(line) for line in text.split("\n")] for text in texts]


def _tidy(line: str) -> str:
    shown = line.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
    return " ".join(shown.translate(_LIGATURES).split())


def _running_heads(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The first and last lines, numbers apart, that most pages share."""
    if len(pages) < 3:
        return frozenset()
    edges = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    return frozenset(key for key, count in edges.items() if count > len(pages) / 2 and key)


def _edges(page: Sequence[str]) -> list[str]:
    lines = [line for line in page if line]
    return lines[:_EDGE] + lines[-_EDGE:]


def _key(line: str) -> str:
    return _NUMBER.sub("#", line)


def _without_edges(page: Sequence[str], heads: frozenset[str]) -> list[str]:
    """The lines between running heads and page numbers, empty lines within them kept."""
    lines = list(page)
    for end in (0, -1):
        for _ in range(_EDGE):
            while lines and not lines[end]:
                del lines[end]
            if lines and _is_furniture(lines[end], heads):
                del lines[end]
    return lines


def _is_furniture(line: str, heads: frozenset[str]) -> bool:
    return bool(_PAGE_NUMBER.match(line) or _PRINTED.match(line)) or _key(line) in heads


def _joined(before: str, line: str) -> str:
    if _HYPHEN.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}"
