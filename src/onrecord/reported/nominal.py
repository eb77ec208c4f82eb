"""Nouns for the act of denying: "his denial that P", "her rejection of Y's claim that P"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import span_of
from onrecord.records import Span
from onrecord.reported.claims import Claim, holder_of, is_that_clause, told_by, words_of
from onrecord.reported.mark import Mark
from onrecord.reported.words import DENIALS


def nominal(doc: Doc) -> Iterator[Mark]:
    """The marks of ``doc`` whose word is a noun for denying with whose denial it is."""
    for noun in doc:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in DENIALS:
            continue
        owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
        under = _under(noun) if owner is not None else None
        if owner is None or under is None:
            continue
        claim, bearer = under
        yield Mark(
            words=span_of(noun, noun),
            content=claim.content,
            type=claim.type,
            act=claim.act,
            holder=holder_of(bearer) if bearer != noun else (),
            cue=(span_of(bearer, bearer),) if bearer != noun else (),
            denier=(span_of(owner.left_edge, owner),),
            told=Span(noun.left_edge.idx, claim.content.end),
            disputed=claim.type == "dispute",
        )


def _under(noun: Token) -> tuple[Claim, Token] | None:
    """The claim that a denial is of, and the noun that bears it."""
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and is_that_clause(child):
            return Claim(words_of(child), "assert", "denial"), noun
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.rights:
                claim = told_by(inner)
                if claim is not None:
                    return claim, inner
    return None
