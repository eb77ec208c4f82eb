"""How early a page without a date can be: not before the latest past event that it dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.date.arithmetic import day_of
from onrecord.date.tense import direction, stated_direction
from onrecord.language import stretch, whole_text
from onrecord.records import Timex

_FULL: Final = re.compile(r"\b\d{4}\b")
_NOT_YET: Final = re.compile(
    r"\b(?:until|till|by|before|for|from|to|through|than|ahead of)(?: the)? $", re.IGNORECASE
)
_IF: Final = frozenset({"if", "unless", "whether"})
_STEPS: Final = 10


def latest_past(doc: Doc, times: Sequence[Timex]) -> Timex | None:
    """The last day among ``times`` that is written with its year and on which, by the tense of
    its clause, something has happened; ``None`` without one."""
    text = whole_text(doc)
    past = [t for t in times if day_of(t.value) and _stated(text, t) and _happened(doc, t)]
    return max(past, key=lambda t: t.value, default=None)


def _stated(text: str, timex: Timex) -> bool:
    year = _FULL.search(text, timex.start, timex.end)
    return year is not None and year[0] == timex.value[:4]


def _happened(doc: Doc, timex: Timex) -> bool:
    span = stretch(doc, timex.start, timex.end)
    before = whole_text(doc)[max(0, timex.start - 16) : timex.start]
    if not span or _NOT_YET.search(before) or stated_direction(span, before.lower()) > 0:
        return False
    return direction(span.root) < 0 and not _supposed(span.root)


def _supposed(token: Token) -> bool:
    """Whether ``token`` stands in a condition or a question."""
    current = token
    for _ in range(_STEPS):
        if any(c.dep_ == "mark" and c.lower_ in _IF for c in current.children):
            return True
        if current.head is current:
            break
        current = current.head
    return False
