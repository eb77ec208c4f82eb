"""Files are read at the desk, looked at, and stored or left."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page, expect

pytestmark = pytest.mark.slow


def file(name: str, kind: str, text: str) -> FilePayload:
    return FilePayload(name=name, mimeType=kind, buffer=text.encode())


ROADS = file(
    "roads.html",
    "text/html",
    '<!doctype html><html lang="en"><head><title>Roads first, says Tost</title></head><body>'
    "<article><h1>Roads first, says Tost</h1><p>Finance minister Mirela Tost told parliament in "
    "Harrowmere on Tuesday that the northern road would be finished by the autumn.</p>"
    "<p>“The money is there,” Tost said. “Nobody needs to wait for another budget.”</p>"
    "</article></body></html>",
)
PICTURE = FilePayload(
    name="picture.png", mimeType="image/png", buffer=b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
)


def test_files_are_read_stored_and_found_again(page: Page) -> None:
    page.goto("/add")
    page.locator("input[type=file]").set_input_files([ROADS])
    page.get_by_label("Published").fill("2023-05-03")
    page.get_by_label("Outlet").fill("Radio Tarn")
    page.get_by_role("button", name="Read").click()
    expect(page.get_by_label("Headline")).to_have_value("Roads first, says Tost")
    expect(page.get_by_label("Outlet")).to_have_value("Radio Tarn")
    page.get_by_role("button", name="Store").click()
    page.get_by_role("link", name="Roads first, says Tost").click()
    expect(page.locator(".notes")).to_contain_text("Mirela Tost")
    page.goto("/?q=northern+road")
    expect(page.locator(".line").first).to_contain_text("Mirela Tost")


def test_what_cannot_be_read_is_named_and_nothing_is_stored(page: Page) -> None:
    page.goto("/add")
    page.locator("input[type=file]").set_input_files([PICTURE])
    page.get_by_role("button", name="Read").click()
    expect(page.locator("main")).to_contain_text("picture.png: it holds null bytes")
    expect(page.get_by_role("button", name="Store")).to_have_count(0)
