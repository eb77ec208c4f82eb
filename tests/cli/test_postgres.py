"""A ledger in PostgreSQL on the command line."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Run
from tests.stores.server import Server

pytestmark = pytest.mark.postgres


def test_a_password_is_never_told(run: Run, river: str, server: Server) -> None:
    with server.ledger() as url:
        where = ("--ledger", url.replace("onrecord@", "onrecord:hemlock@"))
        done = [
            run("add", river, *where),
            run("add", river, *where),
            run("verify", *where),
            run("reindex", *where),
            run("pages", "prune", "--older-than", "2y", *where),
            run("brief", "Nobody", *where),
            run("users", "list", *where),
        ]
    assert [one.exit_code for one in done] == [0, 0, 0, 0, 0, 1, 0]
    assert all(one.stderr for one in done)
    assert not any("hemlock" in one.output for one in done)
