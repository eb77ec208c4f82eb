"""Bodies named after a person or a country: "the Tost campaign", "the Kestrian government"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.identify.mentions import Mention, MentionKind
from onrecord.identify.nouns import ARMS
from onrecord.naming.places import DEMONYMS, PLACES

_CAMPS = frozenset({"campaign", "administration", "camp"})
_STATE = frozenset({"government", "administration"})
_OWNED = frozenset(
    "agency authority bureau commission council court department directorate office service "
    "watchdog regulator".split()
)
_LONGEST_MIDDLE = 3
_ADJECTIVES = frozenset({"presidential", "foreign", "defence", "defense", "interior", "national"})


@dataclass(frozen=True, slots=True)
class Offshoot:
    """A body at the noun ``mention`` holds, its name, and the kind of entity that it makes."""

    mention: Mention
    name: str
    kind: MentionKind


def find_offshoots(
    doc: Doc, mentions: Mapping[int, Mention], names: Mapping[int, str]
) -> Iterator[Offshoot]:
    """The bodies named after people and places, at their nouns.

    ``mentions`` and ``names`` give for the start of each mention the mention and the full name
    of its entity.
    """
    for mention in mentions.values():
        noun = _noun_after(doc, mention.end)
        if noun is not None and mention.kind == "person" and noun.lower_ in _CAMPS:
            yield _at(noun, f"{names[mention.start]} {noun.lower_}", "body")
        if noun is not None and mention.kind == "place":
            yield from _of_place(noun, " ".join(mention.words))
        if mention.kind == "place":
            yield from _owned(doc, mention)
    for token in doc:
        if token.lower_ in DEMONYMS and token.text[0].isupper() and token.i not in mentions:
            noun = _noun_after(doc, token.i + 1)
            if noun is not None:
                yield from _of_place(noun, token.text)


def _of_place(noun: Token, place: str) -> Iterator[Offshoot]:
    country = DEMONYMS.get(place.lower()) or PLACES.get(place.lower())
    if noun.lower_ in _STATE and country:
        yield _at(noun, country, "place")
    elif noun.lower_ in _STATE | ARMS:
        middle = noun.nbor(-1).text + " " if noun.nbor(-1).lower_ in _ADJECTIVES else ""
        yield _at(noun, f"{place} {middle}{noun.text}", "body")


def _owned(doc: Doc, mention: Mention) -> Iterator[Offshoot]:
    """The body that a place is said to have: "Varland's civil protection agency"."""
    if mention.end >= len(doc) or doc[mention.end].tag_ != "POS":
        return
    first = mention.end + 1
    for token in doc[first : first + _LONGEST_MIDDLE + 1]:
        if not token.is_lower or token.pos_ not in {"ADJ", "NOUN"}:
            return
        if token.lower_ in _OWNED and token.i > first:
            middle = doc[first : token.i + 1].text
            yield _at(token, f"{' '.join(mention.words)} {middle}", "body")
            return


def _noun_after(doc: Doc, i: int) -> Token | None:
    """The noun that a name before ``i`` modifies, a possessive ending or an adjective between."""
    while i < len(doc) and (doc[i].tag_ == "POS" or doc[i].lower_ in _ADJECTIVES):
        i += 1
    return doc[i] if i < len(doc) else None


def _at(noun: Token, name: str, kind: MentionKind) -> Offshoot:
    return Offshoot(Mention(noun.i, noun.i + 1, (noun.text,), kind), name, kind)
