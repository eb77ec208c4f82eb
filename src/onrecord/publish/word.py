"""A brief as a Word document (Office Open XML, ECMA-376)."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from itertools import count

import docx
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Place
from docx.text.run import Run as Written

from onrecord.publish.blocks import Block, Form, Heading, Look, Pair, Paragraph, Run
from onrecord.publish.brief import Brief
from onrecord.publish.layout import blocks_of, title_of

_QUIET, _LINK = RGBColor(0x5C, 0x5C, 0x5C), RGBColor(0x0B, 0x4A, 0x8F)
_STYLES: dict[Form, str] = {
    "item": "List Bullet",
    "subitem": "List Bullet 2",
    "quote": "Quote",
}
_SMALL = frozenset[Form]({"kicker", "note", "facts", "source"})


def render_docx(brief: Brief) -> bytes:
    """``brief`` as a .docx file, as ``docx_of`` makes it."""
    return docx_of(title_of(brief), blocks_of(brief))


def docx_of(title: str, blocks: Iterable[Block]) -> bytes:
    """``blocks`` as a .docx file, with headings that the navigation pane shows, and links."""
    document = docx.Document()
    _prepare(document, title)
    pen = _Pen(document)
    for block in blocks:
        pen.write(block)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _prepare(document: Document, title: str) -> None:
    """The page, the fonts, and what the file says of itself."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(18)
    normal = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    document.styles["Quote"].font.italic = False
    document.core_properties.title = title
    document.core_properties.author = "onrecord"
    document.core_properties.comments = ""


class _Pen:
    """Writes blocks at the end of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bookmarks = count(1)

    def write(self, block: Block) -> None:
        """Write one block."""
        if isinstance(block, Heading):
            place = self._document.add_heading(block.text, level=block.level)
            self._mark(place, block.anchor)
        elif isinstance(block, Pair):
            self._pair(block)
        else:
            self._fill(self._document.add_paragraph(), block)

    def _pair(self, pair: Pair) -> None:
        table = self._document.add_table(rows=1, cols=2, style="Table Grid")
        for cell, stack in zip(table.rows[0].cells, (pair.first, pair.second), strict=True):
            self._stack(cell, stack)
        self._document.add_paragraph()

    def _stack(self, cell: _Cell, stack: Iterable[Paragraph]) -> None:
        place: Place | None = cell.paragraphs[0]
        for paragraph in stack:
            self._fill(place or cell.add_paragraph(), paragraph)
            place = None

    def _fill(self, place: Place, paragraph: Paragraph) -> None:
        if paragraph.form in _STYLES:
            place.style = self._document.styles[_STYLES[paragraph.form]]
        for run in paragraph.runs:
            written = _run(place, run)
            if paragraph.form in _SMALL:
                written.font.size = Pt(9)
        self._mark(place, paragraph.anchor)

    def _mark(self, place: Place, anchor: str | None) -> None:
        """Give a paragraph a name that links can lead to."""
        if anchor is None:
            return
        number = str(next(self._bookmarks))
        place._p.append(_element("w:bookmarkStart", {"w:id": number, "w:name": _name(anchor)}))
        place._p.append(_element("w:bookmarkEnd", {"w:id": number}))


def _run(place: Place, run: Run) -> Written:
    written = place.add_run(run.text)
    _dress(written, run.look)
    if run.link:
        _link(place, written, run.link)
    return written


def _dress(written: Written, look: Look) -> None:
    if look == "marked":
        written.bold = True
        written.font.highlight_color = WD_COLOR_INDEX.YELLOW
    elif look == "strong":
        written.bold = True
    elif look == "emphasis":
        written.italic = True
    elif look in ("quiet", "address"):
        written.font.color.rgb = _QUIET


def _link(place: Place, written: Written, target: str) -> None:
    """Move what is written into a link; the library has no such call of its own."""
    if target.startswith("#"):
        link = _element("w:hyperlink", {"w:anchor": _name(target[1:])})
    else:
        known = place.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = _element("w:hyperlink", {"r:id": known})
    written.font.color.rgb = _LINK
    link.append(written._r)
    place._p.append(link)


def _name(anchor: str) -> str:
    """A name that Word allows: letters, digits and underscores."""
    return anchor.replace("-", "_")


def _element(name: str, attributes: dict[str, str]) -> BaseOxmlElement:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
