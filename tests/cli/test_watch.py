"""``onrecord watch``."""

from __future__ import annotations

import json

import pytest
from tests.stores.places import At
from typer.testing import CliRunner, Result

from onrecord.cli.app import app
from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom, target_for
from onrecord.watching import Watching

FEED = "https://courier.example/feed.xml"


@pytest.fixture
def ledger(at: At) -> str:
    """An empty ledger."""
    path = at("news.db")
    Ledger(path, create=True).close()
    return path


def run(ledger: str, *words: str) -> Result:
    """Run a command on the newsroom beside ``ledger``."""
    return CliRunner().invoke(app, ["watch", *words, "--ledger", ledger])


def test_what_is_watched_is_listed_and_removed(ledger: str) -> None:
    assert "1 source added" in run(ledger, "add", FEED).stderr
    assert "0 sources added, 1 known" in run(ledger, "add", FEED).stderr
    assert run(ledger, "follow", "Aldous Brenn").exit_code == 0
    assert "already" in run(ledger, "follow", "Aldous Brenn").stderr
    assert run(ledger, "follow", "--matter", '"harbour fee"').exit_code == 0
    assert run(ledger, "notify", "desk@courier.example").exit_code == 0
    rows = [json.loads(line) for line in run(ledger, "list", "--json").stdout.splitlines()]
    assert [(row["what"], row["name"]) for row in rows] == [
        ("source", FEED),
        ("person", "Aldous Brenn"),
        ("matter", '"harbour fee"'),
        ("mail", "desk@courier.example"),
    ]
    assert FEED in run(ledger, "list").stdout
    for row in rows:
        assert run(ledger, "remove", row["name"]).exit_code == 0
    assert run(ledger, "list", "--json").stdout == ""


def test_the_secret_of_a_webhook_is_told_once(ledger: str) -> None:
    told = run(ledger, "notify", "https://hooks.example/in").stderr
    with Newsroom(target_for(ledger)) as store:
        (target,) = Watching(store).targets.all()
    assert target.secret in told
    assert target.secret not in run(ledger, "list").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("add", "ftp://x.example"),
        ("follow",),
        ("follow", "Brenn", "--matter", "fees"),
        ("notify", "nowhere"),
        ("remove", FEED),
        ("run", "--once", "--every", "1s"),
    ],
)
def test_what_cannot_be_is_told_with_what_to_do(ledger: str, words: tuple[str, ...]) -> None:
    answer = run(ledger, *words)
    assert answer.exit_code == 2
    assert "Traceback" not in answer.stderr


def test_one_round_writes_down_what_went_wrong(ledger: str) -> None:
    run(ledger, "add", "http://127.0.0.1:9/feed.xml")
    assert run(ledger, "run", "--once").exit_code == 0
    (row,) = (json.loads(line) for line in run(ledger, "list", "--json").stdout.splitlines())
    assert "no public address" in row["state"]


def test_there_is_nothing_to_tell_at_first(ledger: str) -> None:
    answer = run(ledger, "alerts", "--json")
    assert (answer.exit_code, answer.stdout) == (0, "")
