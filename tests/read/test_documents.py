"""PDF, Word and Markdown, beyond the golden samples."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from tests.read.samples import only_error, only_page

from onrecord.errors import EmptyInput, UnsupportedInput
from onrecord.read.pdf import paragraphs_of


def _pdf(password: str | None = None) -> bytes:
    writer, stream = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(stream)
    return stream.getvalue()


def test_a_pdf_without_text_says_so() -> None:
    found = only_error(_pdf())
    assert isinstance(found, UnsupportedInput)
    assert "no text layer" in found.what


def test_an_encrypted_pdf_says_so() -> None:
    assert "encrypted" in str(only_error(_pdf("secret")))


def test_lines_are_joined_and_paragraphs_kept() -> None:
    width = "The dues of the harbour will not rise before the end of the"
    lines = [
        width,
        "year, she said.",
        "Vale did not believe it and asked to see the books of the",
        "au-",
        "thority.",
    ]
    assert paragraphs_of([lines]) == [
        f"{width} year, she said.",
        "Vale did not believe it and asked to see the books of the authority.",
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        ["Report 2031", f"Part {name} of the story.", f"Page {n} of 3"]
        for n, name in enumerate("abc", 1)
    ]
    assert paragraphs_of(pages) == [
        "Part a of the story. Part b of the story. Part c of the story."
    ]


@given(st.lists(st.lists(st.text("aB. -", max_size=12).map(str.strip), max_size=6), max_size=4))
def test_no_word_is_added_or_moved(pages: list[list[str]]) -> None:
    lines = "".join("".join(page) for page in pages).replace(" ", "").replace("-", "")
    made = "".join(paragraphs_of(pages)).replace(" ", "").replace("-", "")
    at = 0
    for char in made:
        at = lines.index(char, at) + 1
    assert all(paragraphs_of(pages))


def test_a_document_without_words_is_empty() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(
            "word/document.xml", "<w:document xmlns:w='w'><w:body><w:p/></w:body></w:document>"
        )
    assert isinstance(only_error(stream.getvalue(), "a.docx"), EmptyInput)


def test_a_zip_that_is_no_document_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("a.txt", "Brenn left.")
    for name in ("a.zip", "a.docx"):
        assert isinstance(only_error(stream.getvalue(), name), UnsupportedInput)


def test_marks_of_markdown_are_left_out_and_words_kept() -> None:
    page = only_page("# Accord\n\nBrenn *did* say \\* and `x` & <b>y</b>.\n\n1. Never\n", "a.md")
    assert page.headline == "Accord"
    assert page.text == "Brenn did say * and x & y.\n\nNever"


def test_what_a_browser_prints_round_a_page_is_left_out() -> None:
    page = ["5/14/31, 5:32 PM Accord", "Brenn left.", "https://courier.example/a 1/1"]
    assert paragraphs_of([page]) == ["Brenn left."]
