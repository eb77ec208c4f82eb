"""``onrecord opinion``, and its place in the desk."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.opinion.chat import GOOD, chatting, says
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.web import create_app

OKRAY = ("--by", "Tamsin Okray")


def run(place: str, *words: str) -> Any:
    return CliRunner().invoke(app, ["--ledger", place, "opinion", *words])


def page(place: str) -> str:
    with TestClient(create_app(place), base_url="http://127.0.0.1:8600") as browser:
        return browser.get("/conflicts/r1").text


def test_asked_shown_and_logged_with_cost(place: str) -> None:
    with chatting(says(GOOD, prompt_tokens=1_000, completion_tokens=100)) as chat:
        there = ("--endpoint", chat.url, "--model", "tarn-1", "--price-in", "2", "--price-out", "8")
        done = run(place, "r1", *there, *OKRAY)
        again = run(place, "r1", *there, *OKRAY)
        assert len(chat.asked) == 1
    assert done.exit_code == 0, done.output
    assert "a language model's opinion (tarn-1)" in done.stdout
    assert "first: “the reservoir will never leak”" in done.stdout
    assert "How do the two fit together?" in " ".join(done.stdout.split())
    assert "1,000 + 100 tokens" in done.stdout
    assert "asked before" in again.stdout
    logged = run(place, "--log")
    assert "0.0028" in logged.stdout
    assert "Asked 1 time: 1,000 tokens read, 100 written, cost 0.0028." in logged.stderr
    (line,) = map(json.loads, run(place, "--log", "--json").stdout.splitlines())
    assert (line["verdict"], line["shape"], line["cost"]) == ("harmless", "scope", 0.0028)


def test_a_dry_run_shows_all_that_would_be_sent_and_sends_nothing(place: str) -> None:
    with chatting(says(GOOD)) as chat:
        done = run(place, "r1", "r2", "--endpoint", chat.url, "--model", "tarn-1", "--dry-run")
        assert chat.asked == []
    bodies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [body["model"] for body in bodies] == ["tarn-1", "tarn-1"]
    assert "the reservoir will never leak" in bodies[0]["messages"][1]["content"]
    assert "nothing was sent" in done.stderr
    assert run(place, "--log", "--json").stdout == ""


def test_what_is_refused_ends_in_a_failure(place: str) -> None:
    with chatting(says("confirmed")) as chat:
        done = run(place, "r1", "--endpoint", chat.url, "--model", "tarn-1", *OKRAY)
    assert done.exit_code == 1
    assert "Not taken: the model's answer: it is not JSON alone." in done.stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 2),
        (("r1",), 2),
        (("r1", "--model", "tarn-1"), 2),
        (("r1", "--model", "m", "--endpoint", "http://models.example/v1"), 1),
        (("r1", "--model", "m", "--endpoint", "https://x.example", "--key-variable", "NO_KEY"), 2),
        (("nowhere", "--model", "m", "--dry-run"), 2),
    ],
)
def test_nothing_is_asked_by_default_or_by_halves(
    place: str, words: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_KEY", raising=False)
    done = run(place, *words)
    assert done.exit_code == code, done.output
    assert "Traceback" not in done.output


def test_the_key_comes_from_the_environment_and_is_told_nobody(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TARN_KEY", "k9-secret")
    with chatting(says(GOOD)) as chat:
        there = ("--endpoint", chat.url, "--model", "tarn-1", "--key-variable", "TARN_KEY")
        done = run(place, "r1", *there, *OKRAY)
        assert chat.headers[0]["authorization"] == "Bearer k9-secret"
        dry = run(place, "r1", *there, "--dry-run")
    assert "k9-secret" not in done.output + dry.output + run(place, "--log", "--json").output


@pytest.mark.lengthy
def test_the_desk_shows_an_opinion_beside_the_relation_if_there_is_one(place: str) -> None:
    assert "second opinion" not in page(place)
    with chatting(says(GOOD)) as chat:
        run(place, "r1", "--endpoint", chat.url, "--model", "<b>tarn</b>", *OKRAY)
    shown = page(place)
    assert "A language model’s opinion" in shown
    assert "(&lt;b&gt;tarn&lt;/b&gt;, " in shown
    assert "it counts for nothing" in shown
    assert "candidate" in shown
