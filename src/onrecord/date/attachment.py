"""Which time expression governs an act of saying: syntax first, then nearness."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.date.arithmetic import day_of, first_day
from onrecord.date.lexicon import SEASONS
from onrecord.date.occasions import OCCASION_NOUNS, SPEAKING_VERBS
from onrecord.language import stretch, tokens, whole_text
from onrecord.records import Attribution, Span, Spans, Timex
from onrecord.spans import overlap

_STEPS: Final = 10
_NEAR: Final = 4
"""Tokens between a cue and an expression that is still its own."""
_MAIN: Final = frozenset({"ROOT", "conj", "ccomp"})
_CONTINUED: Final = frozenset({"conj", "advcl", "xcomp", "prep", "pcomp"})
_BARE_SEASON: Final = re.compile(
    rf"(?:(?:in|by|during|the|a) ){{0,2}}(?:{'|'.join(SEASONS)})", re.IGNORECASE
)
_OBJECTS: Final = frozenset({"pobj", "dobj"})
_NOT_AT: Final = re.compile(r"\b(?:until|till|by|before|from|than|about) (?:the )?$", re.IGNORECASE)
"""What stands before a time at which the saying was not made."""
_NOT_A_DAY: Final = frozenset({"PRESENT_REF", "FUTURE_REF"})


def datable(text: str, times: Sequence[Timex], published: str | None) -> list[Timex]:
    """Those of ``times`` that can date a saying: points and periods, no durations, no "now",
    nothing after publication, and no bare season, which names a meeting more often than a year."""
    day = day_of(published)
    return [
        t
        for t in times
        if t.type in {"DATE", "TIME"}
        and t.value not in _NOT_A_DAY
        and not (day and (first := first_day(t.value)) and first > day)
        and not _BARE_SEASON.fullmatch(text, t.start, t.end)
    ]


def governing(doc: Doc, attribution: Attribution, times: Sequence[Timex]) -> Timex | None:
    """The expression that dates the saying itself, in its sentence and outside its content.

    An expression governs when its path in the parse leads to the cue (or to a verb that the cue
    continues: "spoke on Monday, saying") over nothing but occasions; failing that, when it stands
    beside the cue.
    """
    cue = tokens(doc, attribution.cue)
    if not cue:
        return None
    near = _candidates(cue, attribution, times)
    anchors = _anchors(cue, attribution.content)
    attached = [
        t
        for t in near
        if _leads_to(_root(doc, t), anchors, attribution.content) or _opens_clause(doc, t, cue)
    ]
    if attached:
        return min(attached, key=lambda t: _distance(doc, t, cue))
    beside = [t for t in near if _beside(doc, t, cue, attribution.source)]
    return min(beside, key=lambda t: _distance(doc, t, cue)) if beside else None


def doer_of_main_event(doc: Doc, timex: Timex) -> Token | None:
    """The subject of the verb that ``timex`` hangs on, where that verb is the main one of its
    sentence, is coordinated with it or reported by it, or is a verb of speaking."""
    current = _root(doc, timex)
    for _ in range(_STEPS):
        if current.pos_ in {"VERB", "AUX"}:
            main = current.dep_ in _MAIN or current.lemma_ in SPEAKING_VERBS
            return _subject(current) if main else None
        if current.head is current:
            return None
        current = current.head
    return None


def _subject(verb: Token) -> Token | None:
    for clause in (verb, verb.head):
        for child in clause.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return child
    return None


def _candidates(
    cue: Sequence[Token], attribution: Attribution, times: Sequence[Timex]
) -> list[Timex]:
    sentence = cue[0].sent
    return [
        t
        for t in times
        if sentence.start_char <= t.start < sentence.end_char
        and not any(overlap(Span(t.start, t.end), c) for c in attribution.content)
        and not _NOT_AT.search(whole_text(cue[0].doc), max(0, t.start - 12), t.start)
    ]


def _root(doc: Doc, timex: Timex) -> Token:
    span = stretch(doc, timex.start, timex.end)
    return span.root if span else doc[0]


def _anchors(cue: Sequence[Token], content: Spans) -> set[int]:
    """The cue's tokens, and the verbs that it continues as a participle or second conjunct."""
    anchors = {t.i for t in cue}
    verbs = [t for t in cue if t.pos_ in {"VERB", "AUX", "NOUN"}]
    for token in verbs[:1]:
        current = token
        while (
            current.dep_ in (_CONTINUED if token.pos_ != "NOUN" else _CONTINUED | _OBJECTS)
            and current.head is not current
            and not _inside(current.head, content)
        ):
            current = current.head
            anchors.add(current.i)
            if current.pos_ == "VERB" and current.lemma_ not in SPEAKING_VERBS:
                break
    return anchors


def _leads_to(token: Token, anchors: set[int], content: Spans) -> bool:
    current = token
    for _ in range(_STEPS):
        if current.i in anchors:
            return True
        if current.head is current or _inside(current, content):
            return False
        if current is not token and not _passes(current, anchors):
            return False
        current = current.head
    return False


def _opens_clause(doc: Doc, timex: Timex, cue: Sequence[Token]) -> bool:
    """Whether the cue's clause tells what happened at the time: "in December, when he said"."""
    root = _root(doc, timex)
    return any(t.dep_ in {"relcl", "acl", "advcl"} and t.head == root for t in cue)


def _passes(token: Token, anchors: set[int]) -> bool:
    """Whether a date that hangs on ``token`` dates what ``token`` hangs on."""
    if token.dep_ == "nsubj" and token.head.i in anchors and _made_known(token):
        return True
    if token.pos_ in {"ADP", "SCONJ", "ADV"}:
        return True
    if token.pos_ in {"NOUN", "PROPN"}:
        return token.lemma_.lower() in OCCASION_NOUNS or token.ent_type_ in {"DATE", "TIME"}
    speaking = token.pos_ == "VERB" and token.lemma_ in SPEAKING_VERBS
    return speaking and token.dep_ in {"acl", "advcl", "relcl"}


def _made_known(subject: Token) -> bool:
    """Whether ``subject`` spoke or was made public: "Tost, speaking on Friday, said", "a poll
    published on Friday found"."""
    return any(c.dep_ == "acl" and c.lemma_ in SPEAKING_VERBS for c in subject.children)


def _inside(token: Token, spans: Spans) -> bool:
    return any(s <= token.idx < e for s, e in spans)


def _distance(doc: Doc, timex: Timex, cue: Sequence[Token]) -> int:
    root = _root(doc, timex)
    return min(abs(root.i - t.i) for t in cue)


def _beside(doc: Doc, timex: Timex, cue: Sequence[Token], source: Spans) -> bool:
    root = _root(doc, timex)
    if any(overlap(Span(timex.start, timex.end), s) for s in source):
        return False
    low, high = sorted((root.i, min(cue, key=lambda t: abs(t.i - root.i)).i))
    between = doc[low + 1 : high]
    return len(between) <= _NEAR and not any(
        t.pos_ in {"VERB", "AUX", "PUNCT"} and t not in cue for t in between
    )
