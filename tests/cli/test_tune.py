"""``onrecord tune``, and what ``relations`` shows to those who want more or less."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.stores.places import At, Stores
from tests.tuning import reviewers

from onrecord.ledger import Ledger

pytestmark = pytest.mark.lengthy

OKRAY = ("--by", "Tamsin Okray")


@pytest.fixture(scope="module")
def judged(stores: Stores) -> str:
    path = stores.new()
    with Ledger(path, create=True) as ledger:
        reviewers.review(ledger, reviewers.fill(ledger), seed=7)
    return path


@pytest.fixture
def desk(run: Run, judged: str, at: At) -> Run:
    at.copy(judged)
    return run


def records(done: Any) -> list[dict[str, Any]]:
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_it_only_shows_unless_asked(desk: Run) -> None:
    done = desk("tune")
    assert done.exit_code == 0
    for words in ("judged flags", "calibration error", "As shipped", "Tuned", "where the sum"):
        assert words in done.stdout
    assert "Nothing was changed." in done.stderr
    assert records(desk("tune", "--show", "--json")) == []
    (record,) = records(desk("tune", "--json"))
    assert record["tuned"]["error"] < record["shipped"]["error"]


def test_applied_scored_anew_and_taken_back(desk: Run) -> None:
    before = records(desk("relations", "--wide", "--json"))
    assert "Tuning 1 counts" in desk("tune", "--apply", "--note", "spring", *OKRAY).stderr
    assert records(desk("relations", "--wide", "--json")) == before
    assert "otherwise than before" in desk("tune", "--rescore").stderr
    after = records(desk("relations", "--wide", "--json"))
    assert {record["tuning"] for record in after} == {1}
    shown = desk("tune", "--show").stdout
    assert "1. Tamsin Okray tuned to judgements" in shown
    assert "those of tuning 1." in shown
    assert "those that are shipped" in desk("tune", "--revert", *OKRAY).stderr
    desk("tune", "--rescore")
    assert records(desk("relations", "--wide", "--json")) == before
    assert desk("tune", "--revert", *OKRAY).exit_code == 2
    assert "took tuning 1 back" in desk("tune", "--show").stdout
    assert [line["undoes"] for line in records(desk("tune", "--show", "--json"))] == [None, 1]


def test_one_thing_at_a_time(desk: Run) -> None:
    assert desk("tune", "--apply", "--revert").exit_code == 2
    assert desk("relations", "--strict", "--wide").exit_code == 2


def test_too_few_judgements_are_refused(filled: Run) -> None:
    done = filled("tune")
    assert done.exit_code == 2
    assert "0 flags are judged" in done.stderr


def test_strict_and_wide_move_the_line(filled: Run, at: At) -> None:
    assert len(records(filled("relations", "--json"))) == 1
    assert records(filled("relations", "--strict", "--json")) == []
    with Ledger(at("onrecord.db")) as ledger:
        (one,) = ledger.relations()
        ledger.tunings.rescore([replace(one, score=0.5)])
    assert records(filled("relations", "--json")) == []
    assert "possible self-contradiction" in filled("relations", "--wide").stdout
    assert "possible self-contradiction" in filled("review").stdout
    assert filled("review").stderr == "0 wait, 1 possible; 0 confirmed, 0 dismissed.\n"
