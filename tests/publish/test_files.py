"""The Word and PDF briefs, opened again: they hold what the brief holds."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph
from pypdf import PdfReader
from tests.publish.desk import ARTICLES, OTHERS, RELATIONS, STATEMENTS, WIRE, say

from onrecord.publish import Brief, build
from onrecord.publish.blocks import Pair
from onrecord.publish.layout import blocks_of
from onrecord.publish.pdf import render_pdf
from onrecord.publish.word import render_docx

Golden = Callable[[str, str], None]
HOSTILE = '<b>x</b> & <a href="javascript:alert(1)">y</a> \x00\u202e \ufffe {{ 1 }} <!-- --> \ud800'


@pytest.fixture(scope="module")
def brief() -> Brief:
    return build("Hedda Marsk", STATEMENTS, RELATIONS, ARTICLES, about="drones", others=OTHERS)


def hostile(words: str) -> Brief:
    article = dataclasses.replace(WIRE, text=words, headline=words, outlet=words, credit=words)
    statement = say(article, words, medium=words, via=(words,))
    return build(words, [statement], [], {article.id: article}, about=words, others={})


def paragraphs(file: bytes) -> Iterator[Paragraph]:
    document = docx.Document(BytesIO(file))
    yield from document.paragraphs
    for table in document.tables:
        for cell in table.rows[0].cells:
            yield from cell.paragraphs


def word_text(file: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs(file))


_FOOT = re.compile(r"^On the record:.{0,80}, page \d+$", re.MULTILINE)


def pdf_text(file: bytes) -> str:
    """Without white space and the foot of each page: a paragraph goes on where a page ends."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(file)).pages)
    return bare("".join(_FOOT.sub("", text) for text in pages))


def notes_in(file: bytes) -> list[Any]:
    pages = PdfReader(BytesIO(file)).pages
    return [note.get_object() for page in pages for note in page.get("/Annots", [])]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def quotations(brief: Brief) -> list[str]:
    """Every quotation in its sentence."""
    quotes = [entry.quote for matter in brief.matters for entry in matter.entries]
    quotes += [quote for c in brief.conflicts for quote in (c.first, c.second)]
    return ["".join(piece.text for piece in quote.pieces) for quote in quotes]


def links(brief: Brief) -> set[str]:
    return {quote.link for c in brief.conflicts for quote in (c.first, c.second) if quote.link}


def test_the_word_file_reads_as_it_was_looked_at(brief: Brief, golden: Golden) -> None:
    golden("publish/marsk.docx.txt", word_text(render_docx(brief)) + "\n")


def test_word_holds_every_quotation_question_and_source(brief: Brief) -> None:
    text = word_text(render_docx(brief))
    assert all(words in text for words in quotations(brief))
    assert all(conflict.question in text for conflict in brief.conflicts)
    assert all(source.headline in text and source.date in text for source in brief.sources)
    assert all(sentence in text for sentence in brief.unknown)


def test_word_marks_what_conflicts_and_has_headings(brief: Brief) -> None:
    made = list(paragraphs(render_docx(brief)))
    marked = {run.text for p in made for run in p.runs if run.font.highlight_color}
    assert {"Kestrian soil", "a barge in our own waters", "never", "was calm"} <= marked
    headings = [p.text for p in made if p.style and (p.style.name or "").startswith("Heading")]
    assert headings[:2] == ["Hedda Marsk on drones", "To ask about"]


def test_word_links_open_at_the_words_and_inside_the_file(brief: Brief) -> None:
    made = list(paragraphs(render_docx(brief)))
    found = [h for p in made for h in p.iter_inner_content() if isinstance(h, Hyperlink)]
    assert links(brief) <= {link.url for link in found if link.address}
    names = {
        mark.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}name")
        for p in made
        for mark in p._p.xpath("w:bookmarkStart")
    }
    assert {link.fragment for link in found if not link.address} <= names


def test_pdf_holds_every_quotation_question_and_source(brief: Brief) -> None:
    text = pdf_text(render_pdf(brief))
    assert all(bare(words) in text for words in quotations(brief))
    assert all(bare(conflict.question) in text for conflict in brief.conflicts)
    assert all(bare(source.headline) in text for source in brief.sources)
    assert all(bare(sentence) in text for sentence in brief.unknown)


def test_pdf_links_open_at_the_words(brief: Brief) -> None:
    notes = notes_in(render_pdf(brief))
    assert links(brief) <= {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}


def test_pdf_carries_its_font_and_is_the_same_each_time(brief: Brief) -> None:
    made = render_pdf(brief)
    assert made == render_pdf(brief)
    assert b"/FontFile2" in made
    told = PdfReader(BytesIO(made)).metadata
    assert told is not None
    assert told.title == "On the record: Hedda Marsk, on drones"


def test_no_character_is_lost() -> None:
    words = "Łódź Čapek ğüş ðæ Ελλάδα Київ Ẵ “„» €5 – 3½"
    made = hostile(words)
    assert words in word_text(render_docx(made))
    text = pdf_text(render_pdf(made))
    assert bare(words) in text
    assert "U+6771" not in text


def test_what_the_font_cannot_show_is_given_by_number_and_said() -> None:
    made = hostile("東 says hello 🙂")
    assert "東 says hello 🙂" in word_text(render_docx(made))
    text = pdf_text(render_pdf(made))
    assert "[U+6771]sayshello[U+1F642]" in text
    assert bare("Characters that this file's font lacks are given by their Unicode numbers") in text


def test_hostile_text_is_shown_and_does_nothing() -> None:
    made = hostile(HOSTILE)
    visible = '<b>x</b> & <a href="javascript:alert(1)">y</a>'
    assert visible in word_text(render_docx(made))
    page = render_pdf(made)
    assert bare(visible) in pdf_text(page)
    notes = notes_in(page)
    assert notes
    assert not [n for n in notes if n.get("/A", {}).get("/URI", "").startswith("javascript")]


@pytest.mark.lengthy
def test_a_quotation_longer_than_a_page_goes_on() -> None:
    words = " ".join(f"word{number}" for number in range(900)) + " " + "x" * 900
    made = hostile(words)
    (quote,) = [entry.quote for matter in made.matters for entry in matter.entries]
    long = dataclasses.replace(quote, pieces=(dataclasses.replace(quote.pieces[0], text=words),))
    conflict = dataclasses.replace(
        build("M", STATEMENTS, RELATIONS, ARTICLES, about=None, others=OTHERS).conflicts[0],
        first=long,
        second=long,
    )
    text = pdf_text(render_pdf(dataclasses.replace(made, conflicts=(conflict,))))
    assert "word899" in text


def test_both_sides_of_each_conflict_are_a_pair(brief: Brief) -> None:
    pairs = [block for block in blocks_of(brief) if isinstance(block, Pair)]
    assert len(pairs) == len(brief.conflicts) == 3


def test_an_empty_brief_says_so() -> None:
    nothing = build("Nobody", [], [], {}, about=None, others={})
    message = "Nothing in these sources stands against anything"
    assert message in word_text(render_docx(nothing))
    assert bare(message) in pdf_text(render_pdf(nothing))
