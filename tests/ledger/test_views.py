"""The views say of statements and conflicts what the ledger says, in readable columns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, text
from tests.ledger import older
from tests.ledger.people import judge
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
from tests.stores.revisions import at_revision

from onrecord.ledger import Ledger, Sighted
from onrecord.ledger.backup import backup, restore
from onrecord.ledger.copying import copy
from onrecord.records import Judgement, Sighting

OKRAY = "Tamsin Okray"
VALE = "Joren Vale"
VIEWS = ["v_conflicts", "v_statements"]
Rows = list[dict[str, Any]]


def rows(ledger: Ledger, query: str) -> Rows:
    with ledger._reading() as connection:
        return [dict(row) for row in connection.execute(text(query)).mappings()]


def views(ledger: Ledger) -> list[str]:
    with ledger._reading() as connection:
        return sorted(inspect(connection).get_view_names())


@pytest.fixture
def told(empty: Ledger) -> Ledger:
    """A ledger whose speakers are known across its two articles."""
    for article, said, related, names in (
        (DAM, [NEVER, TODAY], [DISPUTE], ("Aldous Brenn", VALE)),
        (LEAK, [ALWAYS, NOTHING], [CHANGE], ("Aldous Brenn", "Mirela Tost")),
    ):
        seen = [Sighting(article=article.id, name=name, kind="person") for name in names]
        empty.add(article, said, related, fingerprints={1}, sightings=Sighted(seen, judge))
    return empty


def test_a_statement_has_readable_columns(told: Ledger) -> None:
    found = {row["id"]: row for row in rows(told, "SELECT * FROM v_statements")}
    assert list(found) == [NEVER.id, TODAY.id, ALWAYS.id, NOTHING.id]
    (brenn,) = (one.person for one in told.people.list() if one.person.name == "Aldous Brenn")
    assert found[NEVER.id] == {
        "seq": 1,
        "id": NEVER.id,
        "speaker": "Aldous Brenn",
        "role": None,
        "words": "the reservoir will never leak",
        "said": "2031-03-04",
        "said_on": "2031-03-04",
        "act": "assert",
        "stance": "asserted",
        "medium": None,
        "addressee": None,
        "published": "2031-03-04",
        "outlet": "Varland Courier",
        "headline": "Brenn opens Tarn valley dam",
        "url": "https://courier.example/dam",
        "kind": "indirect",
        "origin": "first-hand",
        "certainty": 0.9,
        "article": "dam",
        "person": brenn.id,
        "person_name": "Aldous Brenn",
    }


def test_a_merged_person_is_the_one_they_were_merged_into(told: Ledger) -> None:
    told.people.merge("Aldous Brenn", VALE, by=OKRAY, reason="a pen name")
    found = rows(
        told, "SELECT DISTINCT person_name FROM v_statements WHERE speaker <> 'Mirela Tost'"
    )
    assert found == [{"person_name": "Aldous Brenn"}]


def test_a_statement_without_known_people_is_there(ledger: Ledger) -> None:
    found = rows(
        ledger, "SELECT speaker, person FROM v_statements WHERE article = 'leak' ORDER BY speaker"
    )
    assert found == [
        {"speaker": "Aldous Brenn", "person": None},
        {"speaker": "Mirela Tost", "person": None},
    ]


def test_a_conflict_has_both_sides_and_the_reasons(ledger: Ledger) -> None:
    (found,) = rows(ledger, "SELECT * FROM v_conflicts WHERE id = 'r1'")
    sides = {name: found[name] for name in found if name[:2] in ("a_", "b_")}
    assert found == sides | {
        "seq": found["seq"],
        "id": "r1",
        "type": "self-contradiction",
        "status": "candidate",
        "found": "inferred",
        "score": 0.8,
        "reasons": "never / always",
        "benign": "the two may speak of different reservoirs",
        "judged_by": None,
        "judged_at": None,
        "a": NEVER.id,
        "b": ALWAYS.id,
    }
    assert (sides["a_words"], sides["b_words"]) == (NEVER.content.text, ALWAYS.content.text)
    assert (sides["a_outlet"], sides["b_outlet"]) == ("Varland Courier", "Harrowmere Gazette")
    assert sides["b_headline"] == "Water in the fields"


def test_status_and_type_are_those_that_people_gave(ledger: Ledger) -> None:
    def agree() -> Rows:
        found = rows(ledger, "SELECT id, type, status FROM v_conflicts ORDER BY seq")
        known = ledger.relations(least=0.0)
        assert {row["id"]: (row["type"], row["status"]) for row in found} == {
            one.id: (one.type, one.status) for one in known
        }
        return found

    agree()
    first = ledger.judge("r1", Judgement(verdict="dismiss", by=OKRAY, shape="scope"))
    assert "dismissed" in {row["status"] for row in agree()}
    ledger.judge("r1", Judgement(verdict="retype", by=VALE, type="change"))
    assert ("r1", "change", "confirmed") in {tuple(row.values()) for row in agree()}
    ledger.judge("r1", Judgement(verdict="note", by=VALE, note="seen"))
    ledger.undo_judgement(first + 1, by=VALE, reason="too soon")
    assert ("r1", "self-contradiction", "dismissed") in {tuple(row.values()) for row in agree()}
    (judged,) = rows(ledger, "SELECT judged_by FROM v_conflicts WHERE id = 'r1'")
    assert judged == {"judged_by": OKRAY}


def test_only_a_repeat_is_no_conflict(ledger: Ledger) -> None:
    ledger.judge("r2", Judgement(verdict="retype", by=OKRAY, type="repeat"))
    assert rows(ledger, "SELECT id FROM v_conflicts") == [{"id": "r1"}]


def test_what_is_erased_shows_as_erased(told: Ledger) -> None:
    page = replace(LEAK, id="lied", text="Mirela Tost said Joren Vale lied.")
    told.add(page, [statement(page, "Mirela Tost", "Joren Vale lied")])
    told.erasing.person(VALE, by=OKRAY, reason="a court ruled so", judge=judge)
    assert VALE not in {row["speaker"] for row in rows(told, "SELECT * FROM v_statements")}
    (left,) = rows(told, "SELECT words FROM v_statements WHERE article = 'lied'")
    assert left == {"words": "█████ ████ lied"}
    assert [row["id"] for row in rows(told, "SELECT id FROM v_conflicts")] == ["r1"]
    told.erasing.article("leak", by=OKRAY, reason="a court ruled so", judge=judge)
    assert rows(told, "SELECT id FROM v_conflicts") == []
    assert told.verify() == []


def test_the_chain_does_not_know_of_views(ledger: Ledger) -> None:
    before = ledger.chain.head()
    rows(ledger, "SELECT * FROM v_conflicts")
    assert ledger.chain.head() == before
    assert ledger.verify() == []


def test_views_come_along_into_a_backup(ledger: Ledger, path: Path, tmp_path: Path) -> None:
    assert backup(path, tmp_path / "saved.db") == []
    assert restore(tmp_path / "saved.db", tmp_path / "again.db") == []
    with Ledger(tmp_path / "again.db") as again:
        assert views(again) == VIEWS
        assert rows(again, "SELECT * FROM v_conflicts") == rows(ledger, "SELECT * FROM v_conflicts")


@pytest.mark.postgres
def test_views_come_along_into_a_copy(
    ledger: Ledger, stored_at: Path | str, other: Path | str
) -> None:
    assert copy(stored_at, other) == []
    with Ledger(other) as again:
        assert views(again) == VIEWS
        for view in VIEWS:
            query = f"SELECT * FROM {view} ORDER BY seq"
            assert rows(again, query) == rows(ledger, query)


def test_an_older_ledger_gets_them(path: Path) -> None:
    with at_revision(path, "0010") as connection:
        number = older.enter_article(connection, DAM, {1, 2})
        older.enter_statements(connection, DAM, number, [NEVER, TODAY])
    with Ledger(path) as ledger:
        assert views(ledger) == VIEWS
        assert len(rows(ledger, "SELECT id FROM v_statements")) == 2
