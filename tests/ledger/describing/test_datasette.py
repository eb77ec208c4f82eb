"""Datasette opens a ledger with what ``onrecord datasette`` writes: asked in-process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from tests.ledger.people import judge
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger, Sighted
from onrecord.ledger.describing import datasette_metadata
from onrecord.ledger.describing.queries import QUERIES
from onrecord.records import Judgement, Sighting

pytestmark = pytest.mark.lengthy

Ask = Callable[..., Any]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    where = tmp_path / "varland.db"
    with Ledger(where, create=True) as made:
        for article, said, related, names in (
            (DAM, [NEVER, TODAY], [DISPUTE], ("Aldous Brenn", "Joren Vale")),
            (LEAK, [ALWAYS, NOTHING], [CHANGE], ("Aldous Brenn", "Mirela Tost")),
        ):
            seen = [Sighting(article=article.id, name=name, kind="person") for name in names]
            made.add(article, said, related, sightings=Sighted(seen, judge))
        made.judge(CHANGE.id, Judgement(verdict="confirm", by="Tamsin Okray"))
    return where


@pytest.fixture
def ask(ledger: Path) -> Ask:
    """What Datasette answers as JSON to a path and its parameters."""
    done = CliRunner().invoke(app, ["datasette", "--ledger", str(ledger)])
    assert done.exit_code == 0, done.output
    metadata = json.loads(ledger.with_suffix(".datasette.json").read_text(encoding="utf-8"))
    shown = Datasette([str(ledger)], metadata=metadata)

    async def answer(path: str, parameters: dict[str, str]) -> Any:
        await shown.invoke_startup()
        found = await shown.client.get(f"/varland/{path}.json", params=parameters)
        assert found.status_code == 200, found.text
        return found.json()

    return lambda path, **parameters: asyncio.run(answer(path, parameters))


def test_facets_count_statements(ask: Ask) -> None:
    facets = ask("v_statements", _shape="objects")["facet_results"]
    assert {"person_name", "act", "medium", "outlet"} <= facets.keys()
    people = {one["value"]: one["count"] for one in facets["person_name"]["results"]}
    assert people == {"Aldous Brenn": 2, "Joren Vale": 1, "Mirela Tost": 1}


def test_keys_are_shown_by_their_labels(ask: Ask) -> None:
    (row, *_others) = ask("statement", _shape="objects", _labels="on", position="0")["rows"]
    assert row["speaker"]["label"] == "Aldous Brenn"
    assert row["article"]["label"] in (DAM.headline, LEAK.headline)


@pytest.mark.parametrize("table", ["statement", "v_statements"])
def test_statements_are_found_by_their_words(ask: Ask, table: str) -> None:
    (row,) = ask(table, _shape="objects", _search="leaking today")["rows"]
    assert row["id"] == TODAY.id


def test_every_query_answers(ask: Ask) -> None:
    rows = {
        name: ask(name, _shape="objects", words="leaks “today”-", name="brenn")["rows"]
        for name in QUERIES
    }
    assert [row["words"] for row in rows["search"]] == [TODAY.content.text]
    assert [row["words"] for row in rows["said_by"]] == [ALWAYS.content.text, NEVER.content.text]
    assert [row["judged_by"] for row in rows["confirmed"]] == ["Tamsin Okray"]
    assert [row["type"] for row in rows["to_read"]] == ["dispute"]
    assert [row["month"] for row in rows["by_month"]] == ["2031-03", "2031-05"]
    assert rows["promises"] == rows["who_denies_whom"] == []


def test_columns_have_descriptions_and_inner_tables_are_hidden(ledger: Path) -> None:
    _path, told = datasette_metadata(ledger)
    described = told["databases"]["varland"]["tables"]
    assert described["v_conflicts"]["columns"]["benign"].startswith("what could explain it")
    assert described["chain_salt"]["hidden"]
    assert described["snapshot"]["units"]["size"] == "B"
    assert "publishers" in told["license"]


def test_a_file_of_somebody_else_is_not_written_over(ledger: Path) -> None:
    target = ledger.with_suffix(".datasette.json")
    target.write_text("{}")
    done = CliRunner().invoke(app, ["datasette", "--ledger", str(ledger)])
    assert done.exit_code == 1
    assert "--force" in done.stderr
    assert target.read_text() == "{}"
    done = CliRunner().invoke(app, ["datasette", "--ledger", str(ledger), "--force"])
    assert f"datasette {ledger} --metadata {target}" in done.stdout


def test_a_ledger_in_postgresql_is_told_what_to_do() -> None:
    with pytest.raises(LedgerUnusable, match="onrecord copy URL FILE"):
        datasette_metadata("postgresql://db.example/news")
