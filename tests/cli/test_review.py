"""``onrecord review``: the queue, judgements, what is taken back, and single keys."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.cli.conftest import Run, door
from tests.stores.places import At, Stores

from onrecord.cli import review as review_module

OKRAY = ("--by", "Tamsin Okray")
VALE = ("--by", "Joren Vale")
FIRST = "river1.8"


@pytest.fixture(scope="module")
def with_snow(with_river: str, stores: Stores, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with a second article, so that two conflicts wait."""
    folder, where = tmp_path_factory.mktemp("snow"), stores.copy(with_river)
    words = "“It will snow,” Mirela Tost said. “It will not,” Mirela Tost said."
    (folder / "snow.txt").write_text(words)
    with pytest.MonkeyPatch.context() as patch:
        done = door(patch, folder, where)("add", "snow.txt", "--published", "2021-04-01")
    assert done.exit_code == 0, done.stderr
    return where


@pytest.fixture
def flagged(run: Run, with_snow: str, at: At) -> Run:
    """``run`` over a ledger like that one."""
    at.copy(with_snow)
    return run


def records(run: Run, *words: str) -> list[dict[str, Any]]:
    done = run("review", *words, "--json")
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def status(run: Run) -> list[str]:
    lines = run("relations", "--json").stdout.splitlines()
    return [json.loads(line)["status"] for line in lines]


def test_the_queue_for_programs(flagged: Run) -> None:
    river, snow = records(flagged)
    assert river["relation"]["id"].startswith(FIRST)
    assert (river["a"]["content"]["text"], river["judged"]) == ("The river goes up", [])
    assert river["worth"] > snow["worth"] > 0
    assert "both first-hand" in river["because"]
    assert records(flagged, "--limit", "1") == [river]
    assert records(flagged, "next") == [river]


def test_the_queue_for_people(flagged: Run) -> None:
    done = flagged("review")
    for words in (FIRST, "self-contradiction", "Aldous Brenn, 4 March 2031: The river goes up"):
        assert words in done.stdout
    assert done.stderr == "2 wait; 0 confirmed, 0 dismissed.\n"
    assert "The river goes *up*" in flagged("review", "next").stdout


def test_a_confirmation_is_signed_and_shown(flagged: Run) -> None:
    done = flagged("review", FIRST, "--confirm", *OKRAY)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("Judgement 1: river1.8")
    assert "onrecord review --undo 1" in done.stderr
    assert status(flagged) == ["confirmed", "candidate"]
    assert "Confirmed by Tamsin Okray on" in flagged("relations", "--status", "confirmed").stdout
    assert "Confirmed by Tamsin Okray on" in flagged("review", FIRST).stdout
    assert flagged("review").stderr == "1 wait; 1 confirmed, 0 dismissed.\n"


def test_a_dismissal_names_its_shape(flagged: Run) -> None:
    done = flagged(
        "review", FIRST, "--dismiss", "different-event", "--note", "two rivers", *OKRAY, "--json"
    )
    assert json.loads(done.stdout)["relation"]["status"] == "dismissed"
    assert status(flagged) == ["dismissed", "candidate"]
    (line,) = records(flagged, "log")
    assert (line["shape"], line["note"], line["by"]) == (
        "different-event",
        "two rivers",
        "Tamsin Okray",
    )
    assert "they speak of different events; two rivers" in flagged("review", "log").stdout
    assert "The river goes" not in flagged("review").stdout


def test_another_type_and_a_note(flagged: Run) -> None:
    flagged("review", FIRST, "--note", "call the gauge keeper", *OKRAY)
    assert status(flagged) == ["candidate", "candidate"]
    flagged("review", FIRST, "--retype", "change", *OKRAY)
    (record,) = records(flagged, FIRST)
    assert (record["relation"]["type"], record["relation"]["status"]) == ("change", "confirmed")
    assert [line["verdict"] for line in record["judged"]] == ["note", "retype"]


def test_a_judgement_is_taken_back(flagged: Run) -> None:
    flagged("review", FIRST, "--confirm", *OKRAY)
    done = flagged("review", "--undo", "1", "--note", "the wrong page", *VALE)
    assert done.stderr == "Judgement 2 took 1 back.\n"
    assert status(flagged) == ["candidate", "candidate"]
    assert "taken back by 2" in flagged("review", "log").stdout
    assert flagged("verify").exit_code == 0


def test_two_reviewers_and_their_disagreement(flagged: Run) -> None:
    flagged("review", FIRST, "--confirm", *OKRAY)
    assert [r["relation"]["id"][:8] for r in records(flagged, "--second", *VALE)] == [FIRST]
    assert records(flagged, "--second", *OKRAY) == []
    flagged("review", FIRST, "--dismiss", "scope", *VALE)
    (dispute,) = records(flagged, "disagreements")
    assert [line["by"] for line in dispute["last_words"]] == ["Tamsin Okray", "Joren Vale"]
    shown = flagged("review", "disagreements")
    assert "stands as dismissed" in shown.stdout
    assert shown.stderr == "1 disagreement.\n"
    assert "two or more read 1 and disagree on 1" in flagged("review").stderr


def test_a_dismissed_pair_never_reaches_a_brief(flagged: Run) -> None:
    assert "To ask about" in flagged("brief", "Aldous Brenn").stdout
    flagged("review", FIRST, "--dismiss", "scope", *OKRAY)
    assert "\n### 1." not in flagged("brief", "Aldous Brenn").stdout


@pytest.mark.parametrize(
    "words",
    [
        ["--confirm"],
        ["next", "--confirm"],
        [FIRST, "--confirm", "--dismiss", "scope"],
        [FIRST, "--dismiss", "dull"],
        [FIRST, "--dismiss", "other"],
        [FIRST, "--retype", "self-contradiction"],
        [FIRST, "--undo", "1"],
        ["--undo", "1", "--confirm"],
        ["--undo", "7"],
        ["nowhere", "--confirm"],
        ["nowhere"],
        [FIRST, "--confirm", "--by", " "],
    ],
)
def test_what_cannot_be_is_wrong_usage(flagged: Run, words: list[str]) -> None:
    done = flagged("review", *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr
    assert status(flagged) == ["candidate", "candidate"]


@pytest.fixture
def sitting(flagged: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``flagged``, as if somebody sat before a terminal."""
    monkeypatch.setattr(review_module, "on_terminal", lambda: True)
    return flagged


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("cc", ["confirmed", "confirmed"]),
        ("cs", ["confirmed", "candidate"]),
        ("q", ["candidate", "candidate"]),
        ("", ["candidate", "candidate"]),
        ("dac", ["dismissed", "confirmed"]),
        ("d9xdq", ["candidate", "candidate"]),
        ("cuq", ["candidate", "candidate"]),
        ("uq", ["candidate", "candidate"]),
        ("rdq", ["confirmed", "candidate"]),
        ("raq", ["candidate", "candidate"]),
        ("nask her\ncq", ["confirmed", "candidate"]),
        ("n \ncq", ["confirmed", "candidate"]),
        ("dqcities\ns", ["dismissed", "candidate"]),
    ],
)
def test_single_keys(sitting: Run, keys: str, expected: list[str]) -> None:
    done = sitting("review", "next", *OKRAY, input=keys)
    assert done.exit_code in (0, 1), done.stderr
    assert done.stderr.startswith("Judging as Tamsin Okray.")
    assert status(sitting) == expected


def test_keys_leave_a_signed_journal(sitting: Run) -> None:
    sitting("review", "next", *OKRAY, input="cndams\ns")
    lines = records(sitting, "log")
    assert [(line["verdict"], line["by"]) for line in lines] == [
        ("note", "Tamsin Okray"),
        ("confirm", "Tamsin Okray"),
    ]
    assert lines[0]["note"] == "dams"
