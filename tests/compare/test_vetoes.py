"""Each harmless shape by its own golden pair, and beside it a near miss that is still flagged.

``judged`` and ``related`` are what the comparison makes of the pair.
"""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of
from tests.compare.rows import Row, ends, judged, load, related, written
from tests.conftest import GOLDEN as ALL
from tests.conftest import Golden

from onrecord.compare.benign import VETOES, vetoes
from onrecord.compare.detect import detect
from onrecord.compare.judge import ordered

ROWS: list[Row] = load(ALL / "compare/vetoes.json")
# "two renderings" silences a slip of the parser, which a test makes by hand (test_benign.py)
BY_HAND = {"two renderings"}


def silenced(row: Row) -> list[str]:
    """The vetoes of a row's pair."""
    pair = pair_of(*ordered(*ends(row)))
    return vetoes(pair, detect(pair))


@pytest.mark.lengthy
def test_what_is_made_of_them(golden: Golden) -> None:
    made = [{**row, "judged": judged(row), "related": related(row)} for row in ROWS]
    golden("compare/vetoes.json", written(made))


def test_each_shape_has_both() -> None:
    names = {name for name, _ in VETOES} - BY_HAND
    for harmless in (True, False):
        assert {row["veto"] for row in ROWS if row["harmless"] is harmless} == names


@pytest.mark.parametrize(
    "row", ROWS, ids=lambda row: f"{row['veto']}, {'shape' if row['harmless'] else 'near miss'}"
)
def test_the_shape_is_silenced_and_the_near_miss_flagged(row: Row) -> None:
    if row["harmless"]:
        assert row["veto"] in silenced(row)
        assert judged(row) in {None, "repeat"}
    else:
        assert silenced(row) == []
        assert judged(row) in {"denial", "dispute", "change", "self-contradiction"}
