"""Speakers whom the article does not name: called by its words, their kind by their head noun."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.identify.going_on import goes_on
from onrecord.identify.nouns import ARMS, BODY_NOUNS, RELATIVE, THEY
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source, role_of
from onrecord.identify.speakers import group, unnamed
from onrecord.identify.together import last_heard
from onrecord.naming.titles import plain
from onrecord.records import Spans, Speaker, SpeakerKind
from onrecord.spans import text_of

_STATE = frozenset({"government", "govt", "ministry", "cabinet", "presidency"})
_ALONE = ARMS | _STATE | frozenset({"police", "court", "prosecution", "opposition"})


def speaker_by_words(scene: Scene, source: Source, spans: Spans) -> Speaker:
    """The speaker that a source without a name stands for."""
    if source.kind == "pronoun" and source.head is not None:
        return _by_pronoun(scene, source, source.head, spans)
    if source.kind == "plural":
        return group(scene.text, spans)
    kind = _kind(source)
    if kind == "unnamed":
        return unnamed(scene.text, spans, role_of(source))
    words = text_of(scene.text, spans)
    bare = words[4:] if words[:4].lower() == "the " else words
    return Speaker(name=bare, kind=kind, as_named=words, spans=spans)


def _kind(source: Source) -> SpeakerKind:
    """A body where the words are one: "the army", "the port authority", not "a court"."""
    head = source.head
    if source.kind != "nominal" or head is None or head.i != source.end - 1:
        return "unnamed"
    word = plain(head.lemma_)
    definite = source.definite or head.i == source.start
    modified = source.end - source.start > 2 and word in BODY_NOUNS
    if not definite or head.doc[source.start].tag_ == "PRP$" or not (modified or word in _ALONE):
        return "unnamed"
    return "government" if word in _STATE else "organisation"


def _by_pronoun(scene: Scene, source: Source, pronoun: Token, spans: Spans) -> Speaker:
    """The group that spoke before "they", the one who goes on under "he" or "she", or the noun
    that "who" belongs to."""
    if pronoun.lower_ in THEY:
        heard = last_heard(scene, source)
        words = heard.words if heard is not None and heard.many else None
        return group(scene.text, spans, words)
    if (heard := goes_on(scene, source)) is not None and heard.noun is not None:
        return unnamed(scene.text, spans, plain(heard.noun.text), heard.words)
    noun = _antecedent(pronoun) if pronoun.lower_ in RELATIVE else None
    if noun is None:
        return unnamed(scene.text, spans)
    start = noun.i
    while start > 0 and scene.doc[start - 1].pos_ in {"NOUN", "ADJ", "PROPN", "NUM", "DET"}:
        start -= 1
    words = scene.doc[start : noun.i + 1].text
    if noun.tag_ in {"NNS", "NNPS"}:
        return group(scene.text, spans, words)
    return unnamed(scene.text, spans, called=words)


def _antecedent(pronoun: Token) -> Token | None:
    """The noun that the clause of a relative pronoun hangs on."""
    verb = pronoun.head
    noun = verb.head if verb.dep_ == "relcl" else None
    return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN"} else None
