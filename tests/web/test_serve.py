"""``onrecord serve``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.web.newsroom import hire
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.ledger import Ledger


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example", ""])
def test_an_address_that_others_can_reach_is_wrong_usage(host: str, place: str) -> None:
    done = CliRunner().invoke(app, ["serve", "--ledger", place, "--host", host])
    assert done.exit_code == 2
    assert "no accounts" in " ".join(done.output.replace("│", " ").split())


def test_a_ledger_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["serve", "--ledger", str(tmp_path / "none.db")])
    assert done.exit_code == 1
    assert "there is no ledger" in done.output


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the server was asked to do, instead of doing it."""
    asked: dict[str, Any] = {}

    def run(app: FastAPI, **options: Any) -> None:
        asked.update(options, settings=app.state.desk.settings)
        with TestClient(app):
            pass

    monkeypatch.setattr(uvicorn, "run", run)
    return asked


def test_an_empty_ledger_is_made_when_asked_for(tmp_path: Path, served: dict[str, Any]) -> None:
    place = str(tmp_path / "none.db")
    for _ in range(2):
        assert CliRunner().invoke(app, ["serve", "--create", "--ledger", place]).exit_code == 0
    assert served["host"] == "127.0.0.1"
    with Ledger(place) as ledger:
        assert ledger.size().articles == 0


def test_it_serves_on_this_machine_alone(place: str, served: dict[str, Any]) -> None:
    done = CliRunner().invoke(app, ["serve", "--ledger", place, "--port", "9000"])
    assert done.exit_code == 0
    assert (served["host"], served["port"]) == ("127.0.0.1", 9000)
    assert served["proxy_headers"] is False
    assert served["timeout_graceful_shutdown"] < 10, "who stays connected could hold up the end"
    assert not served["settings"].is_open
    assert "http://127.0.0.1:9000/" in done.output


def test_with_users_others_may_reach_it_under_its_name(place: str, served: dict[str, Any]) -> None:
    hire(place)
    wide = ["serve", "--ledger", place, "--host", "0.0.0.0"]
    done = CliRunner().invoke(app, wide)
    assert done.exit_code == 2
    assert "--allowed-host" in done.output
    done = CliRunner().invoke(app, [*wide, "--allowed-host", "Desk.example"])
    assert done.exit_code == 0
    assert served["settings"].hosts == {"desk.example"}
    assert "where others can read them" in done.output
    done = CliRunner().invoke(app, ["serve", "--ledger", place, "--host", "10.0.0.4"])
    assert done.exit_code == 0
    assert served["settings"].hosts == {"10.0.0.4"}


def test_a_proxy_may_say_who_asks_if_it_is_told_which(place: str, served: dict[str, Any]) -> None:
    asked = ["serve", "--ledger", place, "--trust-proxy-header", "X-Remote-User"]
    assert CliRunner().invoke(app, asked).exit_code == 2
    assert CliRunner().invoke(app, [*asked, "--trusted-proxy", "10.0.0"]).exit_code == 2
    done = CliRunner().invoke(app, [*asked, "--trusted-proxy", "10.0.0.2"])
    assert done.exit_code == 0
    assert served["settings"].trusts("10.0.0.2")
    assert not served["settings"].trusts("10.0.0.3")


def test_a_proxy_before_a_desk_without_accounts_is_wrong_usage(place: str) -> None:
    asked = ["serve", "--ledger", place, "--trusted-proxy", "127.0.0.1"]
    done = CliRunner().invoke(app, asked)
    assert done.exit_code == 2
    assert "no accounts" in " ".join(done.output.replace("│", " ").split())


def test_a_certificate_needs_its_key(place: str, tmp_path: Path, served: dict[str, Any]) -> None:
    hire(place)
    pem = tmp_path / "desk.pem"
    pem.write_text("a certificate")
    asked = ["serve", "--ledger", place, "--host", "10.0.0.4", "--tls-cert", str(pem)]
    assert CliRunner().invoke(app, asked).exit_code == 2
    done = CliRunner().invoke(app, [*asked, "--tls-key", str(pem)])
    assert done.exit_code == 0
    assert served["settings"].tls
    assert "https://10.0.0.4:8600/" in done.output
    assert "can read them" not in done.output
