"""Answers back: "countered that P", "shot back", "No, ..." after what another has said."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.attribute.tokens import span_of
from onrecord.language import tokens
from onrecord.records import Statement
from onrecord.reported.answers import Answer, claim_before
from onrecord.reported.denials import stands
from onrecord.reported.page import Page
from onrecord.reported.words import REPLYING, REPLYING_PHRASES

_ANSWERING = frozenset({"assert", "accuse", "criticise", "deny", "reject", "warn", "predict"})
_FEWEST = 4
_ATTACKING = frozenset({"accuse", "criticise"})


def replies(page: Page) -> Iterator[Answer]:
    """The statements whose cue says that they answer the one before them back."""
    for reply in page.statements:
        verb = _verb(page, reply) if reply.act in _ANSWERING and _tells(page, reply) else None
        claim = claim_before(page.doc, page.statements, reply) if verb is not None else None
        if verb is not None and claim is not None and _is_answer(verb, claim):
            yield Answer(claim, reply, span_of(verb, verb))


def _tells(page: Page, reply: Statement) -> bool:
    """Whether a public reply says something itself, in a clause with a subject."""
    words = tokens(page.doc, reply.content.spans)
    return reply.statement and any(t.dep_ in {"nsubj", "nsubjpass", "expl"} for t in words)


def _verb(page: Page, reply: Statement) -> Token | None:
    """The verb of answering back in a cue."""
    cue = reply.cue.spans if reply.cue else ()
    verbs = (t for t in tokens(page.doc, cue) if t.pos_ == "VERB")
    return next((v for v in verbs if (_counters(v) or _strikes_back(v)) and stands(v)), None)


def _is_answer(verb: Token, claim: Statement) -> bool:
    """Whether a claim is such as the verb answers: one only strikes back at an attack."""
    long = len(claim.content.text.split()) >= _FEWEST
    return long and (claim.act in _ATTACKING or (_counters(verb) and not _offers(verb)))


def _offers(verb: Token) -> bool:
    """Whether he counters by what he does: "countered by suggesting four other nights"."""
    return any(c.lower_ in {"by", "with"} for c in verb.rights)


def _counters(verb: Token) -> bool:
    return verb.lemma_.lower() in REPLYING


def _strikes_back(verb: Token) -> bool:
    after = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]}
    return any(verb.lemma_.lower() == a and b in after for a, b in REPLYING_PHRASES)
