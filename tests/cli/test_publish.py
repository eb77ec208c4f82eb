"""``onrecord publish``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import At
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.ledger import Ledger
from onrecord.records import Judgement


@pytest.fixture
def folder(at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder beside the ledger that is used."""
    where = at("onrecord.db")
    monkeypatch.setenv("ONRECORD_LEDGER", where)
    with Ledger(where, create=True) as ledger:
        ledger.add(DAM, [NEVER, TODAY], [DISPUTE])
        ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE])
        ledger.judge(CHANGE.id, Judgement(verdict="confirm", by="Tamsin Okray"))
    return tmp_path / "site"


def run(*words: str) -> Any:
    return CliRunner().invoke(app, ["publish", *words])


def test_a_site_is_written_and_written_again(folder: Path) -> None:
    done = run(str(folder), "--title", "The Varland record")
    assert done.exit_code == 0, done.output
    assert "removed. Open" in done.stderr
    assert "The Varland record" in (folder / "index.html").read_text()
    assert " 0 written, 0 removed" in run(str(folder), "--title", "The Varland record").stderr


def test_candidates_come_and_go(folder: Path) -> None:
    run(str(folder), "--with-candidates")
    assert len(list((folder / "conflicts").glob("d*.html"))) == 1
    done = run(str(folder))
    assert "1 removed" in done.stderr
    assert list((folder / "conflicts").glob("d*.html")) == []


def test_feeds_have_whole_addresses_where_the_site_has_one(folder: Path) -> None:
    run(str(folder), "--address", "https://record.example/varland")
    assert (
        'href="https://record.example/varland/conflicts/' in (folder / "conflicts.xml").read_text()
    )


@pytest.mark.parametrize("address", ["record.example", "ftp://x.example/", "https://[", "https://"])
def test_what_is_no_address_is_wrong_usage(folder: Path, address: str) -> None:
    done = run(str(folder), "--address", address)
    assert done.exit_code == 2
    assert not folder.exists()


def test_a_folder_with_other_files_is_refused(folder: Path) -> None:
    folder.mkdir()
    (folder / "notes.txt").touch()
    done = run(str(folder))
    assert done.exit_code == 1
    assert "there are other files in it" in done.stderr
