"""The act that the mood of the main clauses performs: promise, announcement, demand, prediction."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.describe.clauses import (
    DEMANDING,
    is_expected,
    is_negated,
    is_order,
    modal,
    mostly,
    points,
    subject,
)
from onrecord.describe.cues import FORESEEING, MAKING_KNOWN, STATES
from onrecord.language import tokens
from onrecord.records import Act, Attribution

_FUTURE = frozenset({"will"})
_OURSELVES = frozenset({"i", "we"})
_THEMSELVES = frozenset({"he", "she", "they"})
_OF_PERSONS = frozenset({"he", "she"})
_OF_BODIES = frozenset({"it", "they"})
#: In retold speech the future is shifted back.
_LATER = frozenset({"will", "would"})


def by_mood(doc: Doc, attribution: Attribution) -> Act | None:
    """What the main verbs commit to: the speaker, somebody else, or the world."""
    clauses = points(doc, attribution)
    own = _own_pronouns(doc, attribution)
    first = any(_commits(verb, own) for clause in clauses[:1] for verb in clause)
    if first or mostly(clauses, lambda verb: _commits(verb, own)):
        return "promise"
    if mostly(clauses, _makes_known):
        return "announce"
    if _orders(doc, attribution) or mostly(clauses, _demands):
        return "demand"
    if mostly(clauses, lambda verb: _foresees(verb, own)):
        return "predict"
    return None


def _own_pronouns(doc: Doc, attribution: Attribution) -> frozenset[str]:
    """By which pronouns retold speech speaks of its speaker; empty where nothing is retold."""
    source = tokens(doc, attribution.source)
    if attribution.kind not in ("indirect", "mixed") or not source:
        return frozenset()
    words = {token.lower_ for token in source}
    if words & _THEMSELVES:
        return _THEMSELVES & words
    heads = [token for token in source if token.head not in source]
    if words & {"and", "both"} or any(token.tag_ in ("NNS", "NNPS") for token in heads):
        return frozenset({"they"})
    return _OF_BODIES if any(token.ent_type_ == "ORG" for token in heads) else _OF_PERSONS


def _orders(doc: Doc, attribution: Attribution) -> bool:
    """Whether quoted words, or those behind a bare colon, begin with an imperative."""
    words = [token for token in tokens(doc, attribution.content) if token.is_alpha][:1]
    bare = not any(token.is_alpha for token in tokens(doc, attribution.cue))
    quoted = attribution.kind == "direct" or (bare and attribution.kind != "turn")
    return quoted and any(is_order(token) for token in words)


def _commits(verb: Token, own: frozenset[str]) -> bool:
    """Whether the speaker binds himself to do what ``verb`` says."""
    who = subject(verb)
    if who is None:
        return False
    if modal(verb) == "will" and who.lower_ in _OURSELVES:
        return True
    deed = modal(verb) in _LATER and verb.lemma_ not in STATES
    return deed and not is_negated(verb) and who.lower_ in own


def _demands(verb: Token) -> bool:
    if verb.lemma_ == "need":
        who = subject(verb)
        return who is not None and who.lower_ in ("we", "you") and not is_negated(verb)
    return modal(verb) in DEMANDING and not is_expected(verb)


def _foresees(verb: Token, own: frozenset[str]) -> bool:
    if is_expected(verb):
        return True
    if verb.lemma_ in FORESEEING:
        return any(child.dep_ in ("ccomp", "xcomp", "dobj") for child in verb.children)
    who = subject(verb)
    # "would have told": what did not happen is not foretold
    if any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.children):
        return False
    if is_negated(verb) and who is not None and who.lower_ in (own or _OURSELVES):
        return False
    return modal(verb) in (_LATER if own else _FUTURE)


def _makes_known(verb: Token) -> bool:
    return verb.lemma_ in MAKING_KNOWN and modal(verb) in (None, "will")
