from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.compare.build import said

from onrecord.compare.time import day_of
from onrecord.records import Said


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2031-03-04", date(2031, 3, 4)),
        ("2031-03-01/2031-03-04", date(2031, 3, 4)),
        ("../2031-03-04", date(2031, 3, 4)),
        ("2031-03-04/..", None),
        ("2031-03", None),
    ],
)
def test_the_day_is_the_latest_that_is_known(edtf: str, day: date | None) -> None:
    side = said("Vale {said} [the dam leaks].", "Joren Vale")
    statement = replace(side.statement, said=Said(edtf=edtf, basis="relative"))
    assert day_of(replace(side, statement=statement)) == day
