"""Which body a noun stands for: "the company", "the ministry", "the newspaper"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.identify.cast import Entity, latest
from onrecord.identify.mentions import Mention, is_capital
from onrecord.identify.nouns import (
    ARMS,
    BODIES_OF,
    BODY_NOUNS,
    BODY_WORDS,
    COMPANY_NOUNS,
    LOOSE_BODIES,
    OTHER_BODIES,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    OUTLETS_OF,
)
from onrecord.identify.pronouns import rank
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source
from onrecord.naming.names import fold
from onrecord.naming.titles import ROLE_MODIFIERS

_CERTAIN_BODY = 0.6
_NEAR = 3
_JOINTS = frozenset({"of", "on", "for", "against"})
_COMPANY_WORDS = frozenset(
    "company corporation corp inc ltd llc group bank networks partners".split()
)


def body_named(scene: Scene, source: Source, head: str) -> Entity | None:
    """The body of which the head noun is part of the name, or tells the kind; else the arm of the
    place that the sentence is about ("the legislature")."""
    if head not in BODY_NOUNS | OUTLET_NOUNS | COMPANY_NOUNS | ARMS:
        return None
    capital = _capital_modifiers(scene, source)
    before = [
        b
        for b in scene.cast.bodies()
        if b.mentions[0].start < source.start and capital <= _name_words(b) | b.words
    ]
    named = [b for b in before if head in b.words or any(_is_a(m, head) for m in b.mentions)]
    if len(named) > 1:
        named = [b for b in named if _is_near(scene, b, source)]
    if named:
        return latest(named, source.start)
    kind = rank(scene, source.start, _of_kind(before, head), certain=_CERTAIN_BODY)
    return kind or _arm(scene, source, head)


def _is_a(mention: Mention, head: str) -> bool:
    """Whether a name says that the body is one: the "Commission on Good Government" is none of
    governing, the "Ministry of Trade" a ministry."""
    for word in mention.folded:
        if word == head:
            return True
        if word in _JOINTS:
            return False
    return False


def _is_near(scene: Scene, body: Entity, source: Source) -> bool:
    last = body.last_before(source.start)
    return last is not None and scene.gap(last.start, source.start) <= _NEAR


def _capital_modifiers(scene: Scene, source: Source) -> set[str]:
    """The capitalised words before the head, which the body must be called by."""
    words = scene.doc[source.start : source.end]
    return {
        fold(t.text)
        for t in words
        if source.head is not None and t.i < source.head.i and is_capital(t) and not _opens(t)
    }


def _opens(token: Token) -> bool:
    return bool(token.is_sent_start) or token.pos_ == "DET"


def _arm(scene: Scene, source: Source, head: str) -> Entity | None:
    """The body of the one place that this sentence names before "the legislature"."""
    doc, start = scene.doc, source.start
    if head not in ARMS or source.end - start != 2 or doc[start].lower_ != "the":
        return None
    places = {
        scene.cast.of[m.start].name
        for m in scene.cast.mentions
        if m.kind == "place" and m.start < start and scene.gap(m.start, start) == 0
    }
    if len(places) != 1:
        return None
    mention = Mention(start + 1, start + 2, (head,), "body")
    return Entity("body", [mention], name=f"{places.pop()} {head}")


def _of_kind(bodies: Sequence[Entity], head: str) -> list[Entity]:
    """The bodies that a noun can stand for, as far as their names tell."""
    if head in COMPANY_NOUNS:
        return [b for b in bodies if _may_be_company(b)]
    if head in LOOSE_BODIES:
        return [b for b in bodies if not OTHER_BODIES & _name_words(b)]
    kinds = BODIES_OF.get(head, frozenset()) | (
        OUTLETS_OF.get(head, OUTLET_WORDS) if head in OUTLET_NOUNS else frozenset()
    )
    return [b for b in bodies if any(_is_a(m, kind) for m in b.mentions for kind in kinds)]


def _may_be_company(body: Entity) -> bool:
    """Whether a body may be a company: called one, or neither of another kind nor an acronym."""
    if body.words & COMPANY_NOUNS:
        return True
    other = (BODY_WORDS - _COMPANY_WORDS | ROLE_MODIFIERS) & _name_words(body)
    return not other and not body.name.isupper()


def _name_words(body: Entity) -> set[str]:
    return {fold(word) for word in body.name.split()}
