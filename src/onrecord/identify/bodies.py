"""Mentions of bodies and places gathered to one entity each."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import Mention, MentionKind
from onrecord.identify.nouns import OUTLET_WORDS
from onrecord.naming.names import Words, fold

_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "de", "&"})


def same_words(mentions: Sequence[Mention], kind: MentionKind) -> list[Entity]:
    """One entity for each different name."""
    by_name: dict[Words, Entity] = {}
    for mention in mentions:
        key = tuple(w for w in mention.folded if w != "the") or mention.folded
        by_name.setdefault(key, Entity(kind)).mentions.append(mention)
    return list(by_name.values())


def gather_bodies(doc: Doc, mentions: Sequence[Mention]) -> list[Entity]:
    """Bodies; acronyms and short forms join the full name that the article spells out."""
    named = same_words(mentions, "body")
    kept: list[Entity] = []
    for body in named:
        longer = [b for b in named if b is not body and _abbreviates(doc, body, b)]
        if longer:
            max(longer, key=lambda b: len(b.mentions)).mentions.extend(body.mentions)
        else:
            kept.append(body)
    return kept


def _abbreviates(doc: Doc, short: Entity, full: Entity) -> bool:
    """Whether one body's name is an acronym or a usual short form of another's."""
    if len(short.full) != 1 or len(full.full) < 2:
        return False
    word = short.mentions[0].words[0].replace(".", "")
    longest = max(full.mentions, key=lambda m: len(m.words))
    text = [t.text for t in doc[longest.start : longest.end] if t.text.lower() not in _SMALL]
    if word.isupper() and 2 <= len(word) <= 7:
        return word == "".join(w[0] for part in text for w in part.split("-") if w[:1].isupper())
    parts = full.full
    if parts[-1] == fold(word):
        return parts[-1] in OUTLET_WORDS
    return parts[0] == fold(word) and parts[-1] in OUTLET_WORDS
