"""The text of a kept page: as it was decoded, and line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree

from onrecord.errors import InputError
from onrecord.read.decode import decode

_CHARSET = re.compile(r"charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_UNSEEN = ("script", "style", "noscript", "template", "svg", "head")
_BLOCKS = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split()
)


def text_of_page(raw: bytes, content_type: str) -> str | None:
    r"""The text of a kept page with ``\n`` line endings, as it was read, to which the spans of a
    plain-text page refer. ``None`` for a page that is not text."""
    charset = _CHARSET.search(content_type)
    kind = content_type.partition(";")[0].strip().lower()
    if not kind.startswith("text/") and not kind.endswith(("xml", "json")):
        return None
    try:
        return decode("the kept page", raw, charset[1] if charset else None)
    except InputError:
        return None


def is_html(content_type: str) -> bool:
    """Whether a page of this type is HTML."""
    return content_type.partition(";")[0].strip().lower() in _HTML


def lines_of(raw: bytes, content_type: str) -> list[str] | None:
    """The lines of a kept page as a reader sees them; ``None`` for a page that is not text."""
    text = text_of_page(raw, content_type)
    if text is None:
        return None
    if not is_html(content_type):
        return [line.strip() for line in text.splitlines() if line.strip()]
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=_parser())
    except (etree.LxmlError, ValueError):
        return None
    whole = "".join(_visible(tree))
    return [" ".join(line.split()) for line in whole.split("\n") if line.strip()]


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", no_network=True)


def _visible(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """The text of a page in order, blocks on lines of their own; what is not shown is left out."""
    etree.strip_elements(tree, *_UNSEEN, etree.Comment, with_tail=False)
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield "\n"
        yield (element.text if event == "start" else element.tail) or ""
