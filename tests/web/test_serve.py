"""``onrecord serve``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from onrecord.cli.app import app


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example", ""])
def test_an_address_that_others_can_reach_is_wrong_usage(host: str, place: str) -> None:
    done = CliRunner().invoke(app, ["serve", "--ledger", place, "--host", host])
    assert done.exit_code == 2
    assert "no accounts" in " ".join(done.output.replace("│", " ").split())


def test_a_ledger_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["serve", "--ledger", str(tmp_path / "none.db")])
    assert done.exit_code == 1
    assert "there is no ledger" in done.output


def test_it_serves_on_this_machine_alone(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def run(app: FastAPI, **options: Any) -> None:
        asked.update(options)
        with TestClient(app):
            pass

    monkeypatch.setattr(uvicorn, "run", run)
    done = CliRunner().invoke(app, ["serve", "--ledger", place, "--port", "9000"])
    assert done.exit_code == 0
    assert (asked["host"], asked["port"]) == ("127.0.0.1", 9000)
    assert "http://127.0.0.1:9000/" in done.output
