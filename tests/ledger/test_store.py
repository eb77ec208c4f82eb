"""What goes into a ledger comes out, once, and whole."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.samples import (
    ALWAYS,
    CHANGE,
    DAM,
    DISPUTE,
    LEAK,
    NEVER,
    NOTHING,
    TODAY,
    statement,
)
from tests.stores.places import Stores
from tests.strategies import relations, stories

from onrecord.errors import BadRecord
from onrecord.ledger import Asked, Ledger, Similar
from onrecord.records import Article, Relation, Statement


def test_articles_come_back_in_order(ledger: Ledger) -> None:
    assert ledger.articles() == [DAM, LEAK]
    assert ledger.articles(["leak", "other", "dam"]) == [DAM, LEAK]
    assert ledger.article("leak") == LEAK
    assert ledger.article("other") is None
    assert ledger.has_article("dam")
    assert not ledger.has_article("other")


def test_adding_again_changes_nothing(ledger: Ledger) -> None:
    changed = replace(NEVER, id="dam:new")
    assert not ledger.add(replace(DAM, headline="Another"), [changed], fingerprints={9})
    assert ledger.articles() == [DAM, LEAK]
    assert ledger.statement("dam:new") is None
    assert ledger.similar_articles({9}) == []


def test_statements_come_by_day_and_undated_last(empty: Ledger) -> None:
    early = statement(LEAK, "Mirela Tost", "nothing", published="2030-01-01")
    early = replace(early, said=replace(early.said, edtf="../2030-02-02"))
    undated = replace(ALWAYS, published=None, said=replace(ALWAYS.said, edtf=None))
    empty.add(LEAK, [undated, early])
    empty.add(DAM, [NEVER])
    assert empty.statements() == [early, NEVER, undated]
    assert empty.statements(until="2029") == []
    assert empty.statements(until="2031") == [early, NEVER]
    assert empty.statements(since="2031-03-04") == [NEVER]
    assert empty.statements(article="leak") == [early, undated]


def test_a_ledger_knows_its_size(ledger: Ledger) -> None:
    assert ledger.size() == (2, 4, 2)


def test_relations_are_filtered(ledger: Ledger) -> None:
    assert ledger.relations() == [DISPUTE, CHANGE]
    assert ledger.relations(speaker="Joren Vale") == [DISPUTE]
    assert ledger.relations(speaker="Mirela Tost") == []
    assert ledger.relations(type="self-contradiction") == [CHANGE]
    assert ledger.relations(status="confirmed") == []


def test_relations_may_come_later_and_stay_as_they_came(ledger: Ledger) -> None:
    fresh = replace(CHANGE, id="r3", type="change")
    ledger.relate([fresh, replace(DISPUTE, score=0.1)])
    assert ledger.relations() == [DISPUTE, CHANGE, fresh]


def test_similar_articles_count_shared_fingerprints(ledger: Ledger) -> None:
    assert ledger.similar_articles({2, 3, 2**64 - 1}) == [
        Similar("dam", "dam", shared=2, total=3),
        Similar("leak", "leak", shared=2, total=2),
    ]
    assert ledger.similar_articles(set()) == []


def test_a_copy_joins_its_story(ledger: Ledger) -> None:
    copy = replace(DAM, id="copy")
    ledger.add(copy, [replace(NEVER, id="copy:1", article="copy")], story="dam")
    assert [side.story for side in ledger.sides(["copy:1", "leak:18"])] == ["dam", "leak"]


def test_sides_carry_their_context(ledger: Ledger) -> None:
    side = ledger.sides([TODAY.id, "unknown"])[0]
    assert (side.statement, side.text, side.position) == (TODAY, DAM.text, 1)
    assert side.outlet == "Varland Courier"
    mine = ledger.sides_of_speaker("aldous brenn")
    assert [s.statement for s in mine] == [NEVER, ALWAYS]


@pytest.mark.parametrize(
    ("asked", "limit", "near"),
    [
        (Asked(["leak", "the", "?"], besides="Aldous Brenn"), 50, [TODAY]),
        (Asked(["leak", "never"], speaker="Brenn"), 50, [NEVER, ALWAYS]),
        (Asked(["never"]), 1, [NEVER]),
        (Asked(["leak"], speaker="Brenn", besides="Aldous Brenn"), 50, []),
        (Asked(["leak"], speaker="Nobody"), 50, []),
        (Asked(["—"]), 50, []),
    ],
)
def test_near_sides_go_by_words_and_speaker(
    ledger: Ledger, asked: Asked, limit: int, near: list[Statement]
) -> None:
    assert [side.statement for side in ledger.sides_near([asked], limit)] == near


@pytest.mark.parametrize(
    ("statements", "relations", "why"),
    [
        ([replace(NEVER, article="leak")], [], "it is of leak, not dam"),
        ([NEVER, NEVER], [], "dam holds it twice"),
        ([NEVER], [CHANGE], f"its end {ALWAYS.id} is not in the ledger"),
        ([replace(NEVER, id="\ud800")], [], "half of a surrogate pair"),
    ],
)
def test_records_that_do_not_belong_are_refused_whole(
    empty: Ledger, statements: list[Statement], relations: list[Relation], why: str
) -> None:
    with pytest.raises(BadRecord, match=why):
        empty.add(DAM, statements, relations)
    assert empty.articles() == []
    assert empty.verify() == []


def test_writers_wait_for_each_other(stored_at: Path | str, empty: Ledger) -> None:
    def write(name: str) -> None:
        with Ledger(stored_at) as mine:
            for n in range(10):
                mine.add(replace(DAM, id=f"{name}{n}"), [])

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(empty.articles()) == 40


def test_a_reader_sees_one_moment(stored_at: Path | str, empty: Ledger) -> None:
    with Ledger(stored_at) as other:
        other.add(DAM, [NEVER])
        assert empty.statements() == [NEVER]


@pytest.mark.lengthy
@given(story=stories(), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_article_comes_back_as_it_went(
    stores: Stores, story: tuple[Article, list[Statement]], data: st.DataObject
) -> None:
    article, said = story
    ids = [s.id for s in said]
    pairs = list(zip(ids[::2], ids[1::2], strict=False))
    related = [data.draw(relations(a, b)) for a, b in pairs]
    with stores.once() as where, Ledger(where) as ledger:
        assert ledger.add(article, said, related, fingerprints={0, 2**64 - 1})
        assert ledger.article(article.id) == article
        assert sorted(ledger.statements(), key=lambda s: s.id) == said
        assert [side.statement for side in ledger.sides(ids)] == said
        assert ledger.relations(least=0.0) == list({r.id: r for r in related}.values())
        assert not ledger.add(article, said, related)
        assert ledger.verify() == []


def test_a_relation_needs_two_ends(ledger: Ledger) -> None:
    with pytest.raises(BadRecord, match="two different statements"):
        ledger.relate([replace(CHANGE, id="loop", b=CHANGE.a)])
    assert NOTHING in ledger.statements()
