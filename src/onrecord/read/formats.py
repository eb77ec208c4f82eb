"""What format an input has: by its name, else by its first bytes."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from onrecord.errors import UnsupportedInput

Format = Literal["html", "text", "jsonl"]

SUFFIXES: dict[str, Format] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_SAVE_AS_TEXT = "Save it as plain text or HTML first."
_ONE_PER_LINE = "Write one JSON object per line (.jsonl)."
_ADD_THE_LINKS = "Add the addresses of its articles one by one."
UNREAD = {
    ".pdf": _SAVE_AS_TEXT,
    ".doc": _SAVE_AS_TEXT,
    ".docx": _SAVE_AS_TEXT,
    ".odt": _SAVE_AS_TEXT,
    ".rtf": _SAVE_AS_TEXT,
    ".epub": _SAVE_AS_TEXT,
    ".eml": _SAVE_AS_TEXT,
    ".srt": _SAVE_AS_TEXT,
    ".vtt": _SAVE_AS_TEXT,
    ".json": _ONE_PER_LINE,
    ".csv": _ONE_PER_LINE,
    ".parquet": _ONE_PER_LINE,
    ".xml": _ADD_THE_LINKS,
    ".rss": _ADD_THE_LINKS,
    ".atom": _ADD_THE_LINKS,
    ".warc": "Unpack the pages in it as HTML first.",
    ".gz": "Unpack it first.",
    ".zip": "Unpack it first.",
}
_MAGIC = {
    b"%PDF-": _SAVE_AS_TEXT,
    b"PK\x03\x04": "Unpack it, or save it as plain text or HTML first.",
    b"\x1f\x8b": "Unpack it first.",
    b"WARC/1": "Unpack the pages in it as HTML first.",
    b"{\\rtf": _SAVE_AS_TEXT,
}
_FEED = re.compile(rb"<(?:rss|feed|urlset|sitemapindex|rdf:RDF)[\s>]", re.I)
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p|h1)[\s>/]", re.I)
_MARKUP = re.compile(rb"</(?:p|div|a|h1|body|html|article|span)>", re.I)
_HEAD = 2048


def format_of(where: str, name: str, data: bytes) -> Format:
    """The format of ``data``, whose file is called ``name`` ("" when it has no name).

    What stands in the file wins over its name. Raises ``UnsupportedInput`` with advice for
    formats that are not read.
    """
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    suffix = PurePath(name).suffix.lower()
    advice = next((a for magic, a in _MAGIC.items() if head.startswith(magic)), UNREAD.get(suffix))
    if advice:
        raise UnsupportedInput(where, "this format is not read", advice)
    if _FEED.search(head):
        raise UnsupportedInput(where, "feeds and sitemaps are not read", _ADD_THE_LINKS)
    if _looks_html(head):
        return "html"
    if not suffix and head.startswith(b'{"'):
        return "jsonl"
    return SUFFIXES.get(suffix, "text")


def _looks_html(head: bytes) -> bool:
    opens = head.startswith(b"<") and bool(_HTML.search(head))
    return opens or len(_MARKUP.findall(head)) >= 3
