"""``onrecord matters``."""

from __future__ import annotations

import json

import pytest
from tests.ledger.samples import ALWAYS, DAM, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import At
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.ledger import Ledger, Placed


@pytest.fixture
def matter(at: At, monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a matter in the ledger that is used."""
    where = at("onrecord.db")
    monkeypatch.setenv("ONRECORD_LEDGER", where)
    with Ledger(where, create=True) as ledger:
        ledger.add(DAM, [NEVER, TODAY])
        ledger.add(LEAK, [ALWAYS, NOTHING])
        (identity,) = ledger.matters.enter([Placed((NEVER.id, TODAY.id, ALWAYS.id))])
        ledger.matters.tell(identity, [(NEVER.id, "reservoir")])
    return identity


def run(*words: str) -> str:
    done = CliRunner().invoke(app, ["matters", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_matters_are_listed_and_shown(matter: str) -> None:
    (one,) = map(json.loads, run("list", "--json").splitlines())
    assert (one["id"], one["name"], one["statements"]) == (matter, "Reservoir", 3)
    assert "it leaks today" in run("show", matter)
    assert json.loads(run("show", matter, "--json"))["statement_ids"] == [
        NEVER.id,
        TODAY.id,
        ALWAYS.id,
    ]


def test_what_people_decide_is_kept_and_undone(matter: str) -> None:
    run("name", matter, "The dam", "--by", "Vale")
    run("split", matter, TODAY.id, "--by", "Vale", "--reason", "another leak")
    assert len(run("list", "--json").splitlines()) == 2
    run("undo", "2", "--by", "Tost")
    run("find")
    (one,) = map(json.loads, run("list", "--name", "dam", "--json").splitlines())
    assert one["statements"] == 3
    kinds = [json.loads(line)["kind"] for line in run("log", "--json").splitlines()]
    assert kinds == ["undo", "split", "name"]


def test_a_matter_that_is_not_there_is_wrong_usage(matter: str) -> None:
    done = CliRunner().invoke(app, ["matters", "show", "nothing"])
    assert done.exit_code == 2
    assert "no matter has this id" in done.stderr
