"""Answers told before what they answer: "rejected P. His remarks came a day after Y said Q"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.attribute.tokens import span_of
from onrecord.language import tokens
from onrecord.records import Statement
from onrecord.reported.answers import Answer
from onrecord.reported.linking import name_of
from onrecord.reported.page import Page
from onrecord.spans import hull

_ANSWERS = frozenset("remark comment statement response reaction denial rebuke reply".split())
_COME = frozenset("come follow".split())
_TURNING_DOWN = frozenset({"deny", "reject"})
_NEAR = 120


def followed(page: Page) -> Iterator[Answer]:
    """The statements that turn something down and of which the next sentence says what they came
    after."""
    public = [s for s in page.statements if s.statement and name_of(s) is not None]
    for verb in page.doc:
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        comes = verb.lemma_.lower() in _COME and subject is not None
        if not comes or subject is None or subject.lemma_.lower() not in _ANSWERS:
            continue
        claim = next((s for s in public if _is_after(page, verb, s)), None)
        denial = _before(public, verb.sent.start_char)
        if claim is not None and denial is not None and name_of(claim) != name_of(denial):
            yield Answer(claim, denial, span_of(verb, verb))


def _is_after(page: Page, verb: Token, statement: Statement) -> bool:
    """Whether a statement is what the sentence of ``verb`` says came before: "after Y said Q"."""
    cue = tokens(page.doc, statement.cue.spans if statement.cue else ())
    said = next((t for t in cue if t.pos_ == "VERB" and t.sent == verb.sent), None)
    if said is None or said.i < verb.i:
        return False
    return any(t.lower_ == "after" for t in verb.doc[verb.i + 1 : said.i])


def _before(public: list[Statement], start: int) -> Statement | None:
    """The statement that ends right before ``start``, where it turns something down."""
    near = [s for s in public if 0 <= start - hull(s.content.spans).end <= _NEAR]
    last = max(near, key=lambda s: hull(s.content.spans).end, default=None)
    return last if last is not None and last.act in _TURNING_DOWN else None
