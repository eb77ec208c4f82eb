"""A content that cuts a phrase in two, made whole: "[The bank is strong], he said".

The tagger decides word by word; where a rule ties more words to the same cue, and the tagger's
edge falls between a verb and its subject, or a noun and what belongs to it, the rule's edge stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from onrecord.attribute.cues import SPEECH
from onrecord.attribute.tokens import SUBJECTS
from onrecord.language import stretch, tokens
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import contains

_TIGHT = frozenset(
    "nsubj nsubjpass csubj aux auxpass neg det amod compound nummod poss case".split()
)
_OPENERS = frozenset({"ADP", "SCONJ", "CCONJ"})
_RELATIVE = frozenset({"which", "who", "that", "whose"})


def uncut(doc: Doc, found: Attribution, rivals: Sequence[Attribution]) -> Spans:
    """A content of one fragment, longer by what the rules' contents of its cue have of the phrases
    at its edges. Offsets are code points of ``doc``."""
    if len(found.content) != 1:
        return found.content
    (part,) = found.content
    for whole in (whole for rival in rivals for whole in rival.content if contains(whole, part)):
        before, after = Span(whole.start, part.start), Span(part.end, whole.end)
        told = _is_told(doc, found.cue, before)
        opens = not told and (
            _is_cut(doc, before, part, relative=True) or _leads_up(doc, found, whole, part)
        )
        closes = _goes_on(doc, part, after) and _is_cut(doc, after, part)
        part = Span(whole.start if opens else part.start, whole.end if closes else part.end)
    return (part,)


def _leads_up(doc: Doc, found: Attribution, whole: Span, part: Span) -> bool:
    """Whether the cue comes after its whole sentence, whose beginning is no other's report: "With
    the port shut, [the levy is dead], he said"."""
    first = next(iter(stretch(doc, *whole)), None)
    if first is None or not found.cue or found.cue[0].start < part.end:
        return False
    before = stretch(doc, whole.start, part.start)
    tells = any(t.pos_ == "VERB" and t.lemma_.lower() in SPEECH for t in before)
    return bool(first.is_sent_start) and not tells and not any(t.is_quote for t in before)


def _is_told(doc: Doc, cue: Spans, before: Span) -> bool:
    """Whether a name that is told something may stand before what it is told."""
    tells = any(verb.lemma_.lower() == "tell" for verb in tokens(doc, cue))
    return tells and any(token.pos_ == "PROPN" for token in stretch(doc, *before)[:1])


def _goes_on(doc: Doc, part: Span, after: Span) -> bool:
    """Whether the words ``after`` a content begin no phrase of their own ("after the match"), nor,
    after a mark, one that the content's subject is not the subject of (", who left")."""
    first = next(iter(stretch(doc, *after)), None)
    if first is None or first.pos_ in _OPENERS:
        return False
    rest = stretch(doc, *after)
    subjects = [t for t in stretch(doc, *part) if t.dep_ in SUBJECTS]
    return not first.is_punct or any(t.head in rest for t in subjects)


def _is_cut(doc: Doc, rest: Span, part: Span, *, relative: bool = False) -> bool:
    """Whether a phrase, or a name and the ``relative`` clause after it, lies partly in ``rest`` and
    partly in ``part``."""
    beside, inside = stretch(doc, *rest), stretch(doc, *part)
    outward = any(t.dep_ in _TIGHT and t.head in inside for t in beside)
    inward = any(t.dep_ in _TIGHT and t.head in beside for t in inside)
    return outward or inward or (relative and any(_is_relative(t, beside) for t in inside))


def _is_relative(verb: Token, beside: TokenSpan) -> bool:
    led = verb.dep_ == "relcl" and verb.left_edge.lower_ in _RELATIVE
    return led and verb.head in beside
