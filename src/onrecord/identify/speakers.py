"""The record of a speaker, made from the entities that a source stands for."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.identify.cast import Entity
from onrecord.naming.names import fold
from onrecord.naming.places import government_of, house_of
from onrecord.records import Spans, Speaker, SpeakerKind
from onrecord.spans import text_of

_GOVERNMENT = frozenset("government ministry department administration cabinet embassy".split())
_GROUPS = frozenset("taliban militants rebels republicans democrats".split())


def named(text: str, entities: Sequence[Entity], spans: Spans) -> Speaker:
    """A speaker whom the article names; those of a joint statement are its members."""
    kinds = {kind_of(e) for e in entities}
    names = tuple(name_of(e) for e in entities)
    alone = len(entities) == 1
    return Speaker(
        name=joined(names),
        kind=kinds.pop() if len(kinds) == 1 else "group",
        as_named=text_of(text, spans),
        role=entities[0].role if alone else None,
        spans=spans,
        members=() if alone else names,
    )


def joined(names: Sequence[str]) -> str:
    """Names as English lists them: "A", "A and B", "A, B and C"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def unnamed(text: str, spans: Spans, role: str | None = None, called: str | None = None) -> Speaker:
    """One speaker whom the article does not name, ``called`` by its words, here or earlier; a seat
    of government ("No 10") is that government."""
    words = text_of(text, spans)
    if seated := house_of(words):
        return Speaker(name=seated, kind="government", as_named=words, role=role, spans=spans)
    return Speaker(name=called or words, kind="unnamed", as_named=words, role=role, spans=spans)


def group(text: str, spans: Spans, called: str | None = None) -> Speaker:
    """Many speakers together, ``called`` by the article's words, here or earlier."""
    words = text_of(text, spans)
    return Speaker(name=called or words, kind="group", as_named=words, spans=spans)


def name_of(entity: Entity) -> str:
    """What an entity is called: countries, capitals and seats that speak are governments."""
    if entity.kind == "place":
        return government_of(entity.name) or entity.name
    return house_of(entity.name) or entity.name


def kind_of(entity: Entity) -> SpeakerKind:
    """The kind of speaker that an entity is."""
    if entity.kind == "person":
        return "person"
    words = {fold(w) for w in entity.name.split()}
    if entity.name == "White House" or house_of(entity.name):
        return "government"
    if entity.kind == "place" or words & _GOVERNMENT:
        return "government"
    return "group" if words & _GROUPS else "organisation"
