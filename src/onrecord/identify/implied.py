"""Who speaks where no source is marked: the subject of the cue, or the speaker just quoted."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.identify.cast import Entity
from onrecord.identify.scene import Scene
from onrecord.language import tokens
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import overlap, paragraphs

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SAYING = frozenset("say tell add ask claim argue insist assert state declare reply".split())
_CLIMB = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep"})
_QUOTES = "\"“”'‘’„«»"


def subject_of_cue(scene: Scene, attribution: Attribution) -> Token | None:
    """The subject that a cue shares with the clause it belongs to ("..., and vowed to")."""
    cue = tokens(scene.doc, attribution.cue)
    verb = next((t for t in cue if t.pos_ == "VERB"), None)
    if verb is None or verb.tag_ == "VBN":
        return None
    if any(c.dep_ in _SUBJECTS for c in verb.children):
        return _subject(verb) if verb.lemma_ in _SAYING else None
    while verb.dep_ in _CLIMB and verb.head is not verb:
        verb = verb.head
        if any(c.dep_ in _SUBJECTS for c in verb.children):
            return _subject(verb)
    return None


def _subject(verb: Token) -> Token | None:
    """The active subject of a verb."""
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


def speaker_before(
    scene: Scene, attribution: Attribution, said: Sequence[tuple[Attribution, Entity]]
) -> Entity | None:
    """The speaker of the quotation that a bare one goes on from.

    Either all quotations of its paragraph have one speaker, or it fills its paragraph and the one
    before it is wholly one speaker's.
    """
    if attribution.kind not in {"direct", "mixed"} or attribution.cue:
        return None
    lines = paragraphs(scene.text)
    here = _line_of(lines, attribution.content[0])
    if here is None:
        return None
    same = _speakers(said, lines[here])
    if same or here == 0:
        return same.pop() if len(same) == 1 else None
    alone = _fills(scene.text, lines[here], attribution.content)
    before = _speakers(said, lines[here - 1]) if alone else set()
    return before.pop() if len(before) == 1 else None


def _line_of(lines: Sequence[Span], span: Span) -> int | None:
    return next((i for i, line in enumerate(lines) if overlap(line, span)), None)


def _speakers(said: Sequence[tuple[Attribution, Entity]], line: Span) -> set[Entity]:
    """Who is quoted directly in a paragraph."""
    return {
        entity
        for attribution, entity in said
        if attribution.kind != "indirect" and any(overlap(s, line) for s in attribution.content)
    }


def _fills(text: str, line: Span, content: Spans) -> bool:
    """Whether a quotation is all there is in its paragraph."""
    inside = [s for s in content if overlap(s, line)]
    rest = text[line.start : inside[0].start] + text[inside[-1].end : line.end]
    return not rest.strip(_QUOTES + " .,")
