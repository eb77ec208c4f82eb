"""Posts that carry others: who passes words on does not say them."""

from __future__ import annotations

import json
from typing import Any

from tests.read.samples import only_error, only_page

from onrecord.errors import EmptyInput

BRENN = {"author": "Aldous Brenn", "handle": "abrenn", "text": "No ship was searched."}


def page_text(**post: Any) -> str:
    return only_page(json.dumps({"platform": "Chirper", **post})).text


def test_a_repost_is_said_by_the_one_who_wrote_it() -> None:
    text = page_text(
        author="Tamsin Okray", handle="tokray", repost_of=BRENN | {"published": "2031-03-04"}
    )
    assert text == (
        "Aldous Brenn (@abrenn) posted on Chirper on 4 March 2031: “No ship was searched.”\n\n"
        "Tamsin Okray (@tokray) reposted it on Chirper."
    )


def test_what_a_post_quotes_stands_apart() -> None:
    text = page_text(author="Tamsin Okray", handle="tokray", text="Really?", quoted=BRENN)
    assert text.split("\n\n") == [
        "Tamsin Okray (@tokray) posted on Chirper: “Really?”",
        "Aldous Brenn (@abrenn) posted on Chirper: “No ship was searched.”",
    ]


def test_a_quotation_one_deeper_is_found() -> None:
    text = page_text(
        author="Tamsin Okray",
        handle="t",
        text="Really?",
        quote={"state": "accepted", "quoted_status": BRENN},
    )
    assert text.endswith("Aldous Brenn (@abrenn) posted on Chirper: “No ship was searched.”")


def test_a_thread_goes_on_until_somebody_else_speaks() -> None:
    reply = {"author": "Joren Vale", "handle": "jvale", "text": "Says who?"}
    text = page_text(**BRENN, thread=["Not one.", reply, BRENN | {"text": "The navy."}])
    assert text.split("\n\n") == [
        "Aldous Brenn (@abrenn) posted on Chirper: “No ship was searched.",
        "“Not one.”",
        "Joren Vale (@jvale) posted on Chirper: “Says who?”",
        "Aldous Brenn (@abrenn) posted on Chirper: “The navy.”",
    ]


def test_a_repost_of_nothing_is_empty() -> None:
    assert isinstance(
        only_error(json.dumps({"author": "T. Okray", "handle": "t", "repost_of": {"id": 1}})),
        EmptyInput,
    )
