"""Bodies that a possessive ties to a person: "his office", "her campaign", "his company"."""

from __future__ import annotations

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import Mention
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source
from onrecord.naming.names import surname
from onrecord.naming.titles import plain

_NAMES = {
    "office": "Office of {}",
    "campaign": "{} campaign",
    "administration": "{} administration",
}
_BODIES = frozenset({"organization", "organisation", "foundation", "company", "party"})


def owned_body(source: Source) -> str | None:
    """The noun of "his office" or "Vale's office" where it is a body with a person's name."""
    head = source.head
    if source.kind != "nominal" or head is None or head.i == source.start:
        return None
    word = plain(head.lemma_)
    owner = head.nbor(-1)
    pronoun = owner.i == source.start and owner.lower_ in {"his", "her"}
    owned = pronoun or owner.tag_ == "POS"
    return word if owned and word in _NAMES | dict.fromkeys(_BODIES) else None


def owner_of(scene: Scene, source: Source) -> Entity | None:
    """The person whose name stands with a possessive ending before the noun of a body."""
    head = source.head
    if head is None or head.i < 1 or head.nbor(-1).tag_ != "POS":
        return None
    owners = (m for m in scene.cast.mentions if m.end == head.i - 1 and m.kind == "person")
    return next((scene.cast.of[m.start] for m in owners), None)


def body_of(scene: Scene, person: Entity, noun: str) -> Entity | None:
    """The body that the noun calls a person's: one of the article, else one named after them."""
    if person.kind != "person":
        return None
    family = surname(person.full)[-1]
    ends = [b for b in scene.cast.bodies() if b.name.lower().endswith(f" {noun}")]
    named = next((b for b in ends if family in b.name.lower().split()), None)
    if named is not None or noun not in _NAMES:
        return named
    last = person.mentions[-1]
    mention = Mention(last.start, last.end, tuple(person.name.split()), "body")
    return Entity("body", [mention], name=_NAMES[noun].format(person.name))
