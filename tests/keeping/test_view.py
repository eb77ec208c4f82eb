"""The passage in the kept page: nothing of a page is taken for markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.keeping.pages import newest_in
from tests.ledger.samples import DAM, NEVER, TODAY
from tests.stores.places import At

from onrecord.errors import QueryError
from onrecord.keeping.passage import marked, passage_of
from onrecord.keeping.view import NOT_KEPT, about_page, passage_html, passage_text
from onrecord.ledger import Ledger, Seen
from onrecord.read.capture import capture_of
from onrecord.records import Quoted, Span

AT = "2031-03-04T08:00:00+00:00"


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("onrecord.db"), create=True) as store:
        yield store


def kept(data: bytes, kind: str = "text/html") -> Seen:
    return Seen(at=AT, capture=capture_of(data, kind))


def test_words_that_stand_in_the_page(ledger: Ledger) -> None:
    ledger.add(DAM, [NEVER], seen=kept(f"<p>{DAM.text}</p>".encode()))
    assert passage_of(ledger, NEVER.id).found is True


def test_words_that_do_not(ledger: Ledger) -> None:
    ledger.add(DAM, [NEVER], seen=kept(b"<p>Something else.</p>"))
    passage = passage_of(ledger, NEVER.id)
    assert passage.found is False
    assert "not found" in about_page(passage)


def test_a_page_that_is_not_text_is_not_judged(ledger: Ledger) -> None:
    ledger.add(DAM, [NEVER], seen=kept(b"%PDF-1.7", "application/pdf"))
    assert passage_of(ledger, NEVER.id).found is None


def test_a_damaged_page_is_told(ledger: Ledger) -> None:
    ledger.add(DAM, [NEVER], seen=kept(b"<p>x</p>"))
    file = newest_in(ledger.keeping.folder)
    file.write_bytes(b"")
    passage = passage_of(ledger, NEVER.id)
    assert passage.raw is None
    assert "cannot be read" in about_page(passage)
    assert NEVER.content.text in passage_html(passage)


def test_without_a_page_the_article_is_shown(ledger: Ledger) -> None:
    ledger.add(DAM, [NEVER])
    passage = passage_of(ledger, NEVER.id)
    assert about_page(passage) == NOT_KEPT
    assert f">>{NEVER.content.text}<<" in passage_text(passage)


def test_nothing_is_taken_for_markup(ledger: Ledger) -> None:
    evil = replace(DAM, headline="<script>alert(1)</script>\u202e", url="javascript:alert(1)")
    ledger.add(evil, [NEVER], seen=kept(b"x"))
    view = passage_html(passage_of(ledger, NEVER.id))
    assert "<script" not in view
    assert "\u202e" not in view
    assert "javascript:" not in view
    assert view.count("<mark") == 1


def test_a_statement_in_pieces_is_marked_in_each() -> None:
    start = NEVER.content.spans[0].start
    pieces = (Span(start, start + 13), Span(start + 14, start + 18))
    said = replace(NEVER, content=Quoted(text="the reservoir will", spans=pieces))
    (line,) = marked(DAM, said)
    assert [text for text, is_said in line if is_said] == ["the reservoir", "will"]
    assert "".join(text for text, _ in line) == DAM.text


@pytest.mark.parametrize("name", ["", "zz", "dam:"])
def test_a_name_that_is_none_or_several_is_refused(ledger: Ledger, name: str) -> None:
    ledger.add(DAM, [NEVER, TODAY])
    with pytest.raises(QueryError):
        passage_of(ledger, name)
