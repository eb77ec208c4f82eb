"""What takes too long to read ends with a clear error; what is written may take its time."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ledger.samples import DAM, NEVER

from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger

FOR_EVER = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n"
LONG = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600000)"
    " SELECT count(*) FROM n"
)


def test_a_reader_is_told_and_may_ask_again(stored_at: Path | str) -> None:
    with Ledger(stored_at, longest=0.2) as ledger:
        for _ in range(2):
            with (
                pytest.raises(LedgerUnusable, match="it took too long"),
                ledger._reading() as connection,
            ):
                connection.exec_driver_sql(FOR_EVER).scalar_one()
        assert ledger.add(DAM, [NEVER])
        assert ledger.articles() == [DAM]


def test_a_writer_is_not(stored_at: Path | str) -> None:
    with Ledger(stored_at, longest=0.01) as ledger, ledger._writing() as connection:
        assert connection.exec_driver_sql(LONG).scalar_one() == 600_000
