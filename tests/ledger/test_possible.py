"""What is only possible is kept, and shown to those who ask."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY

from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger
from onrecord.records import Judgement, Relation
from onrecord.review import progress, queue
from onrecord.sureness import FLAG, POSSIBLE, STRICT, Weights, is_possible

LOW = replace(DISPUTE, score=0.5)
OKRAY = "Tamsin Okray"


@pytest.fixture
def ledger(empty: Ledger) -> Ledger:
    empty.add(DAM, [NEVER, TODAY], [LOW])
    empty.add(LEAK, [ALWAYS, NOTHING], [CHANGE])
    return empty


def ids(relations: list[Relation]) -> list[str]:
    return [relation.id for relation in relations]


def test_flags_alone_are_shown_unless_asked(ledger: Ledger) -> None:
    assert ids(ledger.relations()) == ["r1"]
    assert ids(ledger.relations(least=POSSIBLE)) == ["r2", "r1"]
    assert ids(ledger.relations(least=STRICT)) == ["r1"]
    assert ids(ledger.relations(least=0.9)) == []
    assert ids(ledger.relations_of([NEVER.id])) == ["r1"]
    assert ids(ledger.relations_of([NEVER.id], least=POSSIBLE)) == ["r2", "r1"]
    assert ids(list(ledger.relation_page().relations)) == ["r1"]
    assert ids(list(ledger.relation_page(least=POSSIBLE).relations)) == ["r2", "r1"]


def test_what_was_confirmed_is_shown_whatever_its_score(ledger: Ledger) -> None:
    number = ledger.judge("r2", Judgement(verdict="confirm", by=OKRAY))
    assert ids(ledger.relations()) == ["r2", "r1"]
    assert not is_possible(ledger.relation("r2"))
    ledger.undo_judgement(number, by=OKRAY)
    assert ids(ledger.relations()) == ["r1"]
    ledger.judge("r2", Judgement(verdict="dismiss", by=OKRAY, shape="question"))
    assert ids(ledger.relations()) == ["r1"]


def test_repeats_have_no_score_to_hide_them(ledger: Ledger) -> None:
    again = replace(LOW, id="r3", type="repeat", score=0.1)
    ledger.relate([again])
    assert "r3" in ids(ledger.relations())
    assert not is_possible(again)


def test_it_waits_behind_all_flags(ledger: Ledger) -> None:
    ledger.relate([replace(CHANGE, id="r4", score=FLAG, origin_a="alleged", origin_b="alleged")])
    assert ids([case.relation for case in queue(ledger)]) == ["r1", "r4", "r2"]
    done = progress(ledger)
    assert (done.waiting, done.possible) == (2, 1)
    ledger.judge("r2", Judgement(verdict="confirm", by=OKRAY))
    done = progress(ledger)
    assert (done.waiting, done.possible, done.confirmed) == (2, 0, 1)


def test_weights_are_kept_and_taken_back_exactly(ledger: Ledger) -> None:
    taken = Weights(bias=-0.1 / 3, signs={"negation": 1 / 3})
    number = ledger.tunings.apply(taken, {"judged": 60}, by=OKRAY, note="spring")
    assert ledger.tunings.weights() == replace(taken, tuning=number)
    ledger.tunings.rescore([replace(CHANGE, score=0.65, tuning=number)])
    assert ledger.relation("r1") == replace(CHANGE, score=0.65, tuning=number)
    assert ledger.tunings.revert(by=OKRAY).number == number
    assert ledger.tunings.weights() is None
    assert [line.undone_by for line in ledger.tunings.lines()] == [2, None]
    with pytest.raises(LedgerUnusable), ledger._writing() as connection:
        connection.execute(text("UPDATE tuning SET note = 'never'"))
    assert ledger.verify() == []
