"""The age that the article gives a person: "Ada Lund, 64,", "64-year-old Ada Lund"."""

from __future__ import annotations

import re

_OLD = re.compile(r"(?<!\d)(\d{1,3})[- ]years?[- ]old\b")
_LED = re.compile(r"(?<!\d)(\d{1,3})[- ]year[- ]old(?: [\w.-]{1,20}){0,4} $")
_FOLLOWED = re.compile(r"(?:, (?:aged |age )?|,? \()(\d{1,3})(?=[,.;)])")
_YOUNGEST, _OLDEST = 5, 115
_WINDOW = 90


def age_told(words: str) -> str | None:
    """The age that a description gives, as "64-year-old"; ``None`` if it gives none."""
    found = _OLD.search(words)
    return _as_word(found) if found else None


def age_beside(text: str, start: int, end: int) -> str | None:
    """The age beside the name at ``text[start:end]``, as "64-year-old"."""
    found = _FOLLOWED.match(text, end) or _LED.search(text[max(0, start - _WINDOW) : start])
    return _as_word(found) if found and _YOUNGEST <= int(found[1]) <= _OLDEST else None


def _as_word(found: re.Match[str]) -> str:
    return f"{found[1]}-year-old"
