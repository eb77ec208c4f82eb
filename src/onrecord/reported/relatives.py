"""Claims of which a clause after them says who denied them: "charges that P, which X denied"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import cue_span, span_of
from onrecord.records import Span
from onrecord.reported.claims import holder_of, told_by
from onrecord.reported.denials import denier_of, denies, stands
from onrecord.reported.mark import Mark
from onrecord.reported.words import CHARGES, CLAIMS

_RELATIVE = frozenset({"which", "that"})
_CLIMB = 6


def relatives(doc: Doc) -> Iterator[Mark]:
    """The marks of ``doc`` whose claim stands before them in the sentence, in its own words."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.dep_ not in {"relcl", "conj"} or not denies(verb):
            continue
        which = next((c for c in verb.lefts if c.dep_ == "dobj" and c.lower_ in _RELATIVE), None)
        noun = _claim_before(verb) if which is not None and stands(verb) else None
        claim = told_by(noun) if noun is not None else None
        if which is None or noun is None or claim is None:
            continue
        end = min(claim.content.end, verb.left_edge.idx)
        if claim.content.start < end:
            yield Mark(
                words=cue_span(verb),
                content=Span(claim.content.start, end),
                type=claim.type,
                act=claim.act,
                holder=holder_of(noun),
                cue=(span_of(noun, noun),),
                denier=denier_of(verb),
                told=Span(noun.left_edge.idx, end),
            )


def _claim_before(verb: Token) -> Token | None:
    """The noun for a claim that a relative clause may be about: the one it hangs on, or one above
    that."""
    token = verb.head
    for _ in range(_CLIMB):
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN" and lemma in CLAIMS and (lemma in CHARGES or token == verb.head):
            return token
        if token.head == token:
            return None
        token = token.head
    return None
