"""Numbers clash only where they measure one thing."""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of, said, sides

from onrecord.compare import judge
from onrecord.compare.analysis import analyse
from onrecord.compare.detect.numbers import numbers
from onrecord.compare.measures import measure_of
from onrecord.compare.quantities import quantities

OFFICE = "Varland Statistics Office"


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("exports reached 4.5 mln dlrs", 4.5e6, "dollar"),
        ("exports reached 3 bln stg", 3e9, "pound"),
        ("prices rose 7.5 pct", 7.5, "percent"),
    ],
)
def test_scales_and_units_as_agencies_write_them(text: str, low: float, unit: str) -> None:
    (found,) = quantities(analyse(said(f"The office {{said}} [{text}].", OFFICE)))
    assert (found.low, found.unit) == (low, unit)


@pytest.mark.parametrize(
    ("one", "two", "firm"),
    [
        ("exports fell 7 percent in May", "exports fell 9 percent in May", True),
        ("exports fell 7 percent in May", "imports fell 9 percent in May", False),
        ("exports fell 7 percent in May", "exports rose 9 percent in May", False),
        ("exports fell 7 percent in May", "exports fell to 9 percent in May", False),
        ("exports fell 7 percent in May", "exports of grain fell 9 percent in May", False),
        ("exports fell 7 percent in May", "exports fell 9 percent in June", False),
    ],
)
def test_one_speaker_counts_one_thing(one: str, two: str, firm: bool) -> None:
    a, b = sides(f"The office {{said}} [{one}]. It {{said}} [{two}].", OFFICE, OFFICE)
    found = numbers(pair_of(a, b))
    assert any(f.firm for f in found) is firm


def test_the_hours_of_one_day_may_differ() -> None:
    one = "[At no point on Saturday night were more than 4,000 farms without power], he {said}."
    two = "[At midnight on the Saturday 31,000 farms were without power], he {said}."
    a, b = sides(f"{one} {two}", "Oda Reik", "Oda Reik")
    assert any(f.firm for f in numbers(pair_of(a, b)))


def test_a_profit_and_the_sales_of_one_firm_are_two_measures() -> None:
    text = "[the mine made a profit of $3 million in May] and [sales in May were $9 million]"
    a, b = sides(f"Reik {{said}} {text}.", "Oda Reik", "Oda Reik")
    assert judge(a, b, gated=True) is None


def test_a_number_without_a_verb_measures_nothing_known() -> None:
    (quantity,) = quantities(analyse(said("A debt of [3 million crowns].", None)))
    assert measure_of(quantity) is None


def test_a_revised_figure_is_an_update() -> None:
    text = "[exports fell 7 percent in May]. It {said} [exports fell a revised 9 percent in May]."
    a, b = sides(f"The office {{said}} {text}", OFFICE, OFFICE)
    told = judge(a, b, gated=True)
    assert told is not None
    assert told.type == "update"
