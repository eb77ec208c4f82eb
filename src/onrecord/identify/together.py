"""Several speakers taken up again: "they", "both", "the two ministers"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.identify.cast import Entity
from onrecord.identify.nouns import ARMS, BODY_NOUNS, THEY
from onrecord.identify.scene import Heard, Scene
from onrecord.identify.sources import Source
from onrecord.naming.titles import plain

_NEAR = 3
_TWO = frozenset({"two", "pair", "couple", "duo"})


def speakers_together(scene: Scene, source: Source) -> tuple[Entity, ...]:
    """The several people or bodies that a source stands for; none where it does not.

    "They" and "both" are those who spoke last, if these were several; "the two ministries" may
    also be the only two of the article.
    """
    if source.kind == "none":
        return ()
    first = scene.doc[source.start]
    if first.lower_ in THEY and source.kind == "pronoun":
        heard = last_heard(scene, source)
        return heard.entities if heard is not None and len(heard.entities) > 1 else ()
    if not _is_pair(scene, source):
        return ()
    heard = last_heard(scene, source)
    if heard is not None and len(heard.entities) == 2 and _may_be(source.head, heard.entities):
        return heard.entities
    return _only_two(scene, source.head)


def last_heard(scene: Scene, source: Source) -> Heard | None:
    """The last speakers before a source, as long as they are near."""
    before = [h for h in scene.heard if h.token < source.start]
    last = max(before, key=lambda h: h.token, default=None)
    near = last is not None and scene.gap(last.token, source.start) <= _NEAR
    return last if near else None


def _is_pair(scene: Scene, source: Source) -> bool:
    """Whether the words are "both", "both leaders", "the two" or "the two leaders"."""
    words = [t.lower_ for t in scene.doc[source.start : source.end]]
    if words[0] == "both":
        return len(words) <= 2
    return words[0] == "the" and len(words) in {2, 3} and words[1] in _TWO


def _may_be(noun: Token | None, entities: Sequence[Entity]) -> bool:
    """Whether the noun, if it means bodies ("both governments"), is said of bodies."""
    bodies = noun is not None and plain(noun.lemma_) in BODY_NOUNS | ARMS | {"side"}
    return not bodies or all(e.kind != "person" for e in entities)


def _only_two(scene: Scene, head: Token | None) -> tuple[Entity, ...]:
    """The two people or bodies of the article that the plural noun describes, if just two."""
    if head is None or head.tag_ not in {"NNS", "NNPS"}:
        return ()
    noun = plain(head.lemma_)
    called = [e for e in scene.cast.people() if noun in e.words]
    called += [e for e in scene.cast.bodies() if noun in {w.lower() for w in e.name.split()}]
    return (called[0], called[1]) if len(called) == 2 else ()
