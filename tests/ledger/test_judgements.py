"""People's judgements: written for good, signed, taken back but never overwritten."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ledger import older
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import Stores
from tests.stores.revisions import at_revision

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.records import HarmlessShape, Judgement, Relation, RelationType
from onrecord.standing import last_words, outcome

OKRAY, VALE = "Tamsin Okray", "Joren Vale"
YES = Judgement(verdict="confirm", by=OKRAY)
NO = Judgement(verdict="dismiss", by=OKRAY, shape="scope")


def state(ledger: Ledger, relation: str = CHANGE.id) -> tuple[str, str]:
    found = ledger.relation(relation)
    return found.status, found.type


def test_a_relation_is_a_candidate_until_somebody_says_so(ledger: Ledger) -> None:
    assert ledger.relation(CHANGE.id) == CHANGE
    assert ledger.judgements(CHANGE.id) == []
    assert ledger.judge(CHANGE.id, YES) == 1
    assert state(ledger) == ("confirmed", "self-contradiction")
    assert state(ledger, DISPUTE.id) == ("candidate", "dispute")
    assert ledger.judge(CHANGE.id, NO) == 2
    assert state(ledger) == ("dismissed", "self-contradiction")


def test_a_judgement_is_signed_dated_and_kept(ledger: Ledger) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=" Tamsin  Okray ", note=" read both "))
    ledger.judge(CHANGE.id, NO)
    first, second = ledger.judgements(CHANGE.id)
    assert (first.number, first.relation, first.verdict, first.by) == (1, "r1", "confirm", OKRAY)
    assert (first.note, first.type, first.shape) == ("read both", "self-contradiction", None)
    assert before <= datetime.fromisoformat(first.at) <= datetime.now(UTC)
    assert (second.verdict, second.shape, second.undone_by) == ("dismiss", "scope", None)


def test_another_type_stands_wherever_the_relation_is_read(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="retype", by=OKRAY, type="change"))
    assert state(ledger) == ("confirmed", "change")
    assert [r.id for r in ledger.relations(type="change")] == [CHANGE.id]
    assert ledger.relations(type="self-contradiction") == []
    assert [r.id for r in ledger.relations(status="confirmed", speaker="Brenn")] == [CHANGE.id]


def test_a_confirmation_is_of_the_type_that_was_seen(ledger: Ledger) -> None:
    retyped = ledger.judge(CHANGE.id, Judgement(verdict="retype", by=OKRAY, type="change"))
    with pytest.raises(QueryError, match="taken for a change by now"):
        ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=VALE, type="self-contradiction"))
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=VALE, type="change"))
    ledger.undo_judgement(retyped, by=OKRAY)
    assert state(ledger) == ("confirmed", "change")


def test_relations_are_listed_by_their_derived_status(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, NO)
    assert [r.id for r in ledger.relations(status="dismissed")] == [CHANGE.id]
    assert ledger.relations(status="candidate") == [DISPUTE]
    assert [r.status for r in ledger.relations()] == ["candidate", "dismissed"]


def test_a_note_changes_nothing(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="note", by=OKRAY, note="ask the ministry"))
    assert ledger.relation(CHANGE.id) == CHANGE
    (line,) = ledger.judgements(CHANGE.id)
    assert (line.note, line.type) == ("ask the ministry", None)


def test_the_latest_reviewer_decides_and_the_other_word_stays(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, YES)
    dismissed = ledger.judge(CHANGE.id, Judgement(verdict="dismiss", by=VALE, shape="refinement"))
    assert state(ledger)[0] == "dismissed"
    assert [line.by for line in last_words(ledger.judgements(CHANGE.id))] == [OKRAY, VALE]
    ledger.undo_judgement(dismissed, by=VALE, reason="read it again")
    assert state(ledger)[0] == "confirmed"


def test_what_was_taken_back_stays_in_the_journal(ledger: Ledger) -> None:
    number = ledger.judge(CHANGE.id, YES)
    undone = ledger.undo_judgement(number, by=VALE, reason="the wrong page")
    assert ledger.relation(CHANGE.id) == CHANGE
    first, second = ledger.judgements(CHANGE.id)
    assert (first.verdict, first.undone_by) == ("confirm", undone)
    assert (second.verdict, second.by, second.undoes) == ("undo", VALE, number)
    assert second.note == "the wrong page"


@pytest.mark.parametrize("number", [1, 2, 77, -1])
def test_what_cannot_be_undone_is_refused(ledger: Ledger, number: int) -> None:
    ledger.undo_judgement(ledger.judge(CHANGE.id, YES), by=OKRAY)
    with pytest.raises(QueryError):
        ledger.undo_judgement(number, by=OKRAY)
    assert len(ledger.judgements(CHANGE.id)) == 2


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement(verdict="confirm", by="  "),
        Judgement(verdict="confirm", by="x" * 201),
        Judgement(verdict="confirm", by="\udcff"),
        Judgement(verdict="confirm", by=OKRAY, shape="scope"),
        Judgement(verdict="confirm", by=OKRAY, note="x" * 10_001),
        Judgement(verdict="dismiss", by=OKRAY),
        Judgement(verdict="dismiss", by=OKRAY, shape="other"),
        Judgement(verdict="dismiss", by=OKRAY, shape="dull"),  # type: ignore[arg-type]
        Judgement(verdict="dismiss", by=OKRAY, shape="scope", type="change"),
        Judgement(verdict="retype", by=OKRAY),
        Judgement(verdict="retype", by=OKRAY, type="self-contradiction"),
        Judgement(verdict="retype", by=OKRAY, type="quarrel"),  # type: ignore[arg-type]
        Judgement(verdict="note", by=OKRAY, note=" "),
        Judgement(verdict="undo", by=OKRAY),  # type: ignore[arg-type]
    ],
)
def test_a_judgement_that_is_not_whole_is_refused(ledger: Ledger, judgement: Judgement) -> None:
    with pytest.raises(QueryError):
        ledger.judge(CHANGE.id, judgement)
    assert ledger.judged() == {}


@pytest.mark.parametrize("name", ["r3", "", "r", "\udcff", "r1%"])
def test_a_relation_that_is_none_or_several_is_refused(ledger: Ledger, name: str) -> None:
    with pytest.raises(QueryError):
        ledger.judge(name, YES)
    with pytest.raises(QueryError):
        ledger.relation(name)


def test_the_beginning_of_an_id_is_enough(empty: Ledger) -> None:
    long = Relation(id="abcdef", type="dispute", found="inferred", a=NEVER.id, b=TODAY.id,
                    score=0.5, reasons=())  # fmt: skip
    short = Relation(id="abc", type="dispute", found="inferred", a=TODAY.id, b=NEVER.id,
                     score=0.5, reasons=())  # fmt: skip
    empty.add(DAM, [NEVER, TODAY], [long, short])
    assert empty.relation("abcd") == long
    assert empty.relation("abc") == short
    empty.judge("abcd", YES)
    assert set(empty.judged()) == {"abcdef"}
    assert empty.judged(["abc"]) == {}


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ("UPDATE judgement SET by = 'Mirela Tost' WHERE seq = 2", "judgement number 2"),
        ("UPDATE judgement SET verdict = 'confirm' WHERE seq = 2", "judgement number 2"),
        (
            "UPDATE judgement SET at = '2031-01-01T00:00:00+00:00' WHERE seq = 1",
            "judgement number 1",
        ),
        ("DELETE FROM judgement WHERE seq = 1", "judgement number 1"),
        ("UPDATE judgement SET undoes = 1, relation = 'r2' WHERE seq = 2", "judgement number 2"),
        ("UPDATE judgement SET relation = 'r9' WHERE seq = 1", "judgement row 1"),
    ],
)
def test_verify_notices_what_was_changed_behind_the_ledgers_back(
    path: Path, ledger: Ledger, change: str, where: str
) -> None:
    ledger.judge(CHANGE.id, YES)
    ledger.judge(CHANGE.id, NO)
    ledger.undo_judgement(2, by=VALE)
    ledger.judge(DISPUTE.id, YES)
    assert ledger.verify() == []
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(change)
    assert where in [problem.where for problem in ledger.verify()]


def test_what_waits_is_the_surest_first_and_not_yet_judged(ledger: Ledger) -> None:
    both = ("self-contradiction", "dispute")
    assert ledger.waiting(both, 9) == [CHANGE, DISPUTE]
    assert ledger.waiting(both, 1) == [CHANGE]
    assert ledger.waiting(["dispute"], 9) == [DISPUTE]
    ledger.judge(CHANGE.id, YES)
    assert ledger.waiting(both, 9) == [DISPUTE]
    assert ledger.tally() == {("dispute", "candidate"): 1, ("self-contradiction", "confirmed"): 1}


def test_a_second_reading_is_of_what_others_judged(ledger: Ledger) -> None:
    types = ("self-contradiction", "dispute")
    assert ledger.waiting(types, 9, second=VALE) == []
    number = ledger.judge(CHANGE.id, YES)
    ledger.judge(DISPUTE.id, Judgement(verdict="note", by=OKRAY, note="later"))
    assert [r.id for r in ledger.waiting(types, 9, second=VALE)] == [CHANGE.id]
    assert ledger.waiting(types, 9, second="tamsin okray") == []
    ledger.undo_judgement(number, by=OKRAY)
    assert ledger.waiting(types, 9, second=VALE) == []


def test_reviewers_at_work_at_once_lose_nothing(stored_at: Path | str, ledger: Ledger) -> None:
    def work(name: str) -> None:
        with Ledger(stored_at) as own:
            for _ in range(5):
                own.judge(CHANGE.id, Judgement(verdict="confirm", by=name))

    threads = [threading.Thread(target=work, args=(name,)) for name in (OKRAY, VALE, "Tost")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [line.number for line in ledger.judgements(CHANGE.id)] == list(range(1, 16))
    assert ledger.verify() == []


@pytest.mark.lengthy
def test_an_older_ledger_can_be_judged(path: Path) -> None:
    with at_revision(path, "0002") as connection:
        number = older.enter_article(connection, DAM, {1})
        older.enter_statements(connection, DAM, number, [NEVER, TODAY])
        older.enter_relations(connection, [DISPUTE])
    with Ledger(path) as ledger:
        assert ledger.relations() == [DISPUTE]
        ledger.judge(DISPUTE.id, YES)
        assert state(ledger, DISPUTE.id) == ("confirmed", "dispute")
        assert ledger.verify() == []


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    verdict = draw(st.sampled_from(["confirm", "dismiss", "retype", "note"]))
    return Judgement(
        verdict=verdict,  # type: ignore[arg-type]
        by=draw(st.sampled_from([OKRAY, VALE, "joren vale", "Mirela Tost"])),
        shape=draw(st.sampled_from(get_args(HarmlessShape))) if verdict == "dismiss" else None,
        type=draw(st.sampled_from(get_args(RelationType))) if verdict == "retype" else None,
        note="because",
    )


@pytest.fixture(scope="module")
def shared_ledger(stores: Stores) -> Iterator[Ledger]:
    """One ledger for all examples of a law, as each makes a relation of its own."""
    with Ledger(stores.new()) as made:
        made.add(DAM, [NEVER, TODAY], [DISPUTE])
        made.add(LEAK, [ALWAYS, NOTHING])
        yield made


def judged_so(ledger: Ledger, given_: list[Judgement]) -> tuple[Relation, list[int]]:
    """A new relation with these judgements, and the numbers of those that were news."""
    fresh = replace(CHANGE, id=uuid4().hex)
    ledger.relate([fresh])
    return fresh, [n for one in given_ if (n := entered(ledger, fresh, one))]


def entered(ledger: Ledger, relation: Relation, judgement: Judgement) -> int | None:
    """The number of the judgement; nothing when it is no news."""
    try:
        return ledger.judge(relation.id, judgement)
    except QueryError:
        return None


@pytest.mark.lengthy
@settings(max_examples=40, deadline=None)
@given(st.lists(judgements(), max_size=4), judgements(), st.integers(0, 4))
def test_to_undo_restores_what_was(
    shared_ledger: Ledger, before: list[Judgement], judgement: Judgement, undone: int
) -> None:
    relation, numbers = judged_so(shared_ledger, before)
    for number in numbers[undone : undone + 1]:
        shared_ledger.undo_judgement(number, by=VALE)
    relations = shared_ledger.relations()
    words = last_words(shared_ledger.judgements(relation.id))
    if again := entered(shared_ledger, relation, judgement):
        shared_ledger.undo_judgement(again, by=OKRAY)
    assert shared_ledger.relations() == relations
    assert last_words(shared_ledger.judgements(relation.id)) == words


@pytest.mark.lengthy
@settings(max_examples=40, deadline=None)
@given(st.lists(judgements(), max_size=5), st.sets(st.integers(0, 4)))
def test_the_status_is_that_of_the_last_word_that_stands(
    shared_ledger: Ledger, given_: list[Judgement], undone: set[int]
) -> None:
    relation, numbers = judged_so(shared_ledger, given_)
    for number in (n for place, n in enumerate(numbers) if place in undone):
        shared_ledger.undo_judgement(number, by=OKRAY)
    words = last_words(shared_ledger.judgements(relation.id))
    status, type_ = outcome(words[-1]) if words else (CHANGE.status, CHANGE.type)
    found = shared_ledger.relation(relation.id)
    assert found.status == status
    assert type_ is None or found.type == type_


def test_after_all_that_the_ledger_is_sound(shared_ledger: Ledger) -> None:
    assert shared_ledger.verify() == []
