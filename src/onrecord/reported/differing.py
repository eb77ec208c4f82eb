"""Who is said to differ: "Brenn contradicted him, saying that Q", "Tost disagreed. "Q," she said."

What he says next stands against what the other said right before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.attribute.tokens import cue_span, span_of
from onrecord.language import whole_text
from onrecord.records import Attribution, Speaker, Statement
from onrecord.reported.denials import denier_of, stands
from onrecord.reported.deniers import is_named
from onrecord.reported.linking import name_of
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.reported.words import NO_CLAIM
from onrecord.spans import contains, hull

_DIFFERING = frozenset("disagree differ".split())
_AGAINST = frozenset({"contradict", "rebut"})
_WHOM = frozenset({"him", "her", "them"})
_NEAR = 300
_AHEAD = 120
_FEWEST = 3
_NO_REPLY = frozenset({"question", "decline"})
_STOP = re.compile(r"[.!?][”\"']?\s")


def differing(page: Page) -> Iterator[Conflict]:
    """The conflicts of ``page`` between what was said and what is said next by who differs."""
    verbs = [verb for verb in page.doc if _differs(verb) and _by_reporter(page, verb)]
    speakers = page.speakers([_attribution(verb) for verb in verbs])
    for verb, speaker in zip(verbs, speakers, strict=True):
        if speaker is None or not is_named(speaker):
            continue
        claim, reply = _said_before(page, verb, speaker), _said_next(page, verb, speaker)
        if claim is not None and reply is not None:
            yield conflict(page, claim, reply, "dispute", cue_span(verb))


def _differs(verb: Token) -> bool:
    """Whether somebody is said to differ from who has just spoken, and from nobody else."""
    if verb.pos_ != "VERB" or not stands(verb) or not denier_of(verb):
        return False
    lemma = verb.lemma_.lower()
    whom = _whom(verb)
    if lemma in _DIFFERING:
        return whom is None or whom.lower_ in _WHOM
    return lemma in _AGAINST and whom is not None and whom.lower_ in _WHOM


def _whom(verb: Token) -> Token | None:
    """What follows the verb that it is about: an object, or that of a preposition."""
    for child in verb.rights:
        if child.dep_ == "dobj":
            return child
        if child.dep_ in {"prep", "advcl", "xcomp", "ccomp"} and child.tag_ != "VBG":
            return next((c for c in child.rights if c.dep_ == "pobj"), child)
    return None


def _by_reporter(page: Page, verb: Token) -> bool:
    contents = (span for s in page.statements for span in s.content.spans)
    return not any(contains(span, span_of(verb, verb)) for span in contents)


def _attribution(verb: Token) -> Attribution:
    return Attribution(kind="indirect", content=(span_of(verb, verb),), source=denier_of(verb))


def _said_before(page: Page, verb: Token, speaker: Speaker) -> Statement | None:
    """The last statement before the clause, when another, who is named, has made it as a claim."""
    start = min(verb.left_edge.idx, *(s.start for s in denier_of(verb)))
    ended = [s for s in page.statements if s.statement and hull(s.content.spans).end <= start]
    last = max(ended, key=lambda s: hull(s.content.spans).end, default=None)
    if last is None or last.act in NO_CLAIM or name_of(last) in {None, speaker.name}:
        return None
    end = hull(last.content.spans).end
    between = whole_text(page.doc)[end:start].strip()
    return last if start - end <= _NEAR and between.count("\n\n") <= 1 else None


def _said_next(page: Page, verb: Token, speaker: Speaker) -> Statement | None:
    """What who differs says in the same sentence or at the head of the next."""
    end = verb.idx + len(verb)
    for statement in page.statements:
        start = hull(statement.content.spans).start
        told = statement.statement and len(statement.content.text.split()) >= _FEWEST
        if told and end <= start <= end + _AHEAD:
            gap = whole_text(page.doc)[end:start]
            near = len(_STOP.findall(gap)) <= 1 and statement.act not in _NO_REPLY
            return statement if near and name_of(statement) == speaker.name else None
    return None
