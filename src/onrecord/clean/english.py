"""Is a text English? By the share of its words that are English function words."""

from __future__ import annotations

import re

STOP_WORDS = frozenset(
    """
    a about after again against all also an and any are as at be because been before being between
    both but by can could did do does down during each even for from further had has have he her
    here him his how i if in into is it its just me more most my no not now of off on once only or
    other our out over own said same she should so some such than that the their them then there
    these they this those through to too under until up very was we were what when where which
    while who whom why will with would you your
    """.split()
)

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000
_MIN_SHARE = 0.25
_MIN_WORDS = 8


def language_of(text: str, told: str | None = None) -> str:
    """``"en"``, or ``"und"`` (undetermined, ISO 639-2) for a text that does not read as English.

    ``told`` is a language code from outside, which wins. Texts of a few words count as English:
    there is nothing to tell them by.
    """
    if told:
        return told.lower().replace("_", "-").split("-")[0]
    words = [word.lower() for word in _WORD.findall(text[: _SAMPLE * 8])[:_SAMPLE]]
    if len(words) < _MIN_WORDS:
        return "en"
    share = sum(word in STOP_WORDS for word in words) / len(words)
    return "en" if share >= _MIN_SHARE else "und"
