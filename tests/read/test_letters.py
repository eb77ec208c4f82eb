"""Letters by mail."""

from __future__ import annotations

import pytest
from tests.read.samples import only_error, only_page

from onrecord.errors import EmptyInput, UnsupportedInput

HEAD = "From: Press <press@harbour.example>\nDate: Thu, 15 May 2031 23:30:00 -0500\n"
BODY = "The dues will not rise this year, Petra Lorne said."


def _letter(body: str, kind: str = "text/plain; charset=utf-8", head: str = HEAD) -> str:
    return f"{head}MIME-Version: 1.0\nContent-Type: {kind}\n\n{body}\n"


def test_date_and_sender_are_publication_and_outlet() -> None:
    page = only_page(_letter(BODY))
    assert (page.published, page.outlet, page.headline) == ("2031-05-15", "Press", None)
    assert page.text.strip() == BODY


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("Re: FW: Dues", "Dues"),
        ("=?iso-8859-1?q?Caf=E9?=", "Café"),
        ("=?no-such-set?q?Caf=E9?=", None),
        ("Dues\n and more", "Dues and more"),
    ],
)
def test_the_subject_is_the_headline(subject: str, headline: str | None) -> None:
    assert only_page(_letter(BODY, head=f"{HEAD}Subject: {subject}\n")).headline == headline


def test_a_letter_in_html_alone_is_read() -> None:
    page = only_page(_letter(f"<style>p {{}}</style><p>{BODY}</p>", "text/html"), "a.eml")
    assert page.text == BODY


def test_links_beside_the_words_are_left_out() -> None:
    text = only_page(_letter(f"{BODY} Tables <https://a.example/?t=1>.")).text
    assert text.strip() == f"{BODY} Tables."


def test_an_unknown_character_set_is_found_out() -> None:
    assert BODY in only_page(_letter(BODY, "text/plain; charset=no-such-set")).text


def test_encrypted_and_empty_letters_are_refused() -> None:
    encrypted = _letter("--x--", "multipart/encrypted; boundary=x")
    assert isinstance(only_error(encrypted), UnsupportedInput)
    assert isinstance(only_error(_letter(" ")), EmptyInput)


def test_a_press_release_on_a_page_is_no_letter() -> None:
    page = only_page(f"Subject: the harbour\n\n{BODY}", "a.txt")
    assert page.text.startswith("Subject:")
