"""The proposition under a noun for a claim, and whose it is: "Y's claim that P"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.attribute.tokens import guest_span, host_of, span_of, subtree_span, words_under
from onrecord.records import Act, RelationType, Span, Spans
from onrecord.reported.words import (
    ACCUSATIONS,
    CHARGES,
    CLAIMS,
    DOUBTS,
    PROPOSALS,
    SHOULD,
)

_CLAUSES = frozenset({"acl", "ccomp", "relcl", "appos", "advcl"})
_VERBAL = frozenset({"VERB", "AUX"})
_GIVERS = frozenset({"by", "from"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_LONGEST = 400
_BESIDE = 2
_REACH = 22
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Claim:
    """The words of a claim, what act making it was, and how turning it down is called."""

    content: Span
    act: Act
    type: RelationType


def told_by(noun: Token) -> Claim | None:
    """What a noun for a claim or a proposal says by the words under it: "the claim that P",
    "allegations of P", "a plan to P", "a call for P"; ``None`` when it only points elsewhere."""
    lemma = noun.lemma_.lower()
    if lemma in CLAIMS:
        act = CLAIMS[lemma]
        clause, matter = clause_of_claim(noun), matter_of_charge(noun)
        if clause is not None:
            wish = is_wish(clause) or lemma in DOUBTS
            return Claim(words_of(clause), act, "dispute" if wish else "denial")
        if matter is not None:
            return Claim(subtree_span(matter), act, "denial")
        deed = infinitive_of(noun) if lemma == "claim" else None
        if deed is not None:
            return Claim(subtree_span(deed), act, "denial")
    if lemma in PROPOSALS:
        proposed = _proposed(noun)
        return Claim(proposed, PROPOSALS[lemma], "dispute") if proposed is not None else None
    return None


def _proposed(noun: Token) -> Span | None:
    """The words of what is proposed: an infinitive, a "that" clause, or what it is a call "for"."""
    clause, deed = clause_of_claim(noun), infinitive_of(noun)
    if clause is not None or deed is not None:
        return words_of(clause) if clause is not None else subtree_span(deed or noun)
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"for", "of"}:
            inner = next((c for c in child.rights if c.dep_ in {"pcomp", "pobj"}), None)
            if inner is not None and (inner.tag_ == "VBG" or child.lower_ == "for"):
                return _without_day(subtree_span(inner), inner)
    return None


def _without_day(span: Span, matter: Token) -> Span:
    """``span`` without the day at its end: "a call for a levy on Monday" is of that day."""
    last = matter.right_edge
    on = last.nbor(-1) if last.i > matter.i + 1 else last
    day = last.ent_type_ == "DATE" and on.lower_ == "on"
    return Span(span.start, on.nbor(-1).idx + len(on.nbor(-1))) if day else span


def clause_of_claim(noun: Token) -> Token | None:
    """The head of the "that" clause of a claim, which may follow who makes it ("claims by X
    that"). Found by place: parsers hang the clause on either noun, or on the verb above."""
    for token in noun.doc[noun.i + 1 : noun.i + 1 + _REACH]:
        if token.lower_ == "that":
            return token.head if is_that_clause(token.head) and token.head.i > noun.i else None
        other = token.pos_ == "NOUN" and token.lemma_.lower() in CLAIMS
        if other or (token.pos_ in _VERBAL and token.tag_ != "VBN") or token.is_sent_start:
            return None
    return None


def is_that_clause(clause: Token) -> bool:
    """Whether "that" only joins a clause, which has its own subject."""
    first = clause.left_edge
    if clause.pos_ not in _VERBAL or first.lower_ != "that" or first.i + 1 >= clause.i + 1:
        return False
    subjects = [c for c in clause.lefts if c.dep_ in _SUBJECTS and c != first]
    return bool(subjects) and (first.dep_ == "mark" or first.tag_ == "IN" or _has_object(clause))


def _has_object(clause: Token) -> bool:
    after = [c for c in clause.rights if c.dep_ in {"dobj", "attr", "acomp", "xcomp", "ccomp"}]
    return any(c.dep_ not in {"xcomp", "ccomp"} or _has_object(c) for c in after)


def infinitive_of(noun: Token) -> Token | None:
    """The head of the infinitive under a promise: "his pledge to build it"."""
    for child in noun.rights:
        to = any(c.lower_ == "to" and c.dep_ == "aux" for c in child.lefts)
        if child.dep_ in {"acl", "relcl", "xcomp"} and child.tag_ == "VB" and to:
            return child
    return None


def matter_of_charge(noun: Token) -> Token | None:
    """The head of what an accusation is "of": a gerund, or a noun with words of its own."""
    if noun.lemma_.lower() not in CHARGES:
        return None
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((c for c in child.rights if c.dep_ in {"pcomp", "pobj"}), None)
            if inner is not None and (inner.tag_ == "VBG" or _told(noun, inner)):
                return inner
    return None


def _told(noun: Token, matter: Token) -> bool:
    """Whether a noun says enough by itself of what somebody is accused of."""
    return noun.lemma_.lower() in ACCUSATIONS and any(c.dep_ != "det" for c in matter.children)


def words_of(clause: Token) -> Span:
    """The words of a clause without its "that", without what a reporting verb above it governs
    and without a clause that only follows on ("..., saying")."""
    span = subtree_span(clause)
    first = clause.left_edge
    start = first.nbor().idx if first.lower_ == "that" else span.start
    ends = [guest_span(t).start for t in words_under(clause) if t != clause and host_of(t)]
    ends += [_left_of(t) for t in clause.rights if _trails(t)]
    return Span(start, min([span.end, start + _LONGEST, *(e for e in ends if e > start)]))


def _left_of(token: Token) -> int:
    """Where a clause starts, with the conjunction before it."""
    before = token.left_edge.nbor(-1)
    return before.idx if before.dep_ == "cc" else token.left_edge.idx


def _trails(token: Token) -> bool:
    """Whether what hangs on a clause belongs to the one above it: ", saying ..." and, after
    "would", ", and blamed ..."."""
    if token.dep_ == "conj":
        return token.tag_ in _FINITE and token.head.tag_ == "VB"
    before = token.left_edge.i and token.left_edge.nbor(-1).text in {",", "—", "-", "–", "--"}
    return bool(before) and token.dep_ == "advcl" and token.tag_ == "VBG"


def holder_of(noun: Token) -> Spans:
    """Whose claim it is: "X's claim", "the claim by X", "claims from X"; no span when none."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is not None:
        return (span_of(owner.left_edge, owner),)
    return tuple(_giver_span(giver) for giver in _givers(noun)[:1])


def _giver_span(giver: Token) -> Span:
    """A giver's phrase, less a clause that belongs to the claim."""
    clauses = [c for c in giver.rights if c.dep_ in _CLAUSES and c.pos_ in _VERBAL]
    last = clauses[0].left_edge.nbor(-1) if clauses else giver.right_edge
    return span_of(giver.left_edge, last if last.i >= giver.i else giver)


def _givers(noun: Token) -> list[Token]:
    """Who makes a claim ("by X"), also where the parser hung them on the verb of the noun."""
    beside = [t for t in noun.head.rights if noun.i < t.i] if noun.dep_ == "dobj" else []
    made = [t for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN" for t in c.rights]
    return [
        c
        for preposition in (*noun.rights, *beside, *made)
        if preposition.dep_ in {"prep", "agent"} and preposition.lower_ in _GIVERS | {"in"}
        for c in preposition.children
        if c.dep_ == "pobj" and preposition.i <= noun.i + _BESIDE
        if preposition.lower_ != "in" or c.pos_ == "PROPN"
    ]


def is_wish(clause: Token) -> bool:
    """Whether a clause says what ought to be, which nobody can deny but only dispute."""
    return any(c.dep_ == "aux" and c.lower_ in SHOULD for c in clause.lefts) or _asked_for(clause)


def _asked_for(clause: Token) -> bool:
    """Whether a verb stands in the mood of demands: "that the council sell the harbour"."""
    subject = next((c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or any(c.dep_ in {"aux", "conj"} for c in (*clause.lefts, *subject.rights)):
        return False
    single = subject.tag_ in {"NN", "NNP"} or subject.lower_ in {"he", "she", "it"}
    return single and clause.tag_ in {"VB", "VBP"} and clause.lower_ != "are"
