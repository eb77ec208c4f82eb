from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.quotestate import quote_states

LETTERS = "oI()"


def drawn(window: str) -> str:
    """States as letters: o outside, I inside, ( opening, ) closing."""
    return "".join(LETTERS[state] for state in quote_states(window))


@pytest.mark.parametrize(
    ("window", "states"),
    [
        ("a “b” c", "oo(I)oo"),
        ('a "b" c', "oo(I)oo"),
        ("“a“ b", "(I)oo"),
        ("a “b c", "oo(III"),
        ("a ‘b’ c", "oo(I)oo"),
        ("it's ok", "ooooooo"),
        ("'a b' c", "(III)oo"),
    ],
)
def test_states(window: str, states: str) -> None:
    assert drawn(window) == states


@given(st.text("ab \"'“”‘’.", max_size=200))
def test_one_state_a_character(window: str) -> None:
    assert len(quote_states(window)) == len(window)
