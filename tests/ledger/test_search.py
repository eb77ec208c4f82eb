"""Full text: words, phrases and speakers, whatever people type."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, DAM, LEAK, NEVER, TODAY

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.query import parse


def ids(ledger: Ledger, query: str) -> set[str]:
    return {found.statement.id for found in ledger.search(query)}


def test_words_match_in_any_form_and_headlines_too(ledger: Ledger) -> None:
    assert ids(ledger, "LEAKING") == {NEVER.id, TODAY.id, ALWAYS.id}
    assert ids(ledger, "leak dam") == {NEVER.id, TODAY.id}


def test_phrases_stand_together(ledger: Ledger) -> None:
    assert ids(ledger, '"never leak"') == {NEVER.id}
    assert ids(ledger, '"leak never"') == set()


def test_a_speaker_can_be_asked_for(ledger: Ledger) -> None:
    assert ids(ledger, "leak speaker:brenn") == {NEVER.id, ALWAYS.id}
    assert ids(ledger, 'speaker:"Joren Vale"') == {TODAY.id}
    assert ids(ledger, "speaker:brenn speaker:vale") == set()
    assert ids(ledger, "leak speaker:nobody") == set()


def test_tokens_of_speakers_are_no_words(ledger: Ledger) -> None:
    assert ids(ledger, "s1") == set()


def test_hits_are_spans_of_the_snippet(ledger: Ledger) -> None:
    found = ledger.search("never")[0]
    assert found.snippet == NEVER.content.text
    assert [found.snippet[start:end] for start, end in found.hits] == ["never"]


def test_accents_do_not_matter(empty: Ledger) -> None:
    article = replace(LEAK, headline="Café à Válmar")
    empty.add(article, [ALWAYS])
    assert ids(empty, "cafe valmar") == {ALWAYS.id}
    assert ids(empty, "VÁLMAR") == {ALWAYS.id}


def test_the_limit_holds(ledger: Ledger) -> None:
    assert len(ledger.search("leak", 2)) == 2


def test_about_and_speaker_work_together(ledger: Ledger) -> None:
    assert ledger.statements(speaker="brenn", about="never") == [NEVER]
    assert ledger.statements(speaker="vale", about="never") == []
    assert ledger.statements(about="dam speaker:vale") == [TODAY]


@pytest.mark.parametrize("nothing", ["", "  ", '"', "—", "***", "\x00"])
def test_a_query_without_words_is_refused(ledger: Ledger, nothing: str) -> None:
    with pytest.raises(QueryError, match="no word to look for"):
        ledger.search(nothing)


@given(st.text(max_size=30))
@example('leak AND ( NOT "')
@example("content: leak* ^never NEAR(a b)")
@example('""""')
@example("leak\x00 'x' -- ;")
@example("\ud800 leak")
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_typed_is_looked_for_or_told_to_be_amiss(ledger: Ledger, typed: str) -> None:
    try:
        query = parse(typed)
    except QueryError:
        with pytest.raises(QueryError):
            ledger.search(typed)
    else:
        assert query.parts
        ledger.search(typed)


def test_an_article_may_be_found_by_a_common_name_only(empty: Ledger) -> None:
    empty.add(DAM, [NEVER, TODAY])
    assert empty.search("courier") == []
