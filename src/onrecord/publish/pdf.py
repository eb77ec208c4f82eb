"""A brief as a PDF, set in a font that the file carries with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, SimpleDocTemplate, Table
from reportlab.platypus import Paragraph as Set

from onrecord.publish.blocks import Block, Form, Heading, Look, Pair, Paragraph, Run
from onrecord.publish.brief import Brief
from onrecord.publish.faces import FAMILY, register, spelled
from onrecord.publish.layout import blocks_of, title_of

_MARGIN = 16 * mm
_GAP = 6
_MISSING = (
    "Characters that this file's font lacks are given by their Unicode numbers, such as [U+6771]; "
    "the HTML brief shows them."
)
_LOOKS: dict[Look, tuple[str, str]] = {
    "plain": ("", ""),
    "strong": ("<b>", "</b>"),
    "emphasis": ("<i>", "</i>"),
    "quiet": ('<font color="#5c5c5c">', "</font>"),
    "address": ('<font size="7.5" color="#5c5c5c">', "</font>"),
    "marked": ('<font backColor="#ffe58a"><b>', "</b></font>"),
}


def render_pdf(brief: Brief) -> bytes:
    """``brief`` as a PDF file, as ``pdf_of`` makes it."""
    return pdf_of(title_of(brief), blocks_of(brief))


def pdf_of(title: str, content: Iterable[Block]) -> bytes:
    """``content`` as a PDF file; the same content gives the same bytes."""
    register()
    blocks = list(content)
    if any(spelled(text) != text for text in map(_text_of, blocks)):
        blocks.append(Paragraph(runs=(Run(_MISSING),), form="note"))
    made = BytesIO()
    document = SimpleDocTemplate(
        made,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=title,
        author="onrecord",
        lang="en",
        invariant=1,
    )
    document.build(list(_set(blocks)), onFirstPage=_footer, onLaterPages=_footer)
    return made.getvalue()


def _text_of(block: Block) -> str:
    if isinstance(block, Heading):
        return block.text
    if isinstance(block, Pair):
        return "".join(map(_text_of, (*block.first, *block.second)))
    return "".join(run.text for run in block.runs)


def _footer(canvas: Any, document: Any) -> None:
    canvas.setFont(FAMILY, 8)
    canvas.setFillColor(colors.HexColor("#5c5c5c"))
    canvas.drawRightString(
        A4[0] - _MARGIN, _MARGIN / 2, spelled(f"{document.title}, page {document.page}")
    )


def _set(blocks: Iterable[Block]) -> Iterator[Flowable]:
    for block in blocks:
        if isinstance(block, Heading):
            yield Set(_anchored(escape(spelled(block.text)), block.anchor), _heading(block.level))
        elif isinstance(block, Pair):
            yield _pair(block)
        else:
            yield _paragraph(block)


def _pair(pair: Pair) -> Table:
    """Both stacks in a frame; one that is longer than the page goes on, on the next."""
    stacks = [[_paragraph(p) for p in stack] for stack in (pair.first, pair.second)]
    width = (A4[0] - 2 * _MARGIN - 12) / 2
    table = Table([stacks], colWidths=[width, width], splitInRow=1, spaceBefore=4, spaceAfter=4)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BOX", (0, 0), (-1, -1), 0.5, colors.HexColor("#c9c9c9")),
            ("LINEBEFORE", (1, 0), (1, -1), 0.5, colors.HexColor("#c9c9c9")),
        ]
    )
    return table


def _paragraph(paragraph: Paragraph) -> Set:
    words = "".join(map(_marked_up, paragraph.runs))
    bullet = "•" if paragraph.form in ("item", "subitem") else None
    return Set(_anchored(words, paragraph.anchor), _style(paragraph.form), bulletText=bullet)


def _marked_up(run: Run) -> str:
    before, after = _LOOKS[run.look]
    words = escape(spelled(run.text))
    if run.link:
        words = f'<a href={quoteattr(run.link)}><font color="#0b4a8f">{words}</font></a>'
    return f"{before}{words}{after}"


def _anchored(words: str, anchor: str | None) -> str:
    return f"<a name={quoteattr(anchor)}/>{words}" if anchor else words


@cache
def _heading(level: int) -> ParagraphStyle:
    size = {1: 22, 2: 14, 3: 11}[level]
    return ParagraphStyle(
        f"heading {level}",
        fontName=f"{FAMILY}-Bold",
        fontSize=size,
        leading=size * 1.25,
        spaceBefore=size * 0.8,
        spaceAfter=4,
        keepWithNext=1,
    )


@cache
def _style(form: Form) -> ParagraphStyle:
    small = form in ("kicker", "note", "facts", "source")
    size = 8.5 if small else 10
    indent = {"item": 12, "subitem": 24, "quote": _GAP, "facts": _GAP, "question": _GAP}.get(
        form, 0
    )
    return ParagraphStyle(
        form,
        fontName=FAMILY,
        fontSize=size,
        leading=size * 1.4,
        spaceAfter=4 if form in ("quote", "question", "source") else 2,
        spaceBefore=4 if form == "quote" else 0,
        leftIndent=indent,
        bulletIndent=max(0, indent - 10),
        bulletFontName=FAMILY,
        textColor=colors.HexColor("#5c5c5c" if form in ("kicker", "note", "facts") else "#111111"),
        keepWithNext=int(form == "quote"),
        splitLongWords=1,
    )
