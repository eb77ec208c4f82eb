"""A denial is set against what was said elsewhere only where that says the very thing."""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of, said, sides

from onrecord.compare.answer import answers
from onrecord.compare.denial import denial_in
from onrecord.compare.judge import judge
from onrecord.compare.restated import restated
from onrecord.records import Side

TOST, VALE, REIK = "Mirela Tost", "Joren Vale", "Oda Reik"


def _elsewhere(claim: str, denied: str) -> tuple[Side, Side]:
    one = said(f"Vale {{said}} [{claim}].", VALE, article="a1")
    return one, said(f"Tost {{denied}} [{denied}].", TOST, article="a2")


@pytest.mark.parametrize(
    ("claim", "denied", "same"),
    [
        ("the treasury sold the harbour loan", "that the treasury sold the harbour loan", True),
        ("the treasury was selling the loan", "that the treasury sold the loan", True),
        ("the treasury hid the harbour loan", "that the treasury sold the harbour loan", False),
        ("interest rates at the bank may fall", "that the plan amounts to interest rates", False),
        ("Kestria was able to sell the loan", "that Varland sold the loan", False),
        ("the treasury should sell the loan", "that the treasury sold the loan", False),
        ("the treasury never sold the loan", "that the treasury sold the loan", False),
        ("a sale of the old harbour loan to Kestria", "reports of a sale of the loan", False),
    ],
)
def test_the_same_is_told(claim: str, denied: str, same: bool) -> None:
    assert restated(pair_of(*_elsewhere(claim, denied))) is same


def test_words_in_common_are_no_denial_across_articles() -> None:
    one, two = _elsewhere(
        "the bank plans to raise interest rates on the harbour loan this year",
        "that the plan amounts to interest rate aid for the harbour bank",
    )
    assert judge(one, two, gated=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "Tost {could neither confirm nor deny} [that the treasury sold the loan].",
        "Tost {declined to confirm or deny} [that the treasury sold the loan].",
    ],
)
def test_neither_confirmed_nor_denied(text: str) -> None:
    assert denial_in(said(text, TOST)) is None


def test_what_the_denier_brings_forward_is_not_denied() -> None:
    claim, denial = sides(
        'Tost {denied} [a part of the story], saying, "The Harbour Agency {said} [it did not tape '
        'the calls of the treasury]."',
        TOST,
        "Harbour Agency",
    )
    assert not answers(pair_of(denial, claim))


def test_what_tells_of_a_denial_is_not_what_is_denied() -> None:
    text = "Tost's denial that the treasury sold the harbour loan may be challenged"
    outer = said(f"[{text}], the Northern Wire {{said}}.", "Northern Wire")
    inner = said("Tost's {denial} [that the treasury sold the harbour loan] is weak.", TOST)
    assert judge(outer, inner, gated=True) is None
