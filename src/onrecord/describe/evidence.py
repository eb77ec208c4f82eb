"""How a statement speaks of proof: cited, claimed, withheld, demanded, or absent."""

from __future__ import annotations

import re

from onrecord.records import Attribution, Evidence, EvidenceKind, Span
from onrecord.spans import hull

#: What proves by its name, and what may be a proof where a verb of showing says so.
_PROOF = r"(?:evidence|proofs?)"
_PAPERS = (
    r"(?:evidence|proofs?|documents?|recordings?|records|data|footage|dossiers?|documentation"
    r"|intelligence(?!\W+(?:commun|agenc|offic|serv|chief|direct|commit|brief|analyst|source)))"
)
#: At most six words on, in the same sentence.
_NEAR = r"(?:[^\w.!?\n]+\w+){0,5}?[^\w.!?\n]+"

_WORDS: tuple[tuple[EvidenceKind, str], ...] = (
    (
        "withheld",
        rf"""
        \b (?: cannot | can['’]t | could\ not | will\ not | won['’]t
        | (?:refus(?:ed?|es|ing)|declin(?:ed?|es|ing)|unable)\ to ) {_NEAR}
        (?:reveal|share|disclose|release|publish|show|provide) {_NEAR} {_PAPERS} \b""",
    ),
    (
        "absent",
        rf"""
        \b (?: no | without | not\ a\ shred\ of | lack(?:s|ed|ing)?(?:\ of)? | zero )
        (?:[^\w.!?\n]+(?!matter)\w+){{0,2}}? [^\w.!?\n]+ {_PROOF} \b
        | \b (?: (?:not\ been\ able|fail(?:ed|s|ing)?|unable)\ to\ (?:provide|produce|show)
        | (?:has|have|had|did|does|do)(?:\ not|n['’]t)\ (?:provided?|produced?|shown?|have|any) )
        {_NEAR} {_PAPERS} \b
        | (?:\bnot|n['’]t|\bnever) \ (?:\w+\ )? (?:seen?|f[io]u?nd|any) {_NEAR} {_PROOF} \b""",
    ),
    (
        "demanded",
        rf"""
        \b (?: show\ (?:me|us|the\ \w+) | produce | provide | present | bring | demand(?:s|ed|ing)?
        | (?:ask|call)(?:s|ed|ing)?\ for | (?:want|need)\ (?:to\ see|the) ) {_NEAR} {_PROOF} \b
        | \b (?: (?:do|does|did)\ (?:you|he|she|they)\ have | where (?:['’]s|\ is) | what )
        (?:\ (?:the|any|an?))? \ {_PROOF} \b
        | \b (?: show\ us | demand(?:s|ed|ing)? | (?:ask|call)(?:s|ed|ing)?\ for )
        {_NEAR} {_PAPERS} \b
        | \b (?:ask|press|challeng|urg|call|question|dar)(?:e|es|ed|s|ing)? {_NEAR}
        (?:show|provide|produce|present|give) {_NEAR} {_PROOF} \b""",
    ),
    (
        "cited",
        rf"""
        \b (?: citing | cite[sd]? | handed\ over | pointed\ to | points?\ to | presented
        | produced | based\ on | backed\ (?:up\ )?by ) {_NEAR} (?:{_PAPERS}|report|study|audit) \b
        | \b (?:clear\ proof|(?:report|study|audit)\ (?:issued|published|released)) \b
        | \b {_PAPERS} [^\w.!?\n]+ (?:\w+[^\w.!?\n]+){{0,2}} handed\ over
        | \b (?:{_PAPERS}|figures|report|study|audit) [^\w.!?\n]+ (?:\w+[^\w.!?\n]+)?
        (?:shows?|showed|proves?|proved|confirms?|confirmed) \b""",
    ),
    (
        "claimed",
        rf"""
        \b (?:have|has|had|there\ (?:is|was)|there['’]s|got) {_NEAR} {_PROOF} \b
        | \b (?:have|has|had|got) {_NEAR} (?:the|secret|clear) [^\w.!?\n]+ {_PAPERS} \b
        | \b (?<!of\ ) (?:evidence|proof) [^\w.!?\n]+ that \b
        | \b (?:evidence|intelligence) \ (?:suggest(?:s|ed)?|indicat(?:es|ed)|points?|of) \b
        | \b (?:is|was|were|are|rests?|rested|relies|relied)\ on {_NEAR}
        (?:{_PROOF}|intelligence) \b""",
    ),
    ("absent", r"\b (?:unsubstantiated|unproven|baseless) \b"),
)

#: First match decides; every pattern has a bounded reach.
_KINDS = tuple((kind, re.compile(words, re.I | re.X)) for kind, words in _WORDS)
_SPOKEN_OF = re.compile(
    rf"\b(?:{_PAPERS}|unsubstantiated|unproven|baseless|figures|reports?|study|audit)\b", re.I
)


def evidence(text: str, attribution: Attribution) -> Evidence | None:
    """The first way in which cue or content speaks of proof, with its words; else ``None``."""
    reach = hull(attribution.content + attribution.cue)
    words = text[reach.start : reach.end]
    if _SPOKEN_OF.search(words) is None:
        return None
    for kind, pattern in _KINDS:
        if found := pattern.search(words):
            span = Span(reach.start + found.start(), reach.start + found.end())
            return Evidence(kind=kind, spans=(span,))
    return None
