"""Which time expression governs an act of saying: syntax first, then nearness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.date.occasions import OCCASION_NOUNS, SPEAKING_VERBS
from onrecord.language import stretch, tokens
from onrecord.records import Attribution, Span, Spans, Timex
from onrecord.spans import overlap

_STEPS: Final = 10
_NEAR: Final = 4
"""Tokens between a cue and an expression that is still its own."""
_MAIN: Final = frozenset({"ROOT", "conj", "ccomp"})
_NOT_A_DAY: Final = frozenset({"PRESENT_REF", "FUTURE_REF"})


def datable(times: Sequence[Timex]) -> list[Timex]:
    """Those of ``times`` that can date a saying: points and periods, no durations, no "now"."""
    return [t for t in times if t.type in {"DATE", "TIME"} and t.value not in _NOT_A_DAY]


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
    attached = [t for t in near if _leads_to(_root(doc, t), anchors, attribution.content)]
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
            current.dep_ in {"conj", "advcl", "xcomp", "prep", "pcomp"}
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
        if current is not token and not _passes(current):
            return False
        current = current.head
    return False


def _passes(token: Token) -> bool:
    """Whether a date that hangs on ``token`` dates what ``token`` hangs on."""
    if token.pos_ in {"ADP", "SCONJ", "ADV"}:
        return True
    if token.pos_ in {"NOUN", "PROPN"}:
        return token.lemma_.lower() in OCCASION_NOUNS or token.ent_type_ in {"DATE", "TIME"}
    speaking = token.pos_ == "VERB" and token.lemma_ in SPEAKING_VERBS
    return speaking and token.dep_ in {"acl", "advcl", "relcl"}


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
