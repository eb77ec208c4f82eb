"""How a statement speaks of proof: cited, claimed, withheld, demanded, or absent."""

from __future__ import annotations

import re

from onrecord.records import Attribution, Evidence, EvidenceKind, Span
from onrecord.spans import hull

_PROOF = r"(?:evidence|proofs?|documents?|intelligence|recordings?|records|data|footage|dossiers?)"
_NEAR = r"(?:\W+\w+){0,5}?\W+"

_WORDS: dict[EvidenceKind, str] = {
    "withheld": rf"""
        \b (?: cannot | can['’]t | could\ not | will\ not | won['’]t
        | (?:refused?|declined?|unable)\ to ) {_NEAR}
        (?:reveal|share|disclose|release|publish|show|provide) {_NEAR} {_PROOF} \b""",
    "absent": rf"""
        \b (?: no | without | not\ a\ shred\ of | lack(?:s|ed|ing)?(?:\ of)?
        | (?:not\ been\ able|failed|unable)\ to\ (?:provide|produce|show)
        | (?:has|have|had)\ not\ (?:provided|produced|shown) ) {_NEAR} {_PROOF} \b
        | \b (?:unsubstantiated|unproven|baseless) \b""",
    "demanded": rf"""
        \b (?: show | produce | provide | present | bring | demand(?:s|ed)?
        | (?:ask|call)(?:s|ed|ing)?\ for ) {_NEAR} {_PROOF} \b""",
    "cited": rf"""
        \b (?:clear\ proof|report\ issued|the\ report) \b
        | \b (?: citing | cited? | handed\ over | presented | published | released | pointed\ to )
        {_NEAR} (?:{_PROOF}|report|study|audit|figures) \b
        | \b (?: citing | handed\ over ) {_NEAR} {_PROOF} \b
        | {_PROOF} \W+ (?:\w+\W+){{0,2}} handed\ over""",
    "claimed": rf"""
        \b (?:have|has|had|there\ is|there['’]s|got) {_NEAR} {_PROOF} \b | \bintelligence\b""",
}

#: First match decides; every pattern has a bounded reach.
_KINDS = tuple((kind, re.compile(words, re.I | re.X)) for kind, words in _WORDS.items())
_SPOKEN_OF = re.compile(rf"\b(?:{_PROOF}|unsubstantiated|unproven|baseless|report)\b", re.I)


def evidence(text: str, attribution: Attribution) -> Evidence | None:
    """The first way in which cue or content speaks of proof, with its words; else ``None``."""
    reach = hull(attribution.content + attribution.cue)
    words = text[reach.start : reach.end]
    if (
        re.search(rf"\b{_PROOF}\b|unsubstantiated|unproven|baseless|\breport\b", words, re.I)
        is None
    ):
        return None
    for kind, pattern in _KINDS:
        if found := pattern.search(words):
            span = Span(reach.start + found.start(), reach.start + found.end())
            return Evidence(kind=kind, spans=(span,))
    return None
