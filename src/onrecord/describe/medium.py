"""Through which medium something was said: interview, post, press conference, court ...

The words that name a medium stand in the sentence that reports the saying ("said in a post on X").
Later sayings of the same speaker share the occasion until the article names another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.language import tokens
from onrecord.records import Attribution, Span
from onrecord.spans import hull, overlap

_WORDS = {
    "social post": r"""
        in\ (?:an?|his|her|their|its)\ (?:\w+\ )?(?:post|tweet|thread)
        | (?:took|taking)\ to\ (?:twitter|x|social\ media|facebook|instagram)
        | on\ (?:twitter|x|social\ media|facebook|instagram|telegram|mastodon|linkedin)""",
    "joint statement": r"joint\ (?:statement|communiqu[eé]|declaration)",
    "press conference": r"(?:press|news)\ (?:conference|briefing) | told\ reporters",
    "debate": r"debate",
    "interview": r"interview(?:s|ed|er)?",
    "parliament": r"""
        (?:told|in|before|to)\ (?:the\ )?
        (?: parliament | house\ of\ \w+ | (?:national\ )?assembly | senate | lawmakers | mps
        | legislature )""",
    "court": r"""
        told\ (?:the\ )?(?:court|judge|jury|inquiry|tribunal) | testif(?:y|ied) | testimony
        | in\ court | under\ oath | affidavit | from\ the\ (?:bench|dock|witness\ box)""",
    "radio": r"""
        (?:on|to|told)\ (?:the\ )?(?:\w+\ ){0,2}radio
        | radio\ (?:show|interview|programme|program)""",
    "podcast": r"podcast",
    "TV": r"television | tv | news\ channel | on\ air | broadcaster",
    "speech": r"""
        speech | rally | addressing\ (?:supporters|the\ crowd|the\ nation) | remarks\ (?:at|to)
        | speaking\ (?:at|before) | sermon | keynote""",
    "letter": r"(?:in|wrote|sent)\ (?:an?|the|his|her|their)\ (?:open\ |joint\ )?letter",
    "email": r"e-?mail(?:s|ed)?",
    "leak": r"leaked",
    "report": r"report | study | audit | white\ paper",
    "statement": r"statement | press\ release | communiqu[eé]",
}

#: Cues that are a medium by themselves.
_CUES = {"tweet": "social post", "retweet": "social post", "post": "social post"}

#: First match decides within a sentence: the more telling words stand first.
_MEDIA = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.I | re.X)) for name, words in _WORDS.items()
)


def media(
    doc: Doc, attributions: Sequence[Attribution], names: Sequence[str | None]
) -> list[str | None]:
    """The medium of each attribution, in order. ``names`` are the resolved speakers."""
    latest: dict[str, str] = {}
    out: list[str | None] = []
    for attribution, name in zip(attributions, names, strict=True):
        own = named_medium(doc, attribution)
        if own is None and attribution.kind == "turn":
            own = "interview"
        if own is None and name is not None:
            own = latest.get(name)
        elif own is not None and name is not None:
            latest[name] = own
        out.append(own)
    return out


def named_medium(doc: Doc, attribution: Attribution) -> str | None:
    """The medium that the sentence of the cue names, outside what was said; else ``None``."""
    for token in tokens(doc, attribution.cue):
        if token.lemma_.lower() in _CUES:
            return _CUES[token.lemma_.lower()]
    anchor = hull(attribution.cue or attribution.source or attribution.content)
    words = _around(doc, anchor, attribution.content)
    return next((medium for medium, pattern in _MEDIA if pattern.search(words)), None)


def _around(doc: Doc, anchor: Span, content: Sequence[Span]) -> str:
    """The words of the sentence at ``anchor``, without those of ``content``."""
    at = doc.char_span(*anchor, alignment_mode="expand")
    if at is None:
        return ""
    kept = (
        token.text_with_ws
        for token in at.sent
        if not any(overlap(Span(token.idx, token.idx + len(token)), span) for span in content)
    )
    return "".join(kept)
