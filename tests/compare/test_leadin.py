"""What the sentence before a statement tells of it."""

from __future__ import annotations

import pytest
from tests.compare.build import said, sides

from onrecord.compare import relate
from onrecord.compare.leadin import lead_in, sets_apart, taken_back
from onrecord.spans import text_of

TOST = "Mirela Tost"


def test_the_sentence_before_in_the_same_paragraph() -> None:
    side = said('The hall was full. Tost rose late. "[The levy stays]," she {said}.', TOST)
    told = lead_in(side)
    words = [told.span(token) for token in told.tokens if not token.is_space]
    assert text_of(side.text, words) == "Tost rose late ."


def test_no_lead_in_across_paragraphs_or_at_the_start() -> None:
    assert lead_in(said('Tost rose.\n\n"[The levy stays]," she {said}.', TOST)).tokens == ()
    assert lead_in(said('"[The levy stays]," Tost {said}.', TOST)).tokens == ()


@pytest.mark.parametrize(
    ("before", "apart"),
    [
        ("The police put it differently.", True),
        ("The mayor gave another account.", True),
        ("The mayor gave a speech.", False),
    ],
)
def test_set_apart(before: str, apart: bool) -> None:
    assert sets_apart(said(f'{before} "[Few came]," Tost {{said}}.', TOST)) is apart


@pytest.mark.parametrize(
    ("before", "back"),
    [
        ("She backed away from a promise to publish the ledgers.", True),
        ("Tost reversed course on the ledgers.", True),
        ("She did not back away from a promise to publish the ledgers.", False),
        ("The opposition backed away from the ledgers.", False),
        ("The clerk who had kept it backed away from the ledgers.", False),
        ("Her party backed away from the ledgers.", False),
        ("Tost's party backed away from the ledgers.", False),
        ("The minister, Tost, backed away from the ledgers.", True),
        ("She withdrew her claim on the ledgers.", True),
        ("She withdrew her troops from the town.", False),
        ("She withdrew from the town.", False),
        ("She took back her words.", True),
        ("She took back the town.", False),
        ("She turned the firm around.", False),
        ("She turned around on the ledgers.", True),
    ],
)
def test_taken_back(before: str, back: bool) -> None:
    assert bool(taken_back(said(f'{before} "[It takes time]," she {{said}}.', TOST))) is back


def test_a_promise_that_the_reporter_says_is_taken_back() -> None:
    first = said('"[We will publish the ledgers of the bank]," Tost {said}.', TOST, article="a")
    later = said(
        "She backed away from her promise to publish the ledgers of the bank. "
        '"[Some things need time]," Tost {said}.',
        TOST,
        article="b",
        published="2031-08-04",
    )
    (relation,) = relate([first, later])
    assert (relation.type, relation.found) == ("change", "reported")
    assert text_of(later.text, relation.reasons[0].b) == "backed away"


def test_another_of_her_promises_stands() -> None:
    first, later = sides(
        '"[We will open the port]," Tost {said}.\n\n'
        "She backed away from her promise to publish the ledgers of the bank. "
        '"[Some things need time]," Tost {said}.',
        TOST,
        TOST,
    )
    assert relate([first, later]) == []
