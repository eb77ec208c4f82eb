"""Search by meaning: what is near is found, with the reason, and nothing that is not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, DAM, LEAK, NEVER, NOTHING, TODAY

from onrecord.ledger import Ledger, Wanted
from onrecord.ledger.meaning.entering import drop_vectors, held, move_vector
from onrecord.ledger.meaning.nearest import nearest, nearest_of_all
from onrecord.ledger.people.naming import named
from onrecord.ledger.searching import fused
from onrecord.models.meaning import vectors_of


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """The ledger of the samples, with vectors."""
    assert ledger.make_vectors() == 4
    return ledger


def why(ledger: Ledger, query: str) -> dict[str, tuple[str, ...]]:
    return {found.statement.id: found.why for found in ledger.search(query)}


def test_statements_are_found_without_their_words(told: Ledger) -> None:
    found = why(told, "water seeps out of the lake behind the dam")
    assert found[ALWAYS.id] == ("meaning",)
    assert NOTHING.id not in found


def test_each_hit_says_why_it_is_there(told: Ledger) -> None:
    assert why(told, "reservoir never leak") == {
        NEVER.id: ("words", "meaning"),
        ALWAYS.id: ("meaning",),
        TODAY.id: ("meaning",),
    }


def test_nothing_is_found_rather_than_nonsense(told: Ledger) -> None:
    assert why(told, "a recipe for chocolate cake") == {}


def test_phrases_and_words_left_out_hold_for_hits_by_meaning(told: Ledger) -> None:
    assert set(why(told, '"always leaked" reservoir leaking')) == {ALWAYS.id}
    assert set(why(told, "the reservoir leaks -never")) <= {ALWAYS.id, TODAY.id}


def test_filters_hold_for_hits_by_meaning(told: Ledger) -> None:
    words = "the reservoir is leaking"
    assert set(why(told, f"{words} since:2031-05")) == {ALWAYS.id}
    assert set(why(told, f"{words} outlet:COURIER")) <= {NEVER.id, TODAY.id}
    assert why(told, f"{words} outlet:nobody") == {}
    assert set(why(told, f"{words} type:self-contradiction")) <= {NEVER.id, ALWAYS.id}
    assert set(why(told, f"{words} speaker:vale")) <= {TODAY.id}


def test_filters_alone_list_the_newest_first(told: Ledger) -> None:
    assert [hit.statement.id for hit in told.search("speaker:brenn")] == [ALWAYS.id, NEVER.id]
    assert [hit.why for hit in told.search("act:assert outlet:gazette")] == [(), ()]


def test_a_new_article_is_found_at_once(told: Ledger) -> None:
    assert ALWAYS.id in why(told, "leaky reservoir")
    article = replace(LEAK, id="later")
    later = replace(ALWAYS, id="later:0", article="later")
    told.add(article, [later], vectors=vectors_of([later.content.text]))
    assert later.id in why(told, "leaky reservoir")


def test_a_ledger_without_vectors_is_searched_by_words(ledger: Ledger) -> None:
    with ledger._reading() as connection:
        assert not held(connection)
    assert why(ledger, "reservoir never") == {NEVER.id: ("words",)}


def test_vectors_are_made_once(told: Ledger) -> None:
    assert told.make_vectors() == 0


def test_vectors_dropped_are_made_again(told: Ledger) -> None:
    with told._writing() as connection:
        drop_vectors(connection, [1, 2])
    assert NEVER.id not in why(told, "a leaky reservoir")
    assert told.make_vectors() == 2
    assert NEVER.id in why(told, "a leaky reservoir")


def test_the_nearest_of_a_speaker_are_exact_and_all(told: Ledger) -> None:
    vectors = vectors_of([NEVER.content.text, ALWAYS.content.text])
    assert vectors is not None
    with told._reading() as connection:
        brenn = named(connection, "Aldous Brenn")
        found = nearest(connection, brenn, vectors[0], 5)
        assert [near.seq for near in found] == [1, 3]
        assert found[0].cosine == pytest.approx(1, abs=0.001)
        assert found[1].cosine == pytest.approx(float(vectors[0] @ vectors[1]), abs=0.01)
        assert {near.seq for near in nearest_of_all(connection, told._codes, vectors[0])} == {
            1,
            2,
            3,
            4,
        }


def test_a_vector_moves_with_its_statement(told: Ledger) -> None:
    with told._writing() as connection:
        move_vector(connection, 1, 2)
    assert NEVER.id in why(told, "a reservoir that does not leak")


def test_vectors_go_with_what_they_were_made_of(empty: Ledger) -> None:
    vectors = np.eye(2, 384, dtype=np.float32)
    empty.add(DAM, [NEVER, TODAY], vectors=vectors)
    assert empty.statement_page(Wanted()).statements == (NEVER, TODAY)
    assert empty.make_vectors() == 0
    assert empty.verify() == []


@given(st.lists(st.permutations(range(6)), min_size=1, max_size=3))
def test_what_leads_every_ranking_leads_their_fusion(rankings: list[list[int]]) -> None:
    led = [[9, *ranking] for ranking in rankings]
    merged = fused(led)
    assert merged[0] == 9
    assert sorted(merged) == [*range(6), 9]
