"""The text of kept pages, and what was cut from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.keeping.pages import FIRST, HEADLINE, page
from tests.stores.places import At

from onrecord.keeping.cut import Stretch, stretches_of
from onrecord.keeping.page_text import lines_of, text_of_page
from onrecord.ledger import Ledger, Seen
from onrecord.read.capture import capture_of
from onrecord.records import Article, Span

HTML = "text/html; charset=utf-8"


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("onrecord.db"), create=True) as store:
        yield store


def keep(ledger: Ledger, article: Article, data: bytes, kind: str) -> None:
    at = "2031-09-03T08:00:00+00:00"
    ledger.add(article, [], seen=Seen(at=at, capture=capture_of(data, kind)))


def test_lines_are_what_a_reader_sees() -> None:
    raw = (
        "<html><head><title>T</title><style>p{}</style></head><body><script>x()</script><!-- no -->"
        "<h1>Dam  opens</h1><p>Brenn <b>said</b> so.</p>tail<br>end</body></html>"
    )
    assert lines_of(raw.encode(), HTML) == ["Dam opens", "Brenn said so.", "tail", "end"]


@pytest.mark.parametrize(
    ("raw", "kind", "text"),
    [
        ("Fünf".encode("latin-1"), "text/plain; charset=iso-8859-1", "Fünf"),
        ("Fünf\r\nneu".encode(), "text/plain", "Fünf\nneu"),
        (b"\x00\x01", "text/plain", None),
        (b"%PDF-1.7", "application/pdf", None),
        (b"", "text/plain", None),
    ],
)
def test_text_of_page(raw: bytes, kind: str, text: str | None) -> None:
    assert text_of_page(raw, kind) == text


@given(st.binary(max_size=300), st.sampled_from([HTML, "text/plain", "application/json", "", ";"]))
def test_no_page_breaks_it(raw: bytes, kind: str) -> None:
    lines = lines_of(raw, kind)
    assert lines is None or all(line.strip() for line in lines)


def test_pages_nested_without_end_are_read_or_refused() -> None:
    lines = lines_of(b"<div>" * 200_000 + b"deep", HTML)
    assert lines is None or len(lines) <= 1


def test_of_a_text_the_spans_say_what_was_kept(ledger: Ledger) -> None:
    raw = "Menu\n\nThe dam is open.\n\n12 comments"
    start = raw.index("The dam")
    article = Article(id="a", text="The dam is open.", kept=(Span(start, start + 16),))
    keep(ledger, article, raw.encode(), "text/plain")
    assert stretches_of(ledger, article) == [
        Stretch(kept=False, lines=("Menu",)),
        Stretch(kept=True, lines=("The dam is open.",)),
        Stretch(kept=False, lines=("12 comments",)),
    ]


def test_of_html_the_lines_of_the_article_were_kept(ledger: Ledger) -> None:
    article = replace(page(FIRST, 3), capture=None)
    body = "".join(f"<p>{line}</p>" for line in FIRST.split("\n\n"))
    raw = f"<nav>Menu</nav><h1>{HEADLINE}</h1>{body}<footer>12 comments</footer>"
    keep(ledger, article, raw.encode(), HTML)
    found = stretches_of(ledger, article)
    assert found is not None
    assert [(stretch.kept, len(stretch.lines)) for stretch in found] == [
        (False, 1),
        (True, 4),
        (False, 1),
    ]


def test_without_a_page_nothing_is_said_of_it(ledger: Ledger) -> None:
    article = replace(page(FIRST, 3), capture=None)
    ledger.add(article, [])
    assert stretches_of(ledger, article) is None
