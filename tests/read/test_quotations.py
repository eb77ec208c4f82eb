"""Records of GDELT's quotation graph: excerpts, and they say so."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from tests.read.samples import only_page

WORDS = st.lists(st.sampled_from(["levy", "rise", "Tost", "said"]), min_size=1, max_size=5).map(
    " ".join
)


@given(WORDS, WORDS, WORDS)
def test_the_words_are_those_of_the_record(before: str, quote: str, after: str) -> None:
    record = {
        "url": "https://courier.example/a",
        "quotes": [{"pre": before, "quote": quote, "post": after}],
    }
    page = only_page(json.dumps(record))
    assert page.text == f"… {before} “{quote}” {after} …"
    assert page.details.excerpt


def test_marks_that_are_there_are_not_doubled() -> None:
    for pre, quote in (("Tost said: “", "It stays."), ("Tost said:", "“It stays.”")):
        record = {
            "quotes": [{"pre": pre, "quote": quote, "post": "" if "”" in quote else "” Vale left."}]
        }
        assert only_page(json.dumps(record)).text.count("“") == 1
