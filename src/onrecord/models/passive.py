"""Passive cues: their subject is spoken to or spoken of, and is not the source.

"Vale was asked whether ..." and "Asked whether ..., Vale said" name no one who asks; "was asked by
Okray" names her after the cue.
"""

from __future__ import annotations

import re

from onrecord.records import Span

BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
SPEECH = frozenset(
    """
    accused alleged announced asked attacked believed blamed called challenged charged claimed
    confirmed considered criticised criticized declared deemed described disclosed expected informed
    known mentioned named offered ordered portrayed praised pressed projected questioned quizzed
    rejected reminded reported requested revealed rumoured rumored seen supported thought told urged
    viewed warned
    """.split()
)
ADDRESSED = frozenset({"asked", "pressed", "questioned", "quizzed", "told"})
_WORD = re.compile(r"[A-Za-z]+")
_STOPS = re.compile(r"[^\w\s]")
_REACH = 24
_MOST_WORDS_BETWEEN = 2


def names_no_speaker(text: str, cue: Span, source: Span) -> bool:
    """Return whether ``cue`` is passive and ``source`` is its subject rather than its agent."""
    words = [m.group().lower() for m in _WORD.finditer(text[cue.start : cue.end])]
    if not words:
        return False
    if source.start < cue.start:
        clause = _STOPS.split(text[max(0, cue.start - _REACH) : cue.start])[-1].lower().split()
        return _is_passive([*clause[-_MOST_WORDS_BETWEEN:], *words], words)
    opens = words[0] in ADDRESSED and _begins_sentence(text, cue.start)
    return opens and " by " not in text[cue.end - 1 : source.start + 1]


def _is_passive(context: list[str], words: list[str]) -> bool:
    """Whether a form of "be" comes shortly before a participle of speech of the cue's."""
    for i, word in enumerate(context):
        after = context[i + 1 : i + 2 + _MOST_WORDS_BETWEEN]
        if word in BE and any(w in SPEECH and w in words for w in after):
            return True
    return words[:2] == ["accused", "of"]


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return text[start].isupper() and (not before or before[-1] in '.!?"”’)')
