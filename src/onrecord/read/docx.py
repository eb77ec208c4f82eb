"""Word documents (ECMA-376, WordprocessingML): the paragraphs of the main text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from onrecord.errors import EmptyInput, InputError, UnsupportedInput
from onrecord.read.decode import decode
from onrecord.read.pack import member, open_zip
from onrecord.read.safe_xml import local_name, named, namespace, parse_xml
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.told import Told
from onrecord.records import RawPage

_MAIN = "word/document.xml"
_TITLES = frozenset(["title", "heading1"])
# Words that were struck out, and the copy of a text box for older programs.
_LEFT_OUT = frozenset(["del", "moveFrom", "Fallback"])
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: the document's paragraphs, tables included, as its last author left them.

    A first paragraph in the style Title or Heading 1 is the headline. Headers, footers, notes,
    comments and deleted words are left out; the document's own dates are those of the file, so no
    date is taken from them.
    """
    with open_zip(source.where, source.data) as package:
        data = member(source.where, package, _MAIN)
    if data is None:
        advice = "Save it as .docx, .txt or HTML first."
        raise UnsupportedInput(source.where, "it is no Word document", advice)
    root = parse_xml(source.where, decode(source.where, data))
    found = [(_text(p), _style(p)) for p in named(root, "p") if not _nested(p)]
    paragraphs = [(text, style) for text, style in found if text]
    if not paragraphs:
        raise EmptyInput(source.where, "the document holds no text")
    headline = paragraphs[0][0] if paragraphs[0][1] in _TITLES and len(paragraphs) > 1 else None
    texts = [text for text, _ in paragraphs[1 if headline else 0 :]]
    yield page_of(source.where, "\n\n".join(texts), Stated(headline=headline), told)


def _nested(paragraph: etree._Element) -> bool:
    """Whether it stands in another one, as in a text box, or in what is left out."""
    return any(local_name(a) in ("p", *_LEFT_OUT) for a in paragraph.iterancestors())


def _text(paragraph: etree._Element) -> str:
    pieces: list[str] = []
    for element in paragraph.iter():
        name = local_name(element)
        if name in _BREAKS and _counts(element, paragraph):
            pieces.append(_BREAKS[name])
        elif name == "t" and element.text and _counts(element, paragraph):
            pieces.append(element.text)
    return "".join(pieces).strip()


def _counts(element: etree._Element, paragraph: etree._Element) -> bool:
    """Whether it is none of the words that are left out, and no tab stop of the layout."""
    for above in element.iterancestors():
        if above is paragraph:
            return True
        if local_name(above) in _LEFT_OUT or local_name(above) == "tabs":
            return False
    return True


def _style(paragraph: etree._Element) -> str:
    style = next(named(paragraph, "pStyle"), None)
    value = style.get(f"{{{namespace(style)}}}val", "") if style is not None else ""
    return value.lower()
