"""``onrecord mcp`` where it cannot start."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest
from tests.stores.places import At
from typer.testing import CliRunner

from onrecord.cli.app import app


def test_without_a_ledger_there_is_nothing_to_read(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["mcp", "--ledger", str(tmp_path / "none.db")])
    assert done.exit_code == 1
    assert "there is no ledger" in done.stderr


def test_a_port_that_is_taken_is_told_of(at: At) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = CliRunner().invoke(app, ["mcp", "--ledger", at("l.db"), "--http", port])
    assert done.exit_code == 1
    assert "it is taken" in done.stderr


def test_without_the_sdk_it_says_what_to_install(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    where = at("l.db")
    for name in [name for name in sys.modules if name.partition(".")[0] == "mcp"]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.startswith("onrecord.mcp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "mcp", None)
    done = CliRunner().invoke(app, ["mcp", "--ledger", where])
    assert done.exit_code == 1
    assert "pip install 'onrecord[mcp]'" in done.stderr
