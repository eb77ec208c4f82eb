"""For whom a spokesperson or a lawyer speaks: "a spokesman for the ministry", "Tost's lawyer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.identify.cast import Entity
from onrecord.identify.going_on import goes_on
from onrecord.identify.mentions import Mention
from onrecord.identify.nominals import resolve_nominal
from onrecord.identify.nouns import BODY_NOUNS, COMPANY_NOUNS
from onrecord.identify.resolve import pronoun_at
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source, read_source
from onrecord.identify.speakers import name_of
from onrecord.naming.titles import HONORIFICS, SPOKES, plain
from onrecord.records import Span

_LAWYERS = frozenset("lawyer attorney counsel solicitor barrister".split())
_VOICES = SPOKES | _LAWYERS | frozenset({"publicist"})
_OFFICES = {"secretary": frozenset({"press"}), "director": frozenset({"communications", "press"})}
_BODIES = BODY_NOUNS | COMPANY_NOUNS | frozenset({"military", "presidency", "prosecution"})
_FAR = 9
_LONGEST = 8


def spoken_for(scene: Scene, source: Source, entity: Entity | None) -> str | None:
    """The name of whom a speaker speaks for, else the article's words; ``None`` for nobody else.

    A bare "the spokesman" speaks for whomever the last spokesman spoke.
    """
    if entity is not None and entity.kind != "person":
        return None
    if entity is None and (heard := goes_on(scene, source)) is not None:
        return heard.behalf
    for noun in _nouns(scene, source, entity):
        found = _principal(scene, noun)
        if found and (entity is None or found != entity.name):
            return found
    if entity is None and source.head is not None and speaks_for_others(source.head):
        return _before(scene, source)
    return None


def speaks_for_others(noun: Token) -> bool:
    """Whether a noun is a post whose holder speaks for others."""
    word = plain(noun.lemma_)
    if word in _OFFICES and noun.i:
        return plain(noun.nbor(-1).text) in _OFFICES[word]
    return word in _VOICES or plain(noun.text) in _VOICES


def _before(scene: Scene, source: Source) -> str | None:
    """Whom the last unnamed spokesperson of the article before ``source`` spoke for."""
    for token in reversed(scene.doc[: source.start]):
        if speaks_for_others(token) and token.pos_ == "NOUN":
            found = _principal(scene, token)
            if found:
                return found
    return None


def _nouns(scene: Scene, source: Source, entity: Entity | None) -> Iterator[Token]:
    """The posts of speaking for others that a source, else its person's mentions, tell of."""
    if entity is None:
        if source.kind == "nominal" and source.head is not None and speaks_for_others(source.head):
            yield source.head
        return
    for mention in entity.mentions:
        yield from (t for t in _beside(scene, mention) if speaks_for_others(t))


def _beside(scene: Scene, mention: Mention) -> Iterator[Token]:
    """The words of the title or description that a name stands with, as far as one is near."""
    doc = scene.doc
    before = doc[max(0, mention.start - _FAR) : mention.start]
    yield from _until_end(scene, [*reversed(before)], mention)
    yield from _until_end(scene, [*doc[mention.end : mention.end + _FAR]], mention)


def _until_end(scene: Scene, away: Sequence[Token], mention: Mention) -> Iterator[Token]:
    """The words of ``away``, read away from the name, up to a verb or to a mark but the first."""
    for i, token in enumerate(away):
        mark = token.is_punct and not (i == 0 and token.text in {",", "—", "–"})
        outside = scene.sentences[token.i] != scene.sentences[mention.start]
        if mark or outside or token.pos_ in {"VERB", "AUX", "CCONJ"}:
            return
        yield token


def _principal(scene: Scene, noun: Token) -> str | None:
    """Whom the holder of the post at ``noun`` speaks for, by the words around it."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if after is not None and after.lower_ in {"for", "of", "to"}:
        return _phrase(scene, after.i + 1)
    return _modifier(scene, noun)


def _phrase(scene: Scene, start: int) -> str | None:
    """What the noun phrase after "for" names, else its words."""
    doc = scene.doc
    end = start
    while end < len(doc) and end - start < _LONGEST and _in_phrase(doc[end], scene):
        end += 1
    if end == start:
        return None
    return _called(scene, start, end)


def _in_phrase(token: Token, scene: Scene) -> bool:
    inside = any(m.start <= token.i < m.end for m in scene.cast.within(token.i - 6, token.i + 7))
    return inside or token.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "PART", "PRON", "NUM"}


def _modifier(scene: Scene, noun: Token) -> str | None:
    """Whom a possessive or a name right before the post gives."""
    doc = scene.doc
    start = noun.i
    while start > 0 and _is_modifier(doc[start - 1]):
        start -= 1
    if start and doc[start - 1].tag_ == "POS":
        return _called(scene, _owner_start(scene, start - 1), start - 1)
    if start and doc[start - 1].tag_ == "PRP$":
        if noun.i in scene.quoted:
            return None
        person = pronoun_at(scene, doc[start - 1])
        return name_of(person) if person else None
    named = [m for m in scene.cast.mentions if m.end == start]
    if named:
        from_there = named[0].kind == "place" and plain(noun.lemma_) in _LAWYERS
        return None if from_there else name_of(scene.cast.of[named[0].start])
    if start < noun.i and plain(doc[noun.i - 1].text) in _BODIES:
        return _called(scene, start, noun.i)
    return None


def _is_modifier(token: Token) -> bool:
    lower = token.is_lower and token.pos_ in {"ADJ", "NOUN"}
    return lower or (bool(token.is_sent_start) and plain(token.text) in _BODIES)


def _owner_start(scene: Scene, end: int) -> int:
    """Where the owner whose possessive ending stands at ``end`` begins."""
    doc = scene.doc
    for mention in scene.cast.mentions:
        if mention.end == end:
            return mention.start
    start = end
    while start > 0 and doc[start - 1].pos_ in {"NOUN", "PROPN", "ADJ", "DET"}:
        start -= 1
    return start


def _called(scene: Scene, start: int, end: int) -> str | None:
    """The name of the entity that the words stand for, else the words without an article."""
    doc = scene.doc
    last = doc[end - 1]
    spans = (Span(doc[start].idx, last.idx + len(last)),)
    source = read_source(doc, spans, scene.cast)
    if source.named:
        return name_of(source.named[0])
    found = resolve_nominal(scene, source) if source.kind == "nominal" else None
    if found is not None:
        return name_of(found)
    words = [t for t in doc[start:end] if t.pos_ != "DET" and plain(t.text) not in HONORIFICS]
    called = scene.text[words[0].idx : last.idx + len(last)] if words else None
    return called.lower() if called and called.lower() in _BODIES else called
