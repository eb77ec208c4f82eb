"""Each detector by its own golden examples: pairs on which it fires, and pairs on which it must
not. ``finds`` is what it shows, ``judged`` and ``related`` what the comparison makes of the pair.
"""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of
from tests.compare.rows import Detector, Row, ends, load, outcome, written
from tests.conftest import GOLDEN as ALL
from tests.conftest import Golden

from onrecord.compare.detect import DETECTORS

GOLDEN = ALL / "compare" / "detectors"
BY_NAME = {detector.__name__: detector for detector in DETECTORS}
FILES = {name: load(GOLDEN / f"{name}.json") for name in BY_NAME}
LEAST = 8


@pytest.mark.parametrize("name", BY_NAME)
def test_what_is_made_of_them(name: str, golden: Golden) -> None:
    made = [outcome(row, BY_NAME[name]) for row in FILES[name]]
    golden(f"compare/detectors/{name}.json", written(made))


@pytest.mark.parametrize("name", BY_NAME)
def test_there_are_enough_of_either_kind(name: str) -> None:
    fires = [row["fires"] for row in FILES[name]]
    assert min(fires.count(True), fires.count(False)) >= LEAST


def test_no_file_is_of_no_detector() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == BY_NAME.keys()


@pytest.mark.parametrize(
    ("detector", "row"),
    [
        pytest.param(BY_NAME[name], row, id=f"{name}: {row['name']}")
        for name, rows in FILES.items()
        for row in rows
    ],
)
def test_it_fires_where_it_should(detector: Detector, row: Row) -> None:
    assert bool(detector(pair_of(*ends(row)))) is row["fires"]
