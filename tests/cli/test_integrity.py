"""``verify``, ``head``, ``backup``, ``restore`` and ``erase`` on the command line."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import RIVER, Run

ERASE = ("--reason", "a court ruled so", "--by", "Tamsin Okray", "--yes")


@pytest.mark.sqlite_only(reason="it writes into the file")
def test_a_sound_ledger_verifies_and_an_edited_one_does_not(filled: Run, tmp_path: Path) -> None:
    assert filled("verify").exit_code == 0
    with closing(sqlite3.connect(tmp_path / "onrecord.db")) as raw, raw:
        raw.execute("UPDATE article SET outlet = 'Radio Tarn'")
    done = filled("verify", "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout) == {
        "where": "article number 1",
        "what": "it is not as it was entered",
    }


def test_a_published_head_is_found_in_the_past(filled: Run, tmp_path: Path) -> None:
    assert filled("head", "--new-key", "desk.key").exit_code == 0
    signed = filled("head", "--sign", "desk.key", "--ots", "head.json")
    assert json.loads(signed.stdout) == json.loads((tmp_path / "head.json").read_bytes())
    digest = json.loads(signed.stdout)["sha256"]
    assert digest in filled("head").stdout
    for told in (("head.json", "--key", "desk.key.pub"), (digest,), (digest.upper(),)):
        assert filled("verify", "--head", *told).exit_code == 0
    assert filled("verify", "--head", "0" * 63 + "1").exit_code == 1


def test_who_did_not_sign_is_found(filled: Run) -> None:
    filled("head", "--new-key", "other.key")
    filled("head", "--ots", "head.json")
    done = filled("verify", "--head", "head.json", "--key", "other.key.pub")
    assert (done.exit_code, "nobody signed it" in done.stdout) == (1, True)
    filled("head", "--new-key", "desk.key")
    filled("head", "--sign", "desk.key", "--ots", "head.json")
    done = filled("verify", "--head", "head.json", "--key", "other.key.pub")
    assert (done.exit_code, "did not sign it" in done.stdout) == (1, True)
    assert filled("verify", "--key", "other.key.pub").exit_code == 2
    assert filled("verify", "--head", "nowhere.json").exit_code == 2


@pytest.mark.sqlite_only(reason="a database is backed up by its server")
def test_a_copy_is_made_and_put_back(filled: Run, tmp_path: Path) -> None:
    assert filled("backup", "copy.db").exit_code == 0
    refused = filled("backup", "copy.db")
    assert (refused.exit_code, "--force" in refused.stderr) == (1, True)
    (tmp_path / "onrecord.db").unlink()
    assert filled("restore", "copy.db").exit_code == 0
    assert filled("verify").exit_code == 0
    assert "goes up" in filled("statements").stdout


def test_an_article_is_erased_and_not_added_again(filled: Run, river: str) -> None:
    assert Path(river).read_text() == RIVER
    done = filled("erase", river, *ERASE)
    assert (done.exit_code, "erased, with 2 statements" in done.stderr) == (0, True), done.stderr
    assert filled("verify").exit_code == 0
    again = filled("add", river, "--published", "2031-03-04", "--outlet", "Varland Courier")
    assert again.exit_code == 1
    assert "erased by Tamsin Okray" in again.stderr
    listed = json.loads(filled("erase", "--list", "--json").stdout)
    assert (listed["kind"], listed["reason"]) == ("article", "a court ruled so")


def test_a_person_is_erased(filled: Run) -> None:
    done = filled("erase", "Aldous Brenn", *ERASE, "--json")
    assert done.exit_code == 0, repr(done.exception)
    told: dict[str, Any] = json.loads(done.stdout)
    assert (told["kind"], told["statements"], told["articles"]) == ("person", 2, 1)
    assert "Brenn" not in filled("statements").stdout
    assert filled("verify").exit_code == 0


def test_nothing_is_erased_unasked(filled: Run, river: str) -> None:
    assert filled("erase", river, "--reason", "x", input="n\n").exit_code == 1
    assert filled("erase", river, "--yes").exit_code == 2
    assert filled("erase").exit_code == 2
    assert filled("erase", "Nobody", *ERASE).exit_code == 2
    assert filled("erase", "--scrub").exit_code == 0
    assert "goes up" in filled("statements").stdout
