"""Verbs that set somebody against what another said: "mocked Y's claim that P", "condemned Y's call
to P", "criticised Y for saying that P"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import cue_span, is_passive, span_of, subtree_span
from onrecord.records import Span
from onrecord.reported.claims import Claim, holder_of, told_by, words_of
from onrecord.reported.denials import denier_of, denies, object_of, stands
from onrecord.reported.mark import Mark
from onrecord.reported.words import (
    DISPUTING,
    DISPUTING_PHRASES,
    OWNERS,
    PROPOSALS,
    PROPOSING,
    SAYING,
)

_REASONS = frozenset("for over about".split())


def disputes(doc: Doc) -> Iterator[Mark]:
    """The marks of ``doc`` whose verb opposes what somebody else, who is named, holds."""
    for verb in doc:
        if verb.pos_ != "VERB" or not stands(verb):
            continue
        if verb.lemma_.lower() in DISPUTING or _opposes(verb):
            mark = _of_claim(verb) or _of_person(verb)
        elif denies(verb):
            mark = _of_claim(verb, only=frozenset(PROPOSALS))
        else:
            continue
        if mark is not None:
            yield mark


def _opposes(verb: Token) -> bool:
    """Whether a verb opposes by its preposition: "distanced himself from"."""
    after = {c.lower_ for c in verb.rights if c.i <= verb.i + 3}
    return any(verb.lemma_.lower() == a and b in after for a, b in DISPUTING_PHRASES)


def _of_claim(verb: Token, only: frozenset[str] | None = None) -> Mark | None:
    """What is meant by "condemned Y's call to P", "mocked Y's claim that P"."""
    noun = object_of(verb)
    if noun is None or (only is not None and noun.lemma_.lower() not in only):
        return None
    claim = told_by(noun)
    if claim is None or (only is not None and claim.type != "dispute"):
        return None
    return Mark(
        words=cue_span(verb),
        content=claim.content,
        type="dispute",
        act=claim.act,
        holder=holder_of(noun),
        cue=(span_of(noun, noun),),
        denier=denier_of(verb),
        told=Span(noun.left_edge.idx, claim.content.end),
        disputed=True,
    )


def _of_person(verb: Token) -> Mark | None:
    """What is meant by "criticised Y for saying that P", "rebuked Y over his call to P"."""
    whom = whom_of(verb)
    if whom is None:
        return None
    holder = span_of(whom.left_edge, whom)
    for reason in (c for c in verb.rights if c.dep_ == "prep" and c.lower_ in _REASONS):
        for under in reason.rights:
            said = _for_saying(under) or _over_claim(under)
            if said is not None and said.content.start > whom.idx:
                return Mark(
                    words=cue_span(verb),
                    content=said.content,
                    type="dispute",
                    act=said.act,
                    holder=(holder,),
                    cue=(span_of(under, under),),
                    denier=denier_of(verb),
                    told=Span(holder.start, said.content.end),
                    disputed=True,
                )
    return None


def whom_of(verb: Token) -> Token | None:
    """Whom a verb of blaming blames: its object, or its subject where it is passive."""
    role = "nsubjpass" if is_passive(verb) else "dobj"
    return next((c for c in verb.children if c.dep_ == role), None)


def _for_saying(say: Token) -> Claim | None:
    """The words under "for saying that", "for calling it", "for vowing to"."""
    lemma = say.lemma_.lower()
    if say.dep_ != "pcomp" or lemma not in SAYING | PROPOSING:
        return None
    said = next((c for c in say.rights if c.dep_ in {"ccomp", "xcomp"}), None)
    first = next((c for c in say.rights if not c.is_punct), None)
    if first is None or (said is None and lemma in SAYING):
        return None
    if said is not None and said.dep_ == "ccomp" and lemma != "call":
        content = words_of(said)
    else:
        content = Span(first.left_edge.idx, subtree_span(said or say).end)
    return Claim(content, "demand" if lemma in PROPOSING else "assert", "dispute")


def _over_claim(noun: Token) -> Claim | None:
    """The words under "over his comments that"."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return told_by(noun) if owner is not None and owner.lower_ in OWNERS else None
