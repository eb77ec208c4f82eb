"""To whom a statement is made: "told the Courier", "asked Vale", "in an interview with ..."."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.identify.nouns import BODY_NOUNS, OUTLET_NOUNS
from onrecord.identify.scene import Scene
from onrecord.identify.sources import read_source
from onrecord.identify.speakers import joined, name_of
from onrecord.language import tokens
from onrecord.naming.titles import TITLE_WORDS, plain
from onrecord.records import Attribution, Span
from onrecord.spans import covered

_TELLING = frozenset(
    "tell ask remind assure inform warn urge advise thank congratulate press question brief "
    "interview address grill quiz answer".split()
)
_OCCASIONS = frozenset({"interview", "conversation", "discussion", "statement", "letter", "email"})
_AUDIENCE = frozenset({"to", "with"})
_SPEAKING = frozenset({"speak", "talk", "say", "write", "respond"})
_LONGEST = 12
_PRESS = frozenset({"reporter", "journalist", "lawmaker", "legislator", "senator", "delegate"})
_BODIES = BODY_NOUNS | OUTLET_NOUNS - {"site", "website", "group"}


def addressee(scene: Scene, attribution: Attribution) -> str | None:
    """Whom the saying is addressed to, by name or in the article's words; ``None`` if not told."""
    content = attribution.content
    for token in tokens(scene.doc, attribution.cue):
        for listener in _listeners(token):
            inside = covered(content, Span(listener.idx, listener.idx + len(listener)))
            if not inside and (name := _called(scene, listener)):
                return name
    return None


def _listeners(cue: Token) -> Iterator[Token]:
    """The objects of a verb of telling, and those of "in an interview with", "speaking to"."""
    if cue.lemma_.lower() in _TELLING:
        yield from (c for c in cue.children if c.dep_ in {"dobj", "dative", "iobj", "obj"})
    for child in cue.children:
        if child.dep_ == "prep":
            yield from _occasion(child)
        if child.dep_ == "advcl" and child.lemma_ in _SPEAKING:
            yield from _audience(child)
    if cue.lemma_.lower() in _SPEAKING:
        yield from _audience(cue)


def _occasion(preposition: Token) -> Iterator[Token]:
    for noun in preposition.children:
        if noun.lemma_.lower() in _OCCASIONS:
            yield from _audience(noun)


def _audience(head: Token) -> Iterator[Token]:
    for preposition in head.children:
        if preposition.lower_ in _AUDIENCE:
            yield from (c for c in preposition.children if c.dep_ == "pobj")


def _listens(listener: Token) -> bool:
    """Whether a common noun is one to whom things are said: the press, a body, an office."""
    word = plain(listener.lemma_)
    single = listener.tag_ not in {"NNS", "NNPS"} and word in TITLE_WORDS
    return word in _PRESS or word in _BODIES or single


def _called(scene: Scene, listener: Token) -> str | None:
    """The name of a listener, else the noun phrase without its article; pronouns are left out."""
    if listener.pos_ == "PRON":
        return None
    phrase = [t for t in listener.subtree if t.i - listener.i < _LONGEST]
    start, end = phrase[0], phrase[-1]
    source = read_source(scene.doc, (Span(start.idx, end.idx + len(end)),), scene.cast)
    if source.named:
        return joined([e.name if e.kind == "place" else name_of(e) for e in source.named])
    if not _listens(listener):
        return None
    words = [t for t in phrase if t.i <= listener.i and t.dep_ != "det"]
    return scene.text[words[0].idx : listener.idx + len(listener)] if words else None
