"""Verbs that deny a claim and say what it is: "denied that P", "rejected Y's claim that P"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import (
    agent_of,
    cue_span,
    is_first_person,
    is_passive,
    span_of,
    subject_of,
    words_under,
)
from onrecord.records import RelationType, Span, Spans
from onrecord.reported.claims import (
    holder_of,
    is_that_clause,
    is_wish,
    told_by,
    words_of,
)
from onrecord.reported.mark import Mark
from onrecord.reported.words import (
    CLAIMS,
    DENYING,
    DENYING_CLAUSES,
    DENYING_PHRASES,
    DISOWNING,
    DOUBTS,
    INVOLVEMENT,
    MODALS,
    OWNERS,
    SAYING,
    UNDOING,
)

_STARTED = frozenset("begin continue go start keep rush move appear take use".split())
_NEGATORS = frozenset("not n't n’t never cannot hardly".split())
# "criticised for denying", "accused of denying": the subject above is not who denies.
_BLAMING = frozenset("for of from about".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AT = frozenset("on against at with aside off down to from".split())
_EMPTY = frozenset("issue himself herself itself themselves".split())
_SUPPOSING = frozenset("if unless whether".split())


def denials(doc: Doc) -> Iterator[Mark]:
    """The marks of ``doc`` whose word is a denying verb, in reading order."""
    for verb in doc:
        if verb.pos_ == "VERB" and denies(verb) and stands(verb):
            mark = _of_clause(verb) or _of_claim(verb) or _of_holders(verb) or _of_deed(verb)
            if mark is not None:
                yield mark


def denies(verb: Token) -> bool:
    """Whether a verb denies, by itself or with its particle or preposition."""
    lemma = verb.lemma_.lower()
    if lemma in DENYING:
        return verb.dep_ != "amod"
    after = {c.lower_ for c in verb.rights if c.i <= verb.i + 2}
    return any(lemma == first and second in after for first, second in DENYING_PHRASES)


def stands(verb: Token) -> bool:
    """Whether the act is told as done: not negated, supposed, refused, nor only possible."""
    if any(c.lower_ in _NEGATORS or c.lower_ in _SUPPOSING for c in verb.lefts):
        return False
    if any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.lefts):
        return False
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ in _BLAMING:
        return False
    if verb.tag_ == "VB" and not any(c.lower_ in {"did", "do", "does"} for c in verb.lefts):
        begun = verb.dep_ in {"xcomp", "advcl"} and above.lemma_.lower() in _STARTED
        return begun and above.tag_ != "VB"
    free = above == verb or verb.dep_ == "advcl"
    return free or above.lemma_.lower() not in UNDOING


def _of_clause(verb: Token) -> Mark | None:
    """What is meant by "denied that P", "denied P", "denied doing P"."""
    if verb.lemma_.lower() not in DENYING_CLAUSES or _object(verb) is not None:
        return None
    for child in verb.rights:
        finite = child.dep_ == "ccomp" and (is_that_clause(child) or _bare(child))
        gerund = child.dep_ in {"xcomp", "pcomp"} and child.tag_ == "VBG"
        gerund = gerund and child.left_edge.tag_ in {"VBG", "RB"}
        if finite or (gerund and verb.lemma_.lower() == "deny"):
            return replace(_mark(verb, words_of(child), _type(child)), whole=True)
    return None


def _bare(clause: Token) -> bool:
    """Whether a clause without "that" is a statement and no question."""
    first = clause.left_edge
    asked = first.tag_ in {"WP", "WRB", "WDT"} or first.lower_ in {"whether", "if"}
    subject = any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in clause.lefts)
    finite = any(t.tag_ in _FINITE for t in (clause, *(c for c in clause.lefts if c.dep_ == "aux")))
    return subject and finite and not asked and clause.i > clause.head.i


def _of_claim(verb: Token) -> Mark | None:
    """What is meant by "rejected Y's claim that P", "denied allegations of P"."""
    noun = object_of(verb)
    claim = told_by(noun) if noun is not None and noun.lemma_.lower() in CLAIMS else None
    if noun is None or claim is None or _contradicts_himself(verb, noun):
        return None
    return replace(
        _mark(verb, claim.content, claim.type),
        act=claim.act,
        holder=holder_of(noun),
        cue=(span_of(noun, noun),),
        told=Span(noun.left_edge.idx, claim.content.end),
        disputed=noun.lemma_.lower() in DOUBTS,
    )


def _contradicts_himself(verb: Token, noun: Token) -> bool:
    """Whether a claim is the speaker's own: "contradicting his earlier claim" denies nothing."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    return verb.lemma_.lower() == "contradict" and owner is not None and owner.lower_ in OWNERS


def _of_holders(verb: Token) -> Mark | None:
    """What is meant by "dismissed critics who say that P"."""
    noun = object_of(verb)
    if noun is None or noun.pos_ not in {"NOUN", "PRON"}:
        return None
    for clause in words_under(noun):
        said = _said_by(clause) if clause.dep_ == "relcl" else None
        if said is not None:
            who = clause.head
            holder, cue = span_of(who.left_edge, who), span_of(clause, clause)
            mark = _mark(verb, said, "dispute" if verb.lemma_.lower() in DISOWNING else "denial")
            told = Span(noun.left_edge.idx, mark.content.end)
            return replace(mark, holder=(holder,), cue=(cue,), told=told)
    return None


def _said_by(clause: Token) -> Span | None:
    """The words under "who say that P", "who called it P"."""
    lemma = clause.lemma_.lower()
    said = next((c for c in clause.rights if c.dep_ == "ccomp"), None)
    if lemma in SAYING and said is not None:
        return words_of(said)
    called = lemma == "call" and any(c.dep_ in {"oprd", "ccomp"} for c in clause.rights)
    first = next((c for c in clause.rights if not c.is_punct), None)
    return span_of(first.left_edge, clause.right_edge) if called and first is not None else None


def _of_deed(verb: Token) -> Mark | None:
    """What is meant by "denied any role in the sale"."""
    noun = _object(verb)
    if verb.lemma_.lower() != "deny" or noun is None or noun.lemma_.lower() not in INVOLVEMENT:
        return None
    if any(c.dep_ == "poss" for c in noun.children):
        return None
    last = noun.right_edge
    told = next((c for c in verb.rights if c.i == last.i + 1 and c.dep_ == "prep"), None)
    if last == noun and told is None:
        return None
    return _mark(verb, span_of(noun.left_edge, told.right_edge if told is not None else last))


def object_of(verb: Token) -> Token | None:
    """The object of a denying verb, also behind a preposition ("pushed back on claims"); of a
    passive verb, its subject."""
    if is_passive(verb):
        return next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    found = _object(verb)
    if found is not None and found.lower_ not in _EMPTY:
        return found
    bearers = [verb, *(c for c in verb.rights if c.lower_ in {"back", "issue"})]
    for bearer in bearers:
        for preposition in bearer.rights:
            if preposition.dep_ == "prep" and preposition.lower_ in _AT:
                return next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    return None


def denier_of(verb: Token) -> Spans:
    """Who the clause says denies: its subject, or the agent of a passive verb."""
    who = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if who is not None and who.lower_ in {"who", "which", "that"}:
        who = verb.head if verb.dep_ == "relcl" else None
    if who is None:
        return ()
    last = next((c.left_edge.nbor(-1) for c in who.rights if c.dep_ == "relcl"), who.right_edge)
    return (span_of(who.left_edge, last if last.i >= who.i else who),)


def _object(verb: Token) -> Token | None:
    return next((c for c in verb.rights if c.dep_ == "dobj"), None)


def _type(clause: Token) -> RelationType:
    return "dispute" if is_wish(clause) else "denial"


def _mark(verb: Token, content: Span, type_: RelationType = "denial") -> Mark:
    return Mark(
        words=cue_span(verb),
        content=content,
        type=type_,
        inside=is_own_word(verb),
        denier=denier_of(verb),
    )


def is_own_word(verb: Token) -> bool:
    """Whether a denying verb may be the speaker's own word: "I reject", "said he rejected"."""
    subject = subject_of(verb)
    if is_first_person(subject):
        return True
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SAYING
    return told and subject is not None and subject.lower_ in {"he", "she", "it", "they"}
