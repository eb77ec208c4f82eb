from __future__ import annotations

import dataclasses

import pytest
from tests.publish.desk import (
    ARTICLES,
    BARGE,
    CALM,
    KESTRIA,
    NEVER,
    OTHERS,
    PLACE,
    RELATIONS,
    SOIL,
    STATEMENTS,
    TWO,
)

from onrecord.errors import LedgerError
from onrecord.publish import Brief, build
from onrecord.records import Relation, RelationType


def made(*relations: Relation, about: str | None = None) -> Brief:
    return build("Hedda Marsk", STATEMENTS, relations, ARTICLES, about=about, others=OTHERS)


def relation(kind: RelationType, a: str, b: str) -> Relation:
    return dataclasses.replace(PLACE, id=f"{kind}-{a}", type=kind, a=a, b=b, reasons=(), benign=())


def test_confirmed_pairs_come_first_then_by_type_and_score() -> None:
    brief = made(*RELATIONS)
    assert [c.title for c in brief.conflicts] == [
        "A statement that is denied",
        "Two statements that do not fit together",
        "Two statements that do not fit together",
    ]
    assert brief.conflicts[0].status == "Confirmed by a person"
    assert brief.conflicts[1].status == "Candidate, not yet confirmed by a person"
    assert [c.number for c in brief.conflicts] == [1, 2, 3]


def test_the_words_that_conflict_are_marked_on_both_sides() -> None:
    conflict = made(*RELATIONS).conflicts[1]
    assert [p.text for p in conflict.first.pieces if p.role == "marked"] == ["Kestrian soil"]
    assert [p.text for p in conflict.second.pieces if p.role == "marked"] == [
        "a barge in our own waters"
    ]
    assert conflict.reasons == ("Where it was: Kestrian soil / a barge in our own waters",)


def test_dismissed_pairs_are_left_out() -> None:
    assert made(dataclasses.replace(PLACE, status="dismissed")).conflicts == ()


def test_dates_say_what_they_rest_on() -> None:
    brief = made(*RELATIONS)
    conflict = brief.conflicts[1]
    assert conflict.first.said == "7 February 2023"
    assert conflict.first.basis == "date worked out from “on Tuesday”"
    assert conflict.second.medium == "radio, to Tamsin Okray"
    assert brief.conflicts[2].first.said == "date unknown"


def test_every_statement_stands_once_in_the_record_and_points_to_its_conflicts() -> None:
    brief = made(*RELATIONS)
    entries = [entry for matter in brief.matters for entry in matter.entries]
    assert sorted(e.quote.words for e in entries) == sorted(s.content.text for s in STATEMENTS)
    numbers = {e.quote.words: e.conflicts for e in entries}
    assert numbers[SOIL.content.text] == (1, 2)
    assert numbers["I sleep well"] == ()


def test_matters_are_named_by_shared_words_and_the_rest_comes_last() -> None:
    brief = made()
    names = [matter.name for matter in brief.matters]
    assert names[0].startswith("Drone")
    assert names[-1] == "Other matters"
    assert "I sleep well" in [entry.quote.words for entry in brief.matters[-1].entries]


def test_sources_are_numbered_by_date_with_undated_ones_last() -> None:
    brief = made()
    assert [(s.number, s.date) for s in brief.sources] == [
        (1, "7 February 2023"),
        (2, "29 March 2023"),
        (3, "undated"),
    ]
    assert brief.sources[2].credit == "Northern Wire"
    assert brief.sources[2].headline == "No headline"


def test_only_cited_articles_are_sources() -> None:
    brief = build("Hedda Marsk", [SOIL], [], ARTICLES, about=None, others={})
    assert [source.headline for source in brief.sources] == [
        "Varland says drones came from Kestria"
    ]


def test_gaps_are_told_in_sentences() -> None:
    unknown = made(*RELATIONS).unknown
    assert "When these pages were published: source 3." in unknown
    assert "When 1 statement was made." in unknown
    assert any("only through others (her driver): source 3" in line for line in unknown)
    assert "Whether the pairs hold: 2 pairs have not been confirmed by a person." in unknown


def test_unnamed_and_unsure_statements_are_gaps() -> None:
    unnamed = dataclasses.replace(KESTRIA, speaker=None)
    unsure = dataclasses.replace(SOIL, confidence=0.2)
    brief = build("Hedda Marsk", [unsure], [], ARTICLES, about=None, others={unnamed.id: unnamed})
    assert "Who made 1 statement shown here: source 1." in brief.unknown
    assert any(line.startswith("Whether 1 statement is given to") for line in brief.unknown)


def test_repeats_of_one_thing_are_one_set_led_by_the_first_said() -> None:
    chain = [
        relation("repeat", BARGE.id, TWO.id),
        relation("repeat", SOIL.id, BARGE.id),
    ]
    (repeat,) = made(*chain).repeats
    assert repeat.first.words == SOIL.content.text
    assert {quote.words for quote in repeat.again} == {BARGE.content.text, TWO.content.text}


def test_updates_are_no_conflicts() -> None:
    brief = made(relation("update", TWO.id, CALM.id))
    assert brief.conflicts == ()
    assert [(u.earlier.words, u.later.words) for u in brief.updates] == [
        (TWO.content.text, CALM.content.text)
    ]


def test_the_same_records_in_another_order_give_the_same_brief() -> None:
    again = build(
        "Hedda Marsk",
        tuple(reversed(STATEMENTS)),
        tuple(reversed(RELATIONS)),
        dict(reversed(ARTICLES.items())),
        about=None,
        others=OTHERS,
    )
    assert again == made(*RELATIONS)


def test_a_relation_to_a_statement_that_is_not_given_is_an_error() -> None:
    with pytest.raises(LedgerError, match="no statement nowhere"):
        made(dataclasses.replace(PLACE, b="nowhere"))


def test_a_statement_without_its_article_is_an_error() -> None:
    with pytest.raises(LedgerError, match="no article gazette"):
        build("Hedda Marsk", [BARGE], [], {}, about=None, others={})


def test_nothing_known_gives_an_empty_brief() -> None:
    brief = build("Nobody", [], [], {}, about="harbours", others={})
    assert (brief.statements, brief.conflicts, brief.sources, brief.unknown) == (0, (), (), ())
    assert brief.about == "harbours"


def test_the_roles_in_the_sources_are_shown_once() -> None:
    assert made().named_as == ("defence minister",)
    assert NEVER.speaker is not None
