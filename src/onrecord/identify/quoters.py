"""Who quotes another: "The Courier quoted Brenn as saying …" reaches us through the Courier."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.identify.nouns import PRONOUNS
from onrecord.identify.resolve import entities_of
from onrecord.identify.scene import Scene
from onrecord.identify.sources import read_source
from onrecord.identify.speakers import joined, name_of
from onrecord.identify.unnamed import speaker_by_words
from onrecord.language import tokens
from onrecord.records import Attribution, Span

_FAR = 30
_SUBJECTS = frozenset({"nsubj", "csubj"})
_BEING = frozenset({"auxpass", "nsubjpass"})


def quoter(scene: Scene, attribution: Attribution) -> str | None:
    """The name of who quotes the speaker of ``attribution``, else the article's words for them;
    ``None`` where nobody does ("was quoted as saying")."""
    verb = _quoting(scene, attribution)
    who = _who(verb) if verb is not None else None
    if who is None:
        return None
    last = who.right_edge
    spans = (Span(who.left_edge.idx, last.idx + len(last)),)
    source = read_source(scene.doc, spans, scene.cast)
    entities = entities_of(scene, source, ())
    if entities:
        return joined([name_of(e) for e in entities])
    words = speaker_by_words(scene, source, spans).name
    return None if words.lower() in PRONOUNS else words


def _quoting(scene: Scene, attribution: Attribution) -> Token | None:
    """The verb before "as" and a cue that goes on from it ("quoted … as saying")."""
    for token in tokens(scene.doc, attribution.cue)[:1]:
        if token.tag_ != "VBG" or token.i == 0 or token.nbor(-1).lower_ != "as":
            return None
        before = scene.doc[max(token.sent.start, token.i - _FAR) : token.i]
        return next((t for t in reversed(before) if t.lemma_ == "quote" and t.pos_ == "VERB"), None)
    return None


def _who(verb: Token) -> Token | None:
    """The subject of "quoted", or the agent of "was quoted"."""
    if not any(child.dep_ in _BEING for child in verb.children):
        return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    by = next((child for child in verb.rights if child.lower_ == "by"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
