"""Whose a paper, a poll or a campaign is: "the FBI summary", then "the summary"."""

from __future__ import annotations

from itertools import chain

from spacy.tokens import Span, Token

from onrecord.identify.cast import Entity
from onrecord.identify.nouns import DOCUMENT_NOUNS
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source
from onrecord.naming.titles import plain

CAMPS = frozenset({"campaign", "administration"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "no"})
_MADE = frozenset({"poll", "survey", "study", "report"})
_NEAR = 2
_FAR_MAKER = 12


def maker_of(scene: Scene, source: Source, head: str) -> Entity | None:
    """The body that a paper, poll or campaign belongs to: "the FBI summary", then "the summary"."""
    doc = scene.doc
    headline = scene.in_headline(source.start)
    indefinite = doc[source.start].lower_ in INDEFINITE
    if indefinite and not headline:
        return _named_next(scene, source, head)
    if doc[source.start].tag_ == "PRP$":
        return None
    earlier = range(source.start - 1, 0, -1)
    later = range(source.end, len(doc)) if headline else range(0)
    if head in CAMPS and len(camps := _camps(scene, head)) == 1:
        return camps[0]
    for i in chain(earlier, later):
        if plain(doc[i].lemma_) == head:
            maker = _maker_at(scene, i)
            if maker is not None and (head in DOCUMENT_NOUNS or _is_near(scene, i, source.start)):
                return maker
    return _statement_of(scene, source, head)


def _named_next(scene: Scene, source: Source, head: str) -> Entity | None:
    """The body that the next sentences name as the maker: "a poll ... The Gazette poll"."""
    if head not in _MADE:
        return None
    for token in scene.doc[source.end :]:
        if scene.gap(source.start, token.i) > _NEAR:
            return None
        if plain(token.lemma_) == head:
            ends = (m for m in scene.cast.mentions if m.end == token.i and m.kind == "body")
            return next((scene.cast.of[m.start] for m in ends), None)
    return None


def _camps(scene: Scene, head: str) -> list[Entity]:
    return [b for b in scene.cast.bodies() if b.name.endswith(f" {head}")]


def _is_near(scene: Scene, i: int, token: int) -> bool:
    return abs(scene.gap(i, token)) <= _NEAR + 1


def _maker_at(scene: Scene, i: int) -> Entity | None:
    """The body whose name stands right before the noun at ``i``, or after "by" or "from"."""
    doc = scene.doc
    if i in scene.cast.of:
        return scene.cast.of[i]
    for mention in scene.cast.mentions:
        if mention.kind != "body":
            continue
        if mention.end == i or _made_by(doc[i + 1 : mention.start]):
            return scene.cast.of[mention.start]
    return None


def _made_by(between: Span) -> bool:
    """Whether the words between a paper and a name say that it is the name's."""
    if not 0 < len(between) <= _FAR_MAKER or any(_parts(t) for t in between):
        return False
    ends = [t.lower_ for t in between if t.lower_ != "the"][-1:]
    return ends == ["by"] or (ends == ["from"] and len(between) <= 2)


def _parts(token: Token) -> bool:
    """Whether a word parts a paper from a maker named after it: a stop or a verb of its own."""
    return token.text in {",", "."} or token.tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _statement_of(scene: Scene, source: Source, head: str) -> Entity | None:
    """Whoever spoke just before, for "the statement", "the letter", "the post"."""
    last = scene.last_spoken(source.start)
    if head not in {"statement", "letter", "tweet", "post", "memo", "email"} or last is None:
        return None
    return last.entity if scene.gap(last.token, source.start) <= _NEAR else None
