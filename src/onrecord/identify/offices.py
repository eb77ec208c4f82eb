"""The office by which a text goes on about whoever speaks: "Brenn announced ... the prime minister
told parliament"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.identify.cast import Entity
from onrecord.identify.pronouns import rank
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source
from onrecord.naming.titles import HONORIFICS, OFFICES, SPOKES, TITLE_WORDS, plain

_CERTAIN = 0.75
_NEAR = 2


def office_of_speaker(scene: Scene, source: Source, words: Sequence[Token]) -> Entity | None:
    """Who has just spoken, for an office that the article gives to nobody else.

    Only where the article tells no office of theirs; "the president" may be somebody whom it
    never names, so the person must stand out as the one spoken of.
    """
    if source.head is None or words[0].lower_ != "the" or len(words) > _NEAR + 1:
        return None
    office = plain(source.head.lemma_)
    last = scene.last_spoken(source.start)
    if office not in OFFICES - SPOKES or last is None or not _without_office(last.entity):
        return None
    if scene.gap(last.token, source.start) > _NEAR or _told_before(scene, source, office):
        return None
    found = rank(scene, source.start, scene.cast.people(), certain=_CERTAIN)
    return found if found is last.entity else None


def _told_before(scene: Scene, source: Source, office: str) -> bool:
    """Whether the office is anybody's, or was spoken of before."""
    held = any(office in p.words for p in scene.cast.people())
    return held or any(plain(t.lemma_) == office for t in scene.doc[: source.start])


def _without_office(entity: Entity) -> bool:
    return entity.kind == "person" and not entity.words & (TITLE_WORDS - HONORIFICS)
