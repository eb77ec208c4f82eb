"""A batch on one machine: what it writes, and that it is what the other commands say."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.scale.conftest import SMALL, everything, rows_of
from tests.stores.places import At
from typer.testing import CliRunner

from onrecord import pipeline
from onrecord.cli.app import app
from onrecord.ledger import Ledger
from onrecord.records import Article, Relation
from onrecord.scale.finding import BUCKETS
from onrecord.scale.loading import load
from onrecord.scale.local import Local
from onrecord.scale.plan import made_in, run

pytestmark = pytest.mark.lengthy


def test_statements_are_byte_for_byte_those_of_extract(done: Path, source: Path) -> None:
    printed = CliRunner().invoke(app, ["extract", "--all", str(source)]).stdout
    lines = [json.loads(line) for line in printed.splitlines()[:3]]
    wanted = [json.dumps(s, ensure_ascii=False) for line in lines for s in line["statements"]]
    found = rows_of(done, "statements", "place", "position")
    assert [row["record"] for row in found if not row["reported"]] == wanted
    assert len(wanted) > 4


def test_each_speaker_is_in_one_bucket(done: Path) -> None:
    found = rows_of(done, "statements", "place", "position")
    places = {(row["speaker"], row["bucket"]) for row in found}
    assert len(places) == len({row["speaker"] for row in found})
    assert all(0 <= row["bucket"] < BUCKETS for row in found)


def test_bad_records_are_rows_of_errors_and_the_rest_goes_on(done: Path) -> None:
    (error,) = rows_of(done, "errors", "place")
    assert "news.jsonl" in error["where"]
    assert "no JSON" in error["what"]
    assert [row["id"] for row in rows_of(done, "articles", "place")] == ["a1", "a2", "a3"]


def test_relations_are_those_of_adding_one_by_one(done: Path, source: Path, at: At) -> None:
    with Ledger(at("one.db"), create=True) as ledger:
        for article in pipeline.read(str(source)):
            if isinstance(article, Article):
                pipeline.add(ledger, article)
        added = {(r.type, r.a, r.b, r.score) for r in ledger.relations(least=0.0)}
    found = rows_of(done, "relations", "place", "id")
    assert {(r["type"], r["a"], r["b"], r["score"]) for r in found} == added
    assert added


def test_a_pool_of_processes_and_other_pieces_change_nothing(
    done: Path, source: Path, tmp_path: Path
) -> None:
    with Local(tmp_path, 2) as engine:
        run(engine, [str(source)], split=300, reach=SMALL)
    assert everything(tmp_path) == everything(done)


def test_what_is_no_file_is_refused_or_an_error(tmp_path: Path) -> None:
    with Local(tmp_path) as engine:
        run(engine, [str(tmp_path / "nothing.jsonl")])
    assert made_in(tmp_path).articles == 0
    (error,) = rows_of(tmp_path, "errors", "place")
    assert "no such file" in error["what"]


def _by_id(ledger: Ledger) -> list[Relation]:
    return sorted(ledger.relations(least=0.0), key=lambda relation: relation.id)


def test_load_gives_the_ledger_of_add_and_is_idempotent(done: Path, source: Path, at: At) -> None:
    with Ledger(at("added.db"), create=True) as ledger:
        for article in pipeline.read(str(source)):
            if isinstance(article, Article):
                pipeline.add(ledger, article)
        wanted = (ledger.statements(), _by_id(ledger), ledger.people.list())
    with Ledger(at("loaded.db"), create=True) as ledger:
        assert [one.new for one in load(ledger, done) if isinstance(one, pipeline.Added)] == [
            True,
            True,
            True,
        ]
        assert (ledger.statements(), _by_id(ledger), ledger.people.list()) == wanted
        head = ledger.chain.head()
        assert not any(one.new for one in load(ledger, done) if isinstance(one, pipeline.Added))
        assert ledger.chain.head().sha256 == head.sha256
        assert list(ledger.verify()) == []


def test_an_interrupted_load_is_finished_by_the_next(done: Path, at: At) -> None:
    with Ledger(at("half.db"), create=True) as ledger:
        next(load(ledger, done))
        assert [a.id for a in ledger.articles()] == ["a1"]
        list(load(ledger, done))
        assert [a.id for a in ledger.articles()] == ["a1", "a2", "a3"]


def test_commands(source: Path, tmp_path: Path, at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(source, "news.jsonl")
    ran = CliRunner().invoke(app, ["batch", "news.jsonl", "out"])
    assert ran.exit_code == 1
    assert "3 articles" in ran.stderr
    assert "1 error" in ran.stderr
    loaded = CliRunner().invoke(app, ["load", "out", "--ledger", at("news.db")])
    assert loaded.exit_code == 0
    assert "loaded 3 articles" in loaded.stderr
    missing = CliRunner().invoke(app, ["load", "nowhere", "--ledger", at("news.db")])
    assert missing.exit_code == 1
    assert "there is no batch" in missing.stderr
