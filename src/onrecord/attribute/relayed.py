"""Words that one quotes of another: "The Courier quoted Brenn as saying …" is Brenn's statement.

Taggers and parsers take the one who quotes for the speaker. Here the speaker is who is quoted, and
the cue what the quoted one does ("saying", "telling"); ``identify`` names who relays it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import SPEECH
from onrecord.attribute.drafts import tidy
from onrecord.attribute.tokens import SUBJECTS, is_passive, span_of, subtree_span
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution, Span, Spans

_FAR = 30
_SAYING = SPEECH | {"tell"}


@dataclass(frozen=True, slots=True)
class Relay:
    """The verb that quotes, "as", and the verb of what is quoted, in this order."""

    quoting: Token
    joint: Token
    saying: Token


def relay_of(doc: Doc, cue: Spans) -> Relay | None:
    """The words "quoted … as saying" that a cue belongs to; ``None`` for all other cues."""
    for token in tokens(doc, cue):
        joint = _joint_after(token) if _quotes(token) else _joint_before(token)
        if joint is None:
            continue
        saying = joint.nbor()
        before = doc[max(token.sent.start, joint.i - _FAR) : joint.i]
        quoting = next((t for t in reversed(before) if _quotes(t)), None)
        if quoting is not None:
            return Relay(quoting, joint, saying)
    return None


def relayed(doc: Doc, found: Attribution) -> Attribution:
    """``found`` with who is quoted as its source and only what was said as its content, where one
    quotes another; else as it is."""
    relay = relay_of(doc, found.cue)
    if relay is None or found.kind == "turn":
        return found
    text = whole_text(doc)
    source = _quoted_one(text, relay)
    content = _after(text, found, relay) or _before(text, found, relay)
    if not source or not content:
        return found
    cue = (span_of(relay.saying, relay.saying),)
    return replace(found, source=source, cue=cue, content=content)


def _quotes(token: Token) -> bool:
    return token.lemma_.lower() == "quote" and token.pos_ == "VERB"


def _joint_after(quoting: Token) -> Token | None:
    rest = quoting.doc[quoting.i + 1 : min(quoting.sent.end, quoting.i + _FAR)]
    return next((t for t in rest if _joins(t)), None)


def _joint_before(saying: Token) -> Token | None:
    before = saying.nbor(-1) if saying.i else None
    return before if before is not None and _joins(before) else None


def _joins(token: Token) -> bool:
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    says = after is not None and after.tag_ == "VBG" and after.lemma_.lower() in _SAYING
    return token.lower_ == "as" and says


def _quoted_one(text: str, relay: Relay) -> Spans:
    """The subject of "was quoted", or what stands between "quoted" and "as"."""
    if is_passive(relay.quoting):
        subject = next((c for c in relay.quoting.children if c.dep_ in SUBJECTS), None)
        return tidy(text, (subtree_span(subject),)) if subject is not None else ()
    quoting, joint = relay.quoting, relay.joint
    return tidy(text, (Span(quoting.idx + len(quoting), joint.idx),))[:1]


def _after(text: str, found: Attribution, relay: Relay) -> Spans:
    """What follows "saying" of the content, whom it is told and when left out."""
    start = relay.saying.idx + len(relay.saying)
    clause = next((c for c in relay.saying.rights if c.dep_ == "ccomp"), None)
    told = relay.saying.lemma_ == "tell" and clause is not None
    start = clause.left_edge.idx if told and clause is not None else start
    parts = (Span(max(part.start, start), part.end) for part in found.content)
    return tidy(text, tuple(part for part in parts if part.start < part.end))


def _before(text: str, found: Attribution, relay: Relay) -> Spans:
    """The sentence up to who quotes, where "saying" ends it: "…, he quoted Brenn as saying"."""
    if is_passive(relay.quoting):
        return tuple(part for part in found.content if part.end <= relay.quoting.idx)
    subject = next((c for c in relay.quoting.children if c.dep_ in SUBJECTS), None)
    start = relay.quoting.sent.start_char
    end = subject.left_edge.idx if subject is not None else start
    return tidy(text, (Span(start, end),)) if start < end else ()
