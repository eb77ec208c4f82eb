"""``onrecord users`` and ``onrecord tokens``."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from tests.stores.places import At
from typer.testing import CliRunner, Result

from onrecord.cli.app import app
from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom, target_for

PASSWORD = "seven herons over Harrowmere"


@pytest.fixture
def ledger(at: At) -> str:
    return at("news.db")


@pytest.fixture
def store(ledger: str) -> str:
    return target_for(ledger)


def run(ledger: str, *words: str, typed: str = "") -> Result:
    """Run a command on the newsroom beside ``ledger``."""
    return CliRunner().invoke(app, [*words, "--ledger", ledger], input=typed)


def add(ledger: str, name: str, role: str) -> Result:
    return run(
        ledger, "users", "add", name, "--role", role, "--password-stdin", typed=f"{PASSWORD}\n"
    )


@pytest.mark.sqlite_only(reason="it looks at the file")
def test_the_first_admin_is_made_and_the_store_is_theirs_alone(ledger: str, store: str) -> None:
    assert run(ledger, "users", "list").exit_code == 0
    assert not Path(store).exists()
    done = add(ledger, "Tamsin Okray", "admin")
    assert done.exit_code == 0
    assert stat.S_IMODE(Path(store).stat().st_mode) == 0o600
    with Newsroom(store) as newsroom:
        assert newsroom.accounts.check("Tamsin Okray", PASSWORD) is not None
    assert "Tamsin Okray" in run(ledger, "users", "list").output


def test_a_password_is_asked_for_twice(ledger: str, store: str) -> None:
    typed = f"{PASSWORD}\nanother\n{PASSWORD}\n{PASSWORD}\n"
    done = run(ledger, "users", "add", "Joren Pell", typed=typed)
    assert done.exit_code == 0
    assert PASSWORD not in done.output


def test_what_is_wrong_is_wrong_usage(ledger: str) -> None:
    add(ledger, "Tamsin Okray", "admin")
    assert add(ledger, "tamsin okray", "reader").exit_code == 2
    assert run(ledger, "users", "role", "Tamsin Okray", "reader").exit_code == 2
    assert run(ledger, "users", "role", "Tamsin Okray", "owner").exit_code == 2
    assert run(ledger, "users", "disable", "Nobody").exit_code == 2
    weak = run(ledger, "users", "password", "Tamsin Okray", "--password-stdin", typed="short\n")
    assert weak.exit_code == 2


def test_all_of_it_is_in_the_audit_log(ledger: str) -> None:
    add(ledger, "Tamsin Okray", "admin")
    add(ledger, "Joren Pell", "reader")
    run(ledger, "users", "role", "Joren Pell", "reviewer", "--by", "Okray")
    run(ledger, "users", "disable", "Joren Pell", "--by", "Okray")
    run(ledger, "users", "disable", "Joren Pell", "--undo", "--by", "Okray")
    lines = [json.loads(line) for line in run(ledger, "users", "log", "--json").stdout.splitlines()]
    told = ["user enabled", "user disabled", "role", "user added", "user added"]
    assert [line["what"] for line in lines] == told
    assert lines[2]["details"] == {"before": "reader", "role": "reviewer"}
    assert (lines[2]["who"], lines[2]["subject"], lines[2]["address"]) == (
        "Okray",
        "Joren Pell",
        "",
    )
    assert "Joren Pell" in run(ledger, "users", "log").output


def test_a_token_is_printed_once_and_revoked(ledger: str, store: str) -> None:
    add(ledger, "Tamsin Okray", "admin")
    secret = run(ledger, "tokens", "new", "Tamsin Okray", "the wire").stdout.strip()
    listed = run(ledger, "tokens", "list", "--json").stdout
    assert secret.startswith("onr_")
    assert secret not in listed
    assert json.loads(listed)["role"] == "reader"
    assert run(ledger, "tokens", "revoke", "1").exit_code == 0
    with Newsroom(store) as newsroom:
        assert newsroom.tokens.of(secret) is None
    assert run(ledger, "tokens", "revoke", "1").exit_code == 2
    assert "revoked" in run(ledger, "tokens", "list").output


@pytest.mark.sqlite_only(reason="it looks for the file")
def test_an_export_is_noted_where_there_is_a_log(ledger: str, store: str) -> None:
    Ledger(ledger, create=True).close()
    assert run(ledger, "export").exit_code == 0
    assert not Path(store).exists()
    add(ledger, "Tamsin Okray", "admin")
    assert run(ledger, "export", "--what", "people").exit_code == 0
    (line, _) = [
        json.loads(one) for one in run(ledger, "users", "log", "--json").stdout.splitlines()
    ]
    assert (line["what"], line["subject"]) == ("export", "people")
    assert line["details"] == {"format": "jsonl", "records": 0}
