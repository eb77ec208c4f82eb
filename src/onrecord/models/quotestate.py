"""Says for each character of a window whether it stands inside quotation marks.

This is an input of the tagger, not a judgement on speech: it errs on unbalanced text without harm.
"""

from __future__ import annotations

OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
STATES = 4
_DOUBLE = frozenset('"“”„«»')
_SINGLE_OPEN = frozenset("‘'")
_SINGLE_CLOSE = frozenset("’'")


def quote_states(window: str) -> list[int]:
    """Return one of OUTSIDE, INSIDE, OPENING or CLOSING for each character of ``window``."""
    states: list[int] = []
    double = single = False
    closers = _single_closers(window)
    last_closer = max(closers, default=-1)
    for i, char in enumerate(window):
        state = INSIDE if double or single else OUTSIDE
        if char in _DOUBLE:
            closes = double and not _opens(window, i)
            state, double, single = (CLOSING, False, False) if closes else (OPENING, True, False)
        elif single and i in closers:
            state, single = CLOSING, False
        elif not single and char in _SINGLE_OPEN and i < last_closer and _opens(window, i):
            state, single = OPENING, True
        states.append(state)
    return states


def _opens(window: str, i: int) -> bool:
    """Whether the mark at ``i`` leans on what follows it: space before, none after."""
    before = window[i - 1] if i else " "
    after = window[i + 1] if i + 1 < len(window) else " "
    return not before.isalnum() and before not in ".,!?…" and not after.isspace()


def _single_closers(window: str) -> set[int]:
    """Where a single mark could close a quotation: after a character, before none of a word."""
    found: set[int] = set()
    for i, char in enumerate(window):
        after_text = char in _SINGLE_CLOSE and i and not window[i - 1].isspace()
        if after_text and not window[i + 1 : i + 2].isalnum():
            found.add(i)
    return found
