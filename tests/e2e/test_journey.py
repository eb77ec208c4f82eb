"""From a name in the box to a brief in each format, and to a card, in one sitting."""

from __future__ import annotations

import io
import re
import zipfile
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.slow

KIND = {
    "HTML": b"<!doctype html>",
    "Markdown": b"Interview brief\n\n# The levy",
    "Word": b"PK\x03\x04",
    "PDF": b"%PDF-",
}


def downloaded(page: Page, name: str, role: str = "button") -> tuple[str, bytes]:
    """The file that a click brings: its name, its bytes."""
    with page.expect_download() as download:
        page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_from_the_box_to_a_brief_in_each_format_and_a_card(page: Page) -> None:
    page.goto("/")
    page.keyboard.type("aldous")
    expect(page.locator("#found")).to_contain_text("Aldous Brenn")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Aldous Brenn")
    page.get_by_role("link", name="A position that has changed").first.click()
    page.get_by_label("Your name").fill("Tamsin Okray")
    page.get_by_role("button", name=re.compile("^Confirm")).click()
    expect(page.locator(".status").first).to_have_text("confirmed")
    page.get_by_role("button", name="Put in the brief").first.click()
    expect(page.get_by_role("button", name="In the brief")).to_have_attribute(
        "aria-pressed", "true"
    )
    conflict = page.url
    page.get_by_role("link", name="Brief (1)").click()
    expect(page.locator("#chosen li")).to_have_count(1)
    page.get_by_label("Title").fill("The levy")
    page.get_by_label("Your note", exact=True).fill("ask him in March")
    _four_formats(page)
    told = page.request.get("/api/v1/relations?status=confirmed").json()["items"]
    assert [f"/conflicts/{one['id']}" for one in told] == [urlsplit(conflict).path]
    page.goto(conflict)
    page.get_by_role("link", name=re.compile("Share")).click()
    name, image = downloaded(page, "PNG", "link")
    assert name.endswith("-wide.png")
    assert image.startswith(b"\x89PNG")


def _four_formats(page: Page) -> None:
    files = {label: downloaded(page, label) for label in KIND}
    for label, (name, content) in files.items():
        assert name.startswith("The levy.")
        assert content.lower().startswith(KIND[label].lower()), label
        assert len(content) > 200
    for label in ("HTML", "Markdown"):
        text = files[label][1].decode("utf-8")
        assert "ask him in March" in text
        assert "12 January 2023" in text
        assert "confirmed" in text.lower()
    with zipfile.ZipFile(io.BytesIO(files["Word"][1])) as document:
        assert "fuel levy" in re.sub(
            r"<[^>]{1,300}>", "", document.read("word/document.xml").decode()
        )
