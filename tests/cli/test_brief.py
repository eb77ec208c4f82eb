"""``onrecord brief``."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run


def test_the_brief_is_a_page_or_markdown(filled: Run) -> None:
    done = filled("brief", "Aldous Brenn", "-o", "brief.html")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "brief.html: 1 conflict, 2 statements.\n"
    assert Path("brief.html").read_text().startswith("<!DOCTYPE html>")
    assert filled("brief", "brenn", "-o", "brief.md").exit_code == 0
    assert filled("brief", "brenn").stdout.strip() == Path("brief.md").read_text().strip()


@pytest.mark.parametrize(("name", "start"), [("brief.docx", b"PK"), ("BRIEF.PDF", b"%PDF")])
def test_the_brief_is_a_word_or_pdf_file(filled: Run, name: str, start: bytes) -> None:
    done = filled("brief", "Aldous Brenn", "-o", name)
    assert (done.exit_code, done.stdout) == (0, "")
    assert Path(name).read_bytes().startswith(start)


def test_other_formats_are_wrong_usage(filled: Run) -> None:
    done = filled("brief", "brenn", "-o", "brief.exe")
    assert done.exit_code == 2
    assert ".html" in done.stderr


def test_somebody_who_said_nothing_has_no_brief(filled: Run) -> None:
    done = filled("brief", "Joren Vale", "--about", "river", "-o", "brief.html")
    assert done.exit_code == 1
    assert done.stderr.startswith("onrecord.db: nothing said by Joren Vale about river.")
    assert not Path("brief.html").exists()


def test_a_place_that_cannot_be_written_is_named(filled: Run) -> None:
    done = filled("brief", "brenn", "-o", "no/such/folder/brief.md")
    assert done.exit_code == 1
    assert "brief.md: it cannot be written" in done.stderr
