"""Answers that leave out what they deny: "Vale says she took the money; Tost says she did not".

The auxiliary stands for the verb of the claim before it, with the other polarity (verb phrase
ellipsis: Dalrymple, Shieber and Pereira, 1991).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.attribute.tokens import span_of
from onrecord.language import tokens
from onrecord.records import RelationType
from onrecord.reported.answers import claim_before
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.reported.words import MODALS

_MOST = 5
_NOT = frozenset("not n't n’t never".split())
_NAMING = frozenset({"PRON", "PROPN", "DET", "NOUN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LEMMAS = frozenset({"be", "have", "do"})


@dataclass(frozen=True, slots=True)
class _Ellipsis:
    """The auxiliary that is left of a clause, and whether it is negated."""

    auxiliary: Token
    negated: bool


def elliptic(page: Page) -> Iterator[Conflict]:
    """The conflicts of a statement that is all subject and auxiliary with the claim before it."""
    for answer in page.statements:
        left = _left(tokens(page.doc, answer.content.spans)) if answer.statement else None
        claim = claim_before(page.doc, page.statements, answer) if left is not None else None
        if left is None or claim is None or answer.speaker is None:
            continue
        verb = _verb(tokens(page.doc, claim.content.spans), left.auxiliary)
        if verb is not None and _is_negated(verb) != left.negated:
            type_: RelationType = "denial" if left.negated else "dispute"
            words = span_of(left.auxiliary, left.auxiliary.doc[left.auxiliary.i + left.negated])
            yield conflict(page, claim, answer, type_, words)


def _left(content: Sequence[Token]) -> _Ellipsis | None:
    """What an elliptic clause consists of: "it was not", "that she did", "Tost hasn't"."""
    words = [t for t in content if not (t.is_punct or t.is_quote)]
    words = words[1:] if words and words[0].dep_ == "mark" else words
    if not 1 < len(words) <= _MOST:
        return None
    negated = words[-1].lower_ in _NOT
    auxiliary = words[-2] if negated else words[-1]
    subject = words[: -2 if negated else -1]
    named = bool(subject) and all(t.pos_ in _NAMING for t in subject)
    return _Ellipsis(auxiliary, negated) if named and _is_auxiliary(auxiliary) else None


def _is_auxiliary(token: Token) -> bool:
    finite = token.tag_ in _FINITE and token.lemma_.lower() in _LEMMAS
    return finite or (token.tag_ == "MD" and token.lower_ in MODALS)


def _verb(claim: Sequence[Token], auxiliary: Token) -> Token | None:
    """The verb of a claim that an auxiliary stands for: the first that it can."""
    lemma = auxiliary.lemma_.lower()
    for token in claim:
        if lemma == "do" and _stands_alone(token):
            return token
        if lemma != "do" and token.lemma_.lower() == lemma and token.pos_ in {"AUX", "VERB"}:
            return token.head if token.dep_ in {"aux", "auxpass"} else token
    return None


def _stands_alone(verb: Token) -> bool:
    """Whether a finite verb, or one with "do", has a subject of its own."""
    done = any(c.dep_ == "aux" and c.lemma_ == "do" for c in verb.lefts)
    plain = verb.tag_ in _FINITE and not any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts)
    told = verb.pos_ == "VERB" and any(c.dep_ in _SUBJECTS for c in verb.lefts)
    return told and (done or plain)


def _is_negated(verb: Token) -> bool:
    return any(c.lower_ in _NOT for c in verb.children)
