"""What is measured of a ledger is measured on both stores, and drawn beside each other."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from bench.growth import MEASURES, charts, print_table
from bench.measures import measured
from bench.meter import WARM_UP, Meter, spread
from bench.stores import bytes_of, copied, fill
from bench.synthetic import STATEMENTS, Press
from tests.stores.server import Server

from onrecord.ledger import Ledger

pytestmark = pytest.mark.lengthy

STORIES = 40
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scale") / "ledger.db"
    assert fill(path, Press(), STORIES) == STORIES
    assert fill(path, Press(), STORIES) == 0
    return path


@pytest.mark.postgres
def test_the_copy_is_the_ledger_in_another_store(small: Path, server: Server) -> None:
    server.run("DROP DATABASE IF EXISTS onrecord_800")
    with Ledger(small) as one, Ledger(copied(small, server.folder, 800)) as other:
        assert one.chain.head() == other.chain.head()
        assert other.verify() == []
        assert bytes_of(other) > other.size().statements == STORIES * STATEMENTS


def test_a_small_ledger_is_measured_whole(small: Path, tmp_path: Path) -> None:
    path = tmp_path / "measured.db"
    path.write_bytes(small.read_bytes())
    with Ledger(path) as ledger:
        new = list(Press().stories(STORIES, WARM_UP + 5))
        figures = measured(ledger, Meter(ledger), new, full=1)
        assert ledger.size().articles == STORIES + len(new)
        assert ledger.verify() == []
    assert set(MEASURES.values()) < figures.keys()


def test_the_first_are_left_out(small: Path) -> None:
    with Ledger(small) as ledger:
        done: list[int] = []
        timed = Meter(ledger).timed(done.append, range(WARM_UP + 2))
    assert done == list(range(WARM_UP + 2))
    assert 0 <= timed.wall["p50"] <= timed.wall["p95"]


def test_a_spread_is_the_middle_and_nearly_the_most() -> None:
    assert spread(float(n) for n in range(100, 0, -1)) == {"p50": 51.0, "p95": 96.0}


def test_both_stores_are_told_beside_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    taken = {"cpu": {"p50": 1.0, "p95": 20.0}, "wall": {"p50": 3.0, "p95": 4.0}}
    results = [
        {"store": store, "statements": size, **dict.fromkeys(MEASURES.values(), taken)}
        for store in ("SQLite", "PostgreSQL")
        for size in (10, 1_000)
    ]
    print_table(results, "cpu")
    head, _, row, *_ = capsys.readouterr().out.splitlines()
    assert head.count("SQLite") == head.count("PostgreSQL") == 2
    assert row.count("1 / 20") == 4
    for drawn in charts(results).values():
        lines = list(ElementTree.fromstring(drawn).iter(f"{SVG}polyline"))
        assert len(lines) == 6
        assert [line.get("stroke-dasharray") is not None for line in lines] == [False, True] * 3
