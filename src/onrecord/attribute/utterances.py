"""Quotations that report speech, told from scare quotes, titles and nicknames."""

from __future__ import annotations

import re

from onrecord.attribute.quotes import Quotation

_WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_NESTED = " \xa0‘’'"
_ENDINGS = ".,?!…—–-"
_ENOUGH_WORDS = 6
_FEWEST_WORDS = 3


def reports_speech(text: str, quotation: Quotation) -> bool:
    """Whether the words alone look uttered: a clause or more, not a name and not a word or two.

    Six words are enough; three are when they end as an utterance does, with a stop or comma.
    """
    words = _WORD.findall(text, *quotation.inner)
    inside = text[slice(*quotation.inner)].rstrip(_NESTED)
    if len(words) < _FEWEST_WORDS:
        return False
    if _is_title(words):
        return inside[-1:] in ("?", "!") and len(words) > _FEWEST_WORDS
    return len(words) >= _ENOUGH_WORDS or inside[-1:] in _ENDINGS


def is_utterance(text: str, quotation: Quotation) -> bool:
    """Whether the words may be an utterance, however short, if a cue stands beside them."""
    inside = text[slice(*quotation.inner)].strip(_NESTED)
    return (inside[:1].isupper() or inside[:1] in "[…") and inside[-1:] in _ENDINGS


def _is_title(words: list[str]) -> bool:
    """Whether every word but the small ones has a capital."""
    return all(not word[:1].islower() or word in _SMALL for word in words)
