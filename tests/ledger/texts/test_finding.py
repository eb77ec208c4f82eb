"""Articles found by their words, the same in a file and in PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.ledger.samples import DAM, NEVER, TODAY
from tests.ledger.texts.samples import FERRY, STRIKE, TAX

from onrecord.errors import QueryError
from onrecord.ledger import Ledger


def ids(ledger: Ledger, query: str, **how: bool) -> list[str]:
    return [found.article.id for found in ledger.texts.find(query, **how)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("huelga", ["strike"]),
        ("ANUNCIO barrenderos", ["strike"]),
        ('"primer ministro"', ["strike"]),
        ('"ministro primer"', []),
        ("harrowmere", ["ferry", "strike"]),
        ("harrowmere -ferry", ["strike"]),
        ('harrowmere -"primer ministro"', ["ferry"]),
        ('harrowmere -"ministro primer"', ["ferry", "strike"]),
        ("首相", ["tax"]),
        ("相", ["tax"]),
        ("る", ["tax"]),
        ("首相の発言", ["tax"]),
        ("発言の首相", []),
        ("増税 来年", ["tax"]),
        ("น้ำท่วม", ["flood"]),
        ("सरकार", ["budget"]),
        ("सरक", []),
        ("ferry", ["ferry"]),
        ("late brenn", ["ferry"]),
        ("nowhere", []),
    ],
)
def test_words_of_any_script_are_found(shelf: Ledger, query: str, found: list[str]) -> None:
    assert ids(shelf, query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("language:es", ["strike"]),
        ("harrowmere language:Spanish", ["strike"]),
        ("language:ja language:th", ["flood", "tax"]),
        ("harrowmere language:fr", []),
        ("harrowmere outlet:correo", ["strike"]),
        ("harrowmere since:2031-03-02", ["ferry"]),
        ("harrowmere until:2031-03-04", ["strike"]),
        ("language:es -huelga", []),
        ("language:es -首", ["strike"]),
        ("harrowmere speaker:brenn", []),
        ("harrowmere act:deny", []),
        ("outlet:courier", []),
    ],
)
def test_filters_hold(shelf: Ledger, query: str, found: list[str]) -> None:
    assert ids(shelf, query) == found


def test_what_is_read_and_what_is_not_can_be_told_apart(shelf: Ledger) -> None:
    assert ids(shelf, "harrowmere", read=True) == ["ferry"]
    assert ids(shelf, "harrowmere", read=False) == ["strike"]


def test_a_word_that_is_being_typed_goes_on(shelf: Ledger) -> None:
    assert ids(shelf, "barrend") == []
    assert ids(shelf, "barrend", unfinished=True) == ["strike"]
    (found,) = shelf.texts.find("barrend", unfinished=True)
    assert [found.snippet[s:e] for s, e in found.hits] == ["barrenderos"]


def test_hits_are_spans_of_the_snippet(shelf: Ledger) -> None:
    (found,) = shelf.texts.find("huelga primer")
    assert [found.snippet[s:e] for s, e in found.hits] == ["primer", "huelga", "huelgas"]
    (found,) = shelf.texts.find("首相の発言")
    assert [found.snippet[s:e] for s, e in found.hits] == ["首相の発言"]


def test_a_headline_alone_is_enough(shelf: Ledger) -> None:
    (found,) = shelf.texts.find("増税")
    assert (found.snippet, found.hits) == (TAX.text, ())


def test_statements_can_be_asked_for_by_language(empty: Ledger) -> None:
    empty.add(DAM, [NEVER, TODAY])
    assert {one.statement.id for one in empty.search("leak language:en")} == {NEVER.id, TODAY.id}
    assert empty.search("leak language:es") == []


@pytest.mark.parametrize("query", ["language:", "language:kestrian", "langage:es"])
def test_a_language_that_is_none_is_told(shelf: Ledger, query: str) -> None:
    with pytest.raises(QueryError):
        shelf.texts.find(query)


def test_the_limit_holds_and_the_last_come_first(empty: Ledger) -> None:
    for number in range(5):
        empty.add(replace(FERRY, id=f"f{number}"), [])
    assert [one.article.id for one in empty.texts.find("ferry", 2)] == ["f4", "f3"]
    assert [one.article.id for one in empty.texts.find('"late said"', 2)] == ["f4", "f3"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
@example('huelga AND ( NOT "')
@example("words: leak* ^never")
@example("a:b ' \\ | & ! <->")
@example("ـ")
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_whatever_is_typed_is_looked_for_or_told_to_be_amiss(shelf: Ledger, typed: str) -> None:
    try:
        shelf.texts.find(typed)
        shelf.texts.find(typed, unfinished=True)
    except QueryError:
        with pytest.raises(QueryError):
            shelf.search(typed)


def test_a_text_is_found_by_each_of_its_words(shelf: Ledger) -> None:
    for word in STRIKE.text.replace(".", "").split():
        assert "strike" in ids(shelf, f'"{word}"')


def test_words_of_a_phrase_may_have_any_ending_and_stand_in_the_headline(empty: Ledger) -> None:
    empty.add(
        replace(FERRY, headline="Ferries, policies", text="Rationalised — CLAIMS\n\nof it."), []
    )
    for phrase in ("ferry policy", "rationalise claim", "claimed of it", "policies"):
        assert ids(empty, f'"{phrase}"') == ["ferry"], phrase
    assert ids(empty, '"policy ferry"') == ids(empty, '"policies rationalised"') == []
