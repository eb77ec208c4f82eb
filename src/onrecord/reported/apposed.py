"""Claims called one right after them: "P, a charge that X denied", "P - an idea X rejected"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import agent_of, cue_span, span_of
from onrecord.records import Span, Spans, Statement
from onrecord.reported.denials import denies, stands
from onrecord.reported.words import ANAPHORS, NO_CLAIM, POSITIONS
from onrecord.spans import hull, overlap

_TOUCHING = 5
_RELATIVE = frozenset({"that", "which", "who"})


@dataclass(frozen=True, slots=True)
class Apposed:
    """``claim`` is turned down by the denying words ``cue`` of whoever ``source`` names."""

    claim: Statement
    cue: Span
    source: Spans


def apposed(doc: Doc, statements: Sequence[Statement]) -> Iterator[Apposed]:
    """The claims among ``statements`` that an apposition says were denied, where the denial is no
    statement yet."""
    cued = [span for s in statements if s.cue for span in s.cue.spans]
    for verb in doc:
        noun = verb.head
        if verb.dep_ not in {"relcl", "acl"} or not _is_called(noun) or not denies(verb):
            continue
        who, cue = _denier(verb), cue_span(verb)
        claim = _before(statements, noun)
        fresh = not any(overlap(cue, span) for span in cued)
        if who is not None and claim is not None and fresh and stands(verb):
            yield Apposed(claim, cue, (span_of(who.left_edge, who.right_edge),))


def _is_called(noun: Token) -> bool:
    """Whether a noun in apposition calls what stands before it a claim."""
    first = noun.left_edge
    apart = first.i > 0 and first.nbor(-1).text in {",", "-", "–", "—", "--"}
    bare = noun.tag_ == "NNS" and not any(c.dep_ == "det" for c in noun.lefts)
    called = noun.lemma_.lower() in ANAPHORS | POSITIONS
    return apart and called and (bare or first.lower_ in {"a", "an"})


def _denier(verb: Token) -> Token | None:
    """Who denies: the subject of the relative clause, or the agent of the participle."""
    if verb.dep_ == "acl":
        return agent_of(verb) if verb.tag_ == "VBN" else None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return subject if subject is not None and subject.lower_ not in _RELATIVE else None


def _before(statements: Sequence[Statement], noun: Token) -> Statement | None:
    start = noun.left_edge.idx
    for statement in statements:
        near = 0 <= start - hull(statement.content.spans).end <= _TOUCHING
        if near and statement.statement and statement.speaker and statement.act not in NO_CLAIM:
            return statement
    return None
