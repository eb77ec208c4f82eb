"""Every block of code in ``docs/sql.md`` runs, over a ledger in the working folder."""

from __future__ import annotations

import re
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.ledger.people import judge
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.ledger import Ledger, Sighted
from onrecord.records import Judgement, Sighting

pytestmark = pytest.mark.lengthy

PAGE = Path(__file__).parents[3] / "docs" / "sql.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = BLOCK.findall(PAGE.read_text(encoding="utf-8"))


def fill(ledger: Ledger) -> None:
    for article, said, related, names in (
        (DAM, [NEVER, TODAY], [DISPUTE], ("Aldous Brenn", "Joren Vale")),
        (LEAK, [ALWAYS, NOTHING], [CHANGE], ("Aldous Brenn", "Mirela Tost")),
    ):
        seen = [Sighting(article=article.id, name=name, kind="person") for name in names]
        ledger.add(article, said, related, sightings=Sighted(seen, judge))
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by="Tamsin Okray"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a ledger in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_LEDGER", raising=False)
    with Ledger("onrecord.db", create=True) as ledger:
        fill(ledger)
    return tmp_path


def of(language: str) -> list[str]:
    return [code for known, code in BLOCKS if known == language]


def test_sql_is_answered_by_both_databases(empty: Ledger) -> None:
    fill(empty)
    with empty._reading() as connection:
        answers = [connection.execute(text(query)).all() for query in of("sql")]
    assert [len(rows) for rows in answers] == [0, 1, 1, 0, 0]


def test_sqlite_is_answered(here: Path) -> None:
    with closing(sqlite3.connect(here / "onrecord.db")) as ledger:
        searched, cut = (ledger.execute(query).fetchall() for query in of("sqlite"))
    assert searched == []
    assert dict(cut) == {one.id: one.content.text for one in (NEVER, TODAY, ALWAYS, NOTHING)}


def test_commands_and_python_run_in_their_order(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = 0
    for language, code in BLOCKS:
        if language == "sh" and code.startswith("onrecord"):
            done = CliRunner().invoke(app, shlex.split(code)[1:])
            assert done.exit_code == 0, done.output
        elif language == "python":
            exec(compile(code, str(PAGE), "exec"), {"__name__": "recipe"})
            ran += 1
    told = capsys.readouterr().out
    assert ran == 4
    assert "2031-05-20 | Aldous Brenn | the reservoir has always leaked" in told
    assert "self-contradiction" in told
    assert (here / "onrecord.datasette.json").exists()
