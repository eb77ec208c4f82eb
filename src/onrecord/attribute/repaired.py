"""What the tagger finds, put right by the marks on the page, the parse and the rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.attribute.agreement import same_cue
from onrecord.attribute.concessions import concession
from onrecord.attribute.cues import OBJECTS, SPEECH
from onrecord.attribute.judging import judging_clause
from onrecord.attribute.marks import respected
from onrecord.attribute.one_voice import of_one_voice
from onrecord.attribute.quotes import Quotation
from onrecord.attribute.silences import without_silence
from onrecord.attribute.timed import without_time
from onrecord.attribute.tokens import (
    agent_of,
    guest_span,
    is_passive,
    says_more,
    span_of,
    subject_of,
    subtree_span,
)
from onrecord.attribute.uncut import uncut
from onrecord.language import tokens
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import contains, merge, overlap, text_of, trim

_SAME = 0.5
_ENDS = (".", "?", "!", "…")
_FEW_WORDS = 3
_BY = " by "
_WORD = re.compile(r"\w+")


def repaired(
    doc: Doc,
    text: str,
    found: Attribution,
    rules: Sequence[Attribution],
    quotes: Sequence[Quotation],
) -> Attribution:
    """``found`` with whole quotations, without stray pieces, and with the source that it has.

    ``text`` is that of ``doc``, which would join it anew each time.
    """
    rivals = [rule for rule in rules if same_cue(rule, found)]
    near = _near_its_cue(text, found, _whole(text, found, quotes), quotes)
    near = of_one_voice(doc, replace(found, content=near), quotes)
    whole = _before_more(doc, text, near, quotes)
    started = _from_its_start(text, whole, rivals, quotes)
    content = uncut(doc, replace(found, content=started), rivals)
    content = without_silence(text, without_time(text, found.cue, content), quotes)
    if not _is_quoted_whole(content, quotes):
        content = _own(doc, text, replace(found, content=content), rivals, quotes)
    grounded = _with_ground(doc, text, found.cue, content)
    own = replace(found, content=_with_judgement(doc, found.cue, grounded, quotes))
    source = _source(doc, text, own, rivals)
    return replace(own, source=source, content=_to_its_agent(doc, text, own, source))


def _whole(text: str, found: Attribution, quotes: Sequence[Quotation]) -> Spans:
    """The content with the quotations that it cuts made whole, and none run past its end."""
    speech = [q for q in quotes if any(_mostly(q.inner, part) for part in found.content)]
    parts = (respected(part, found.cue, speech) for part in found.content)
    ended = (trim(text, _ended(text, part, speech)) for part in parts)
    return merge(part for part in ended if part.start < part.end) or found.content


def _near_its_cue(
    text: str, found: Attribution, content: Spans, quotes: Sequence[Quotation]
) -> Spans:
    """The content without fragments of paragraphs before its own, but for quotations that go on.

    A cue beside a quotation has its content there ("… he said." in the next paragraph is another).
    """
    if not found.cue:
        return content
    start = text.rfind("\n", 0, found.cue[0].start) + 1
    beside = any(start <= q.span.start and _holds(content, q) for q in quotes if q.closed)
    going_on = [q.span for q in quotes if q.goes_on]
    kept = (p for p in content if p.start >= start or any(overlap(q, p) for q in going_on))
    return (tuple(kept) or content) if beside else content


def _holds(content: Spans, quote: Quotation) -> bool:
    return any(contains(part, quote.inner) for part in content)


def _before_more(doc: Doc, text: str, content: Spans, quotes: Sequence[Quotation]) -> Spans:
    """The content up to where its speaker goes on to say more ("… before adding that …").

    The parse hangs such a clause on the content's own verb; the speaker of both is one.
    """
    for token in tokens(doc, content):
        more = token.lemma_.lower() in SPEECH and says_more(token)
        if more and not any(contains(q.inner, span_of(token, token)) for q in quotes):
            end = guest_span(token).start
            parts = (trim(text, Span(part.start, min(part.end, end))) for part in content)
            return tuple(part for part in parts if part.start < part.end) or content
    return content


def _ended(text: str, part: Span, quotes: Sequence[Quotation]) -> Span:
    """A part that opens with a quotation of whole sentences, without the sentence after it."""
    for quote in quotes:
        after = text[quote.span.end : part.end].lstrip()
        opens = quote.closed and quote.span.start == part.start
        if opens and after[:1].isupper() and text[slice(*quote.inner)][-1:] in _ENDS:
            return quote.span
    return part


def _mostly(quote: Span, part: Span) -> bool:
    return overlap(quote, part) >= _SAME * (quote.end - quote.start)


def _from_its_start(
    text: str, content: Spans, rivals: Sequence[Attribution], quotes: Sequence[Quotation]
) -> Spans:
    """The content with the words that a quotation at its start goes on from.

    A quotation in small letters continues a clause (``With the port shut, "there is no hurry"``).
    """
    first = content[0]
    continues = any(
        q.span.start == first.start and text[slice(*q.inner)][:1].islower() for q in quotes
    )
    longer = (part for rule in rivals if rule.kind == "mixed" for part in rule.content)
    whole = next((part for part in longer if contains(part, first)), first)
    return merge((*content, whole)) if continues else content


def _own(
    doc: Doc,
    text: str,
    found: Attribution,
    rivals: Sequence[Attribution],
    quotes: Sequence[Quotation],
) -> Spans:
    """The content without the bare pieces that cannot be its own.

    Bare words belong to the sentence of the cue. Two or three of them, where a rule ties a
    quotation to the cue, are the cue's object (``met this claim with a shrug: "…"``).
    """
    bare = [part for part in found.content if not any(overlap(q.span, part) for q in quotes)]
    quoted = tuple(part for part in found.content if part not in bare)
    words = sum(len(_WORD.findall(text, *part)) for part in bare)
    tied = [rule.content for rule in rivals if rule.kind == "direct"]
    if words <= _FEW_WORDS and tied:
        return quoted or tied[0]
    cue = tokens(doc, found.cue)
    if not cue or (not quoted and cue[0].idx < found.content[-1].end):
        return found.content
    home = Span(cue[0].sent.start_char, cue[0].sent.end_char)
    own = tuple(part for part in found.content if part in quoted or overlap(home, part))
    return own or found.content


def _with_ground(doc: Doc, text: str, cue: Spans, content: Spans) -> Spans:
    """The content with the concessive clause right after it ("… when the state also does")."""
    last = content[-1]
    for verb in tokens(doc, cue):
        ground = concession(verb)
        if ground is not None:
            whole = subtree_span(ground)
            if last.end <= whole.start and text[last.end : whole.start] in ("", " ", ", "):
                return (*content[:-1], Span(last.start, whole.end))
    return content


def _with_judgement(doc: Doc, cue: Spans, content: Spans, quotes: Sequence[Quotation]) -> Spans:
    """The content after its cue with the relative clause that judges ("…, which is vital")."""
    last = content[-1]
    if not cue or cue[0].start > last.start or any(q.span.end == last.end for q in quotes):
        return content
    verb = judging_clause(doc, last)
    return content if verb is None else (*content[:-1], Span(last.start, subtree_span(verb).end))


def _to_its_agent(doc: Doc, text: str, found: Attribution, source: Spans) -> Spans:
    """The content up to who says it, named inside ("accused of fraud | by a guest and …")."""
    agents = [agent for verb in tokens(doc, found.cue) if (agent := agent_of(verb)) is not None]
    if not any(overlap(span_of(agent, agent), part) for agent in agents for part in source):
        return found.content
    end = max(text.rfind(_BY, 0, part.start + 1) for part in source)
    parts = (
        trim(text, Span(part.start, end) if part.start < end < part.end else part)
        for part in found.content
    )
    return tuple(part for part in parts if part.start < part.end) or found.content


def _is_quoted_whole(content: Spans, quotes: Sequence[Quotation]) -> bool:
    return all(any(overlap(q.span, part) for q in quotes) for part in content)


def _source(doc: Doc, text: str, found: Attribution, rivals: Sequence[Attribution]) -> Spans:
    """Who speaks; where the tagger is silent, the rules know it by control ("left, saying …").

    Nobody does in "it is learnt that …".
    """
    if text_of(text, found.source).lower() == "it" and any(
        is_passive(token) for token in tokens(doc, found.cue)
    ):
        return ()
    if found.source and not _suffers(doc, found):
        return found.source
    known = (r.source for r in rivals if r.source and _meet(r.content, found.content))
    return next(known, ())


def _suffers(doc: Doc, found: Attribution) -> bool:
    """Whether the source is the one accused ("Brenn stands accused of …")."""
    subjects = {
        subject.i
        for verb in tokens(doc, found.cue)
        if verb.lemma_.lower() in OBJECTS and verb.tag_ == "VBN" and is_passive(verb)
        if (subject := subject_of(verb)) is not None
    }
    return any(token.i in subjects for token in tokens(doc, found.source))


def _meet(a: Spans, b: Spans) -> bool:
    return any(overlap(x, y) for x in a for y in b)
