"""Whom the words said name: "He said Brenn would lose" is not said by Brenn.

A pronoun does not stand for a name in its own clause or below it (principle C of binding: Chomsky
1981; a filter before any ranking in Lappin and Leass 1994), and hardly anybody names themselves in
words that are quoted; those who do are missed. After words that are told, not quoted, "he" and "the
minister" may take up the name: "Brenn would lose, he said".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import Mention
from onrecord.identify.nouns import FIRST, YOU
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source
from onrecord.language import tokens
from onrecord.records import Attribution

_GIVEN = (("name", "is"), ("i", "am"), ("i", "'m"), ("i", "’m"), ("i", ","), ("we", ","))


def spoken_of(scene: Scene, attribution: Attribution, source: Source) -> tuple[Entity, ...]:
    """The people whom ``source``, a pronoun or a description, does not stand for, since the content
    names them; but for those who give their own name ("My name is Mirela Tost")."""
    head = source.head
    if source.kind == "name" or attribution.kind == "turn":
        return ()
    if head is None or head.lower_ in FIRST | YOU:
        return ()
    return tuple(dict.fromkeys(_named(scene, attribution, source)))


def _named(scene: Scene, attribution: Attribution, source: Source) -> Iterator[Entity]:
    taken_up = source.kind == "pronoun" or scene.doc[source.start].lower_ == "the"
    told = taken_up and attribution.kind != "direct"
    for token in tokens(scene.doc, attribution.content):
        entity = scene.cast.of.get(token.i)
        if entity is None or entity.kind != "person":
            continue
        mention = next(m for m in entity.mentions if m.start == token.i)
        told_before = told and token.i not in scene.quoted and token.i < source.start
        other = _modifies(scene.doc, mention) or _introduces(scene.doc, mention)
        if not told_before and not other:
            yield entity


def _modifies(doc: Doc, mention: Mention) -> bool:
    """Whether the name belongs to another noun: "the Brenn campaign"."""
    return doc[mention.end - 1].dep_ in {"compound", "amod", "nmod"}


def _introduces(doc: Doc, mention: Mention) -> bool:
    before = tuple(token.lower_ for token in doc[max(0, mention.start - 2) : mention.start])
    return before in _GIVEN
