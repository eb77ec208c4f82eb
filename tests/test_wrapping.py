"""Lines that only fit a text to a width are joined; all others stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.language import parse
from onrecord.wrapping import unwrapped

WIRE = """Finance minister Mirela Tost said on Monday that the harbour levy
would not be raised before the budget, and that the cabinet had
never discussed it.
    Opposition leader Joren Vale said the minister was hiding what
everybody in Harrowmere knew, and asked for the minutes of the
meeting.
"""
PARAGRAPHS = """The levy stays as it is, the minister said on Monday.
Vale called that a joke.
"We have heard it before," he said.
"""
LIST = """Sold at the fair:
apples
pears and plums of the valley
two carts
"""


def test_lines_of_one_width_are_joined_and_indented_ones_begin_paragraphs() -> None:
    lines = unwrapped(WIRE).splitlines()
    assert [line.split()[0] for line in lines] == ["Finance", "Opposition"]
    assert "harbour levy would not be raised" in lines[0]


def test_a_short_first_line_goes_on_where_all_paragraphs_are_indented() -> None:
    cut = "Finance Minister Mirela\nTost said she would stay.\n    " + WIRE
    assert unwrapped(cut).startswith("Finance Minister Mirela Tost said she would stay.\n    Fin")
    ended = "The fair is over.\n" + WIRE + "    It rained on the harbour.\n"
    assert unwrapped(ended).startswith("The fair is over.\nFinance")


def test_every_character_keeps_its_place() -> None:
    joined = unwrapped(WIRE.replace("\n", "\r\n"))
    assert len(joined) == len(WIRE) + WIRE.count("\n")
    assert joined.split() == WIRE.split()


def test_paragraphs_and_lists_stay_as_they_are() -> None:
    assert unwrapped(PARAGRAPHS) == PARAGRAPHS
    assert unwrapped(LIST) == LIST
    assert unwrapped("one\ntwo") == "one\ntwo"


def test_items_are_not_run_together() -> None:
    items = WIRE.replace("\nwould", "\n- would")
    assert "\n- would" in unwrapped(items)


def test_a_sentence_runs_over_the_end_of_a_line() -> None:
    first = next(iter(parse(WIRE).sents))
    assert first.text.strip().endswith("never discussed it.")


@given(st.text(alphabet="ab \n\r.-", max_size=200))
def test_only_line_breaks_change(text: str) -> None:
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert all(
        one == two or (one in "\r\n" and two == " ") for one, two in zip(text, joined, strict=True)
    )
