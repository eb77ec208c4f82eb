"""What format an input has: by its first bytes, else by its name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from onrecord.errors import UnsupportedInput
from onrecord.read import captions, letters, parquet, timed_turns, warc
from onrecord.read.pack import GZIP, gzip_head

Format = Literal[
    "html", "text", "markdown", "jsonl", "json", "table", "feed", "sitemap", "captions", "letter",
    "docx", "pdf", "warc", "wacz", "gzip", "parquet", "newsml", "hansard", "akoma", "timed",
]  # fmt: skip

SUFFIXES: dict[str, Format] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".jsonld": "json",
    ".csv": "table",
    ".tsv": "table",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".srt": "captions",
    ".vtt": "captions",
    ".eml": "letter",
    ".docx": "docx",
    ".pdf": "pdf",
    ".warc": "warc",
    ".wacz": "wacz",
    ".parquet": "parquet",
    ".gz": "gzip",
}
_SAVE_AS_TEXT = "Save it as plain text or HTML first."
UNREAD = {
    ".doc": _SAVE_AS_TEXT,
    ".odt": _SAVE_AS_TEXT,
    ".rtf": _SAVE_AS_TEXT,
    ".epub": _SAVE_AS_TEXT,
    ".xlsx": "Save it as CSV first.",
    ".zip": "Unpack it first.",
}
_UNREAD_MAGIC = {
    b"{\\rtf": _SAVE_AS_TEXT,
    b"\xd0\xcf\x11\xe0": _SAVE_AS_TEXT,
}
_ZIP = b"PK\x03\x04"
_SUBTITLES = b"WEBVTT"
_ROOTS: tuple[tuple[Format, re.Pattern[bytes]], ...] = (
    ("sitemap", re.compile(rb"<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]", re.I)),
    ("feed", re.compile(rb"<(?:\w{1,20}:)?(?:rss|feed|rdf)[\s>]", re.I)),
    ("newsml", re.compile(rb"<(?:\w{1,20}:)?(?:newsMessage|newsItem|packageItem|nitf)[\s>]")),
    ("akoma", re.compile(rb"<(?:\w{1,20}:)?akomaNtoso[\s>]")),
    ("hansard", re.compile(rb"<publicwhip[\s>]")),
)
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p|h1)[\s>/]", re.I)
_MARKUP = re.compile(rb"</(?:p|div|a|h1|body|html|article|span)>", re.I)
_JSON = re.compile(rb"\{\s{0,40}\"|\[\s{0,40}\{")
_FIELD_LINE = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}: ?\S")
_XML = "RSS, Atom, sitemaps, NewsML-G2, NITF, Akoma Ntoso and Hansard of ParlParse"
_HEAD = 2048
_LETTER_FIELDS = 3


def format_of(where: str, name: str, data: bytes) -> Format:
    """The format of ``data``, whose file is called ``name`` ("" when it has no name).

    What stands in the file wins over its name. Raises ``UnsupportedInput`` with advice for
    formats that are not read.
    """
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    suffix = PurePath(name).suffix.lower()
    packed = _packed(where, suffix, data, head)
    if packed:
        return packed
    advice = next((a for m, a in _UNREAD_MAGIC.items() if head.startswith(m)), UNREAD.get(suffix))
    if advice:
        raise UnsupportedInput(where, "this format is not read", advice)
    return _markup(where, head) or _plain(suffix, head)


def _packed(where: str, suffix: str, data: bytes, head: bytes) -> Format | None:
    """The formats that are not text, or hold others."""
    if data.startswith(GZIP):
        return "warc" if gzip_head(data, len(warc.MAGIC)) == warc.MAGIC else "gzip"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if data.startswith(parquet.MAGIC):
        return "parquet"
    if not data.startswith(_ZIP):
        return "warc" if head.startswith(warc.MAGIC) else None
    if suffix == ".wacz" or b"archive/" in data[:_HEAD] or b"datapackage.json" in data[:_HEAD]:
        return "wacz"
    if suffix == ".docx" or b"word/" in data:
        return "docx"
    raise UnsupportedInput(where, "this kind of zip archive is not read", "Unpack it first.")


def _markup(where: str, head: bytes) -> Format | None:
    if head.startswith(b"<"):
        for kind, root in _ROOTS:
            if root.search(head):
                return kind
    opens = head.startswith(b"<") and bool(_HTML.search(head))
    if opens or len(_MARKUP.findall(head)) >= 3:
        return "html"
    if head.startswith(b"<?xml"):
        advice = f"Read are {_XML}; save anything else as plain text or HTML."
        raise UnsupportedInput(where, "this kind of XML is not read", advice)
    return None


def _plain(suffix: str, head: bytes) -> Format:
    """The formats that are plain text with a form of its own."""
    if head.startswith(_SUBTITLES) or captions.TIMING.search(head[:200]):
        return "captions"
    if timed_turns.is_timed(head):
        return "timed"
    if _JSON.match(head) and SUFFIXES.get(suffix) not in ("jsonl", "markdown"):
        return "json"
    if _is_letter(head):
        return "letter"
    known = SUFFIXES.get(suffix, "text")
    return "text" if known in _BY_CONTENT else known


# Told by what stands in them; a file that only has the name holds plain text.
_BY_CONTENT = frozenset(["feed", "pdf", "docx", "warc", "wacz", "gzip", "captions", "parquet"])


def _is_letter(head: bytes) -> bool:
    """Whether it opens with the fields of a letter, several of those that letters have."""
    block = head.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    if not _FIELD_LINE.match(block):
        return False
    return len({field.lower() for field in letters.FIELDS.findall(block)}) >= _LETTER_FIELDS
