"""Set phrases that perform an act by themselves, whatever cue brings them (Searle 1976)."""

from __future__ import annotations

import re

from onrecord.describe.evasions import refuses
from onrecord.describe.responses import RESPONSES
from onrecord.describe.verdicts import VERDICTS
from onrecord.records import Act

#: Short forms and what they stand for, so that each phrase is written once.
_SHORT = (
    ("’", "'"),
    ("can't", "cannot"),
    ("won't", "will not"),
    ("n't", " not"),
    ("'m ", " am "),
    ("'re ", " are "),
    ("'ve ", " have "),
    ("'ll ", " will "),
)
#: Who speaks of himself: in his own words, and (the second form) where they are retold.
_OWN = ("(?:i|we)", "(?:i|we|he|she|they)")


def telling_phrase(words: str, retold: bool = False) -> Act | None:
    """The act of the set phrase that decides what ``words`` (lower case) do; else ``None``.

    Where words are ``retold``, "he" and "she" speak of the speaker too: "she regretted it".
    """
    plain = _in_full(words)
    if _RESPONSES[retold]["deny"].search(plain):
        return "deny"
    if refuses(words):
        return "decline"
    return _first(_RESPONSES[retold], plain)


def hinting_phrase(words: str, retold: bool = False) -> Act | None:
    """The act of a set phrase that tells what ``words`` (lower case) do if nothing else does."""
    return _first(_VERDICTS[retold], _in_full(words))


def _in_full(words: str) -> str:
    for short, full in _SHORT:
        words = words.replace(short, full)
    return words


def _compiled(phrases: dict[Act, str], own: str) -> dict[Act, re.Pattern[str]]:
    """The patterns of ``phrases``, in which OWN stands for the pronouns of the speaker."""
    return {act: re.compile(words.replace("OWN", own), re.X) for act, words in phrases.items()}


def _first(patterns: dict[Act, re.Pattern[str]], words: str) -> Act | None:
    return next((act for act, pattern in patterns.items() if pattern.search(words)), None)


_RESPONSES = tuple(_compiled(RESPONSES, own) for own in _OWN)
_VERDICTS = tuple(_compiled(VERDICTS, own) for own in _OWN)
