"""What the rules know and the tagger does not: speech inside speech, and a few reports it misses.

The corpus that the tagger learned from marks only the outermost attribution. What a content says
that somebody else has said is kept all the same where it is what the content is about: where it
opens the content (``"You told us that …"``, ``denied claims by X that …``), or inside a turn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.attribute.agreement import same_cue
from onrecord.attribute.confidence import PRECISION
from onrecord.attribute.cues import SPEECH_NOUNS
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution, Span
from onrecord.spans import covered, hull, overlap

ALONE = 0.45
"""How often a rule is right whose cue the tagger has not found."""

_OPENING = re.compile(r"\W{0,3}(?:that\b)?\W{0,3}\Z", re.IGNORECASE)
_TALKERS = frozenset({"you", "he", "she"})
_VAGUE = frozenset({"who", "which", "that", "this", "it", "these", "those"})
_FEWEST_WORDS = 4


def nested(
    doc: Doc, rules: Sequence[Attribution], outer: Sequence[Attribution]
) -> list[Attribution]:
    """Those of ``rules`` that report what another has said inside a content of ``outer``."""
    text = whole_text(doc)
    return [
        rule
        for rule in rules
        if _is_unknown(rule, outer)
        and any(
            _is_in_turn(rule, one) or (_opens(text, rule, one) and _is_plain_report(doc, rule))
            for one in outer
        )
    ]


def alone(doc: Doc, rules: Sequence[Attribution], kept: Sequence[Attribution]) -> list[Attribution]:
    """Those of ``rules`` that stand apart from all that is ``kept`` and report in full words."""
    taken = [span for one in kept for span in one.content]
    return [
        replace(rule, confidence=ALONE)
        for rule in rules
        if _is_unknown(rule, kept)
        and not any(overlap(span, part) for span in taken for part in (*rule.content, *rule.cue))
        and _is_full_report(doc, rule)
    ]


def _is_unknown(rule: Attribution, known: Sequence[Attribution]) -> bool:
    return bool(rule.cue and rule.source) and not any(same_cue(rule, one) for one in known)


def _is_in_turn(rule: Attribution, outer: Attribution) -> bool:
    return outer.kind == "turn" and any(_holds(part, rule) for part in outer.content)


def _opens(text: str, rule: Attribution, outer: Attribution) -> bool:
    """Whether ``rule`` opens a fragment of content, or stands in one that has no source."""
    first = hull((*rule.cue, *rule.source)).start
    return any(
        _holds(part, rule) and (not outer.source or _OPENING.match(text, part.start, first))
        for part in outer.content
    )


def _holds(part: Span, rule: Attribution) -> bool:
    return all(covered((part,), span) for span in (*rule.cue, *rule.source))


def _is_plain_report(doc: Doc, rule: Attribution) -> bool:
    """Whether somebody with a name, or one spoken of or to, has said it in so many words."""
    cue = tokens(doc, rule.cue)
    if any(token.tag_ == "MD" or token.dep_ == "neg" for token in cue):
        return False
    named = any(t.pos_ == "PROPN" or t.lower_ in _TALKERS for t in tokens(doc, rule.source))
    noun = any(token.lemma_.lower() in SPEECH_NOUNS and token.pos_ == "NOUN" for token in cue)
    return noun or (named and rule.confidence >= PRECISION["clause"])


def _is_full_report(doc: Doc, rule: Attribution) -> bool:
    """Whether a rule that is right more often than not found more than a word or two."""
    source, content = tokens(doc, rule.source), tokens(doc, rule.content)
    if rule.confidence < PRECISION["object"] or any(t.tag_ == "VB" for t in tokens(doc, rule.cue)):
        return False
    vague = any(token.lower_ in _VAGUE for token in source[:1])
    return not vague and sum(_is_word(token) for token in content) >= _FEWEST_WORDS


def _is_word(token: Token) -> bool:
    return not token.is_punct and not token.is_quote
