"""Where the tense of the clause around a word points: back, ahead, or nowhere."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Span, Token

from onrecord.date.arithmetic import Direction
from onrecord.date.lexicon import WEEKDAYS

_FUTURE: Final = frozenset(
    {"will", "wo", "'ll", "’ll", "shall", "ll", "would", "should", "may", "must", "can", "'d"}
)
_PROSPECTIVE: Final = frozenset(
    "plan expect schedule intend hope set due slate aim prepare agree want decide promise vow "
    "pledge ask urge postpone delay seek threaten".split()
)
_TIMETABLED: Final = frozenset(
    "begin start open meet arrive leave expire return resume host visit travel kick face vote "
    "take".split()
)
"""Verbs whose present tense beside a date speaks of what is arranged."""
_AHEAD: Final = ("ahead of ", "before ", "until ", "prepare for ", "preparing for ")
_TERM: Final = re.compile(r"\w (?:until|till) $")
"""What lasts to a yearless day has usually not ended yet when it is reported."""
_STEPS: Final = 12


def direction(token: Token) -> Direction:
    """-1 for the past, 1 for the future, 0 when no verb above ``token`` tells."""
    current = token
    for _ in range(_STEPS):
        if current.pos_ in {"VERB", "AUX"} and (found := _of_verb(current)):
            return found
        if current.head is current:
            break
        current = current.head
    return 0


def stated_direction(span: Span, before: str) -> Direction:
    """Where the words around ``span`` put it, whatever the tense: "until Tuesday", "a strike for
    Saturday" ahead; "Monday's ruling" back, unless it is spoken of as ahead; 0 when they do not
    say."""
    if _TERM.search(before) or (before.endswith(" for ") and span[0].lower_ in WEEKDAYS):
        return 1
    if before.endswith("since "):
        return -1
    if span[-1].lower_ not in {"'s", "’s"}:
        return 0
    return 1 if before.endswith(_AHEAD) else -1


def _of_verb(verb: Token) -> Direction:
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if any(h.lemma_ == "have" for h in helpers) and verb.tag_ in {"VBN", "VBD"}:
        return -1
    if any(h.lower_ in _FUTURE for h in helpers):
        return 1
    if verb.tag_ == "VB" and any(h.tag_ == "TO" for h in helpers):
        return _of_purpose(verb)
    if verb.lemma_ in _PROSPECTIVE and (
        verb.tag_ in {"VBG", "VBZ", "VBP"} or _passive(helpers) or verb.dep_ == "acl"
    ):
        return 1
    reduced = verb.tag_ == "VBN" and not helpers and verb.dep_ in {"acl", "advcl"}
    if reduced or verb.tag_ == "VBD" or any(h.tag_ == "VBD" for h in helpers):
        return -1
    return 1 if verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in _TIMETABLED else 0


def _of_purpose(verb: Token) -> Direction:
    """Where "to expire on Friday" lies: with what it hangs on; a plan that *had been* is past."""
    if not _looks_ahead(verb):
        return 0
    helpers = [c for c in verb.head.lefts if c.dep_ in {"aux", "auxpass"}]
    return -1 if any(h.lower_ == "had" for h in helpers) else 1


def _passive(helpers: list[Token]) -> bool:
    return any(h.dep_ == "auxpass" for h in helpers)


def _looks_ahead(verb: Token) -> bool:
    head = verb.head
    return head.pos_ in {"NOUN", "ADJ"} or head.lemma_.lower() in _PROSPECTIVE or _near_be(verb)


def _near_be(verb: Token) -> bool:
    return verb.head.lemma_ in {"be", "go"} and verb.head.tag_ in {"VBZ", "VBP", "VBG"}
