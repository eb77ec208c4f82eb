"""The text of a piece of markup that is all article: an item of a feed, a post, a letter."""

from __future__ import annotations

from lxml import etree

from onrecord.read.html_limits import crowding
from onrecord.read.safe_xml import local_name

_BLOCKS = frozenset(
    """
    address article block blockquote body br dd div dl dt h1 h2 h3 h4 h5 h6 header hl2 hr html li
    main ol p pre section table tbody td th thead tr ul
    """.split()
)
_UNREAD = frozenset(
    """
    aside audio button canvas figcaption figure footer form head iframe math media nav noscript
    object script select style svg template textarea title video
    """.split()
)
PARAGRAPH = "\n\n"


def looks_like_markup(text: str) -> bool:
    """Whether ``text`` holds an HTML element."""
    return "</" in text or "<br" in text or "<p>" in text


def text_of_markup(html: str) -> str:
    """The paragraphs of ``html``, separated by empty lines; captions, forms and scripts left out.

    Each line break starts a paragraph. Empty when there is no text, or markup made to exhaust us.
    """
    if crowding(html):
        return ""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(html.replace("\x00", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return ""
    return PARAGRAPH.join(paragraphs_of(root)) if root is not None else ""


def paragraphs_of(root: etree._Element, unread: frozenset[str] = frozenset()) -> list[str]:
    """The paragraphs of an element of HTML, XHTML or NITF, whatever its namespace, white space
    joined; those of elements that are ``unread``, and of captions, forms and scripts, left out."""
    hiding = _UNREAD | unread
    found: list[list[str]] = [[]]
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        opens, name = event == "start", local_name(element)
        if name in _BLOCKS:
            found.append([])
        if name in hiding:
            hidden += 1 if opens else -1
        piece = element.text if opens else element.tail
        if piece and not hidden and (opens or element is not root):
            found[-1].append(piece)
    joined = (" ".join("".join(pieces).split()) for pieces in found)
    return [paragraph for paragraph in joined if paragraph]
