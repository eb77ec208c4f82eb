"""Tuning from judgements, from looking at it to taking it back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from tests.tuning import reviewers
from tests.tuning.reviewers import OKRAY

from onrecord import tuning
from onrecord.compare.weights import SHIPPED
from onrecord.errors import LedgerUnusable, QueryError
from onrecord.ledger import Ledger
from onrecord.records import Judgement
from onrecord.sureness import FLAG

pytestmark = pytest.mark.lengthy


def test_too_few_judgements_are_refused(unjudged: Ledger) -> None:
    with pytest.raises(QueryError, match="0 flags are judged"):
        tuning.examine(unjudged)
    for flag in unjudged.relations(least=0.0):
        unjudged.judge(flag.id, Judgement(verdict="confirm", by=OKRAY))
    with pytest.raises(QueryError, match="and 0 dismissed; tuning takes 60, at least 15 of each"):
        tuning.examine(unjudged)
    assert unjudged.tunings.weights() is None


def test_calibration_gets_better(judged: Ledger) -> None:
    found = tuning.examine(judged)
    assert found.judged == len(judged.relations(least=0.0))
    assert found.shipped.error > 0.3
    assert found.tuned.error < found.shipped.error / 2
    assert found.strength is not None
    assert found.moved
    assert found.weights.signs["entailment"] == SHIPPED.signs["entailment"]


def test_figures_are_of_scores_as_they_are_shown(judged: Ledger) -> None:
    before = tuning.examine(judged).shipped
    (capped,) = reviewers.fill_capped(judged)
    assert capped.score < FLAG
    judged.judge(capped.id, Judgement(verdict="confirm", by=OKRAY))
    after = tuning.examine(judged).shipped
    there = judged.relations(least=0.0)
    told = tuning.figures([r.score for r in there], [r.status == "confirmed" for r in there])
    assert [one.many for one in after.curve] == [one.many for one in told.curve]
    assert (after.precision, after.recall) == (told.precision, told.recall)
    assert after.precision == before.precision
    assert after.recall is not None
    assert before.recall is not None
    assert after.recall < before.recall


def test_to_look_changes_nothing(judged: Ledger) -> None:
    before = judged.relations(least=0.0)
    assert tuning.examine(judged) == tuning.examine(judged)
    assert tuning.examine(judged).digest == tuning.examine(judged).digest
    assert judged.relations(least=0.0) == before
    assert judged.tunings.lines() == []


def test_judgements_that_are_taken_back_teach_nothing(judged: Ledger) -> None:
    first = judged.relations(least=0.0)[0]
    judged.undo_judgement(judged.judgements(first.id)[0].number, by=OKRAY)
    assert tuning.examine(judged).judged == len(judged.relations(least=0.0)) - 1


def test_what_is_no_conflict_after_all_counts_as_dismissed(judged: Ledger) -> None:
    before = tuning.examine(judged).confirmed
    one = judged.relations(status="confirmed")[0]
    judged.judge(one.id, Judgement(verdict="retype", by=OKRAY, type="update"))
    assert tuning.examine(judged).confirmed == before - 1


def test_what_is_applied_counts_until_it_is_taken_back(judged: Ledger) -> None:
    before = judged.relations(least=0.0)
    found = tuning.examine(judged)
    number = tuning.apply(judged, found, by=" Tamsin  Okray ", note="spring")
    assert judged.tunings.weights() == replace(found.weights, tuning=number)
    assert judged.relations(least=0.0) == before
    done = tuning.rescore(judged)
    after = judged.relations(least=0.0)
    assert done.looked_at == done.changed == len(before)
    assert {relation.tuning for relation in after} == {number}
    assert [r.status for r in after] == [r.status for r in before]
    assert done.fallen == sum(
        old.score >= FLAG > new.score for old, new in zip(before, after, strict=True)
    )
    assert judged.tunings.revert(by=OKRAY).number == number
    assert judged.tunings.weights() is None
    tuning.rescore(judged)
    assert judged.relations(least=0.0) == before
    assert judged.verify() == []


def test_the_one_before_counts_again(judged: Ledger) -> None:
    found = tuning.examine(judged)
    first = tuning.apply(judged, found, by=OKRAY)
    milder = replace(found, weights=replace(found.weights, bias=0.0))
    tuning.apply(judged, milder, by=OKRAY)
    judged.tunings.revert(by=OKRAY, note="too mild")
    assert judged.tunings.weights() == replace(found.weights, tuning=first)
    lines = judged.tunings.lines()
    assert [(line.number, line.undoes, line.undone_by) for line in lines] == [
        (1, None, None),
        (2, None, 3),
        (3, 2, None),
    ]
    assert lines[0].figures["judged"] == found.judged


def test_without_weights_of_its_own_nothing_can_be_taken_back(unjudged: Ledger) -> None:
    with pytest.raises(QueryError, match="those that are shipped"):
        unjudged.tunings.revert(by=OKRAY)


def test_nobody_applies_without_a_name(judged: Ledger) -> None:
    with pytest.raises(QueryError, match="nobody signed"):
        tuning.apply(judged, tuning.examine(judged), by=" ")


def test_a_line_is_never_rewritten(judged: Ledger) -> None:
    tuning.apply(judged, tuning.examine(judged), by=OKRAY)
    with pytest.raises((LedgerUnusable, IntegrityError)), judged._writing() as connection:
        connection.execute(text("UPDATE tuning SET by = 'Nobody'"))


def test_scores_that_were_not_tuned_stay_as_they_were(unjudged: Ledger) -> None:
    before = unjudged.relations(least=0.0)
    assert tuning.rescore(unjudged).changed == 0
    assert unjudged.relations(least=0.0) == before
