"""Stage 4: from attributions to voices.

Outer speech is resolved before the speech inside it, and each level in reading order: every
resolved speaker helps to resolve the pronouns that follow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from onrecord.identify.addressees import Told, addressee, conversations
from onrecord.identify.behalf import spoken_for
from onrecord.identify.cast import Entity
from onrecord.identify.going_on import unnamed_one
from onrecord.identify.implied import speaker_before, subject_of_cue
from onrecord.identify.interviews import Utterance, interviewers
from onrecord.identify.nesting import depths_of, outer_of
from onrecord.identify.nouns import FIRST, YOU
from onrecord.identify.quoters import quoter
from onrecord.identify.resolve import entities_of
from onrecord.identify.scene import Heard, Scene, Spoken, open_scene
from onrecord.identify.sources import Source, read_source
from onrecord.identify.speakers import named
from onrecord.identify.third_person import spoken_of
from onrecord.identify.turns import other_party, parties
from onrecord.identify.unnamed import speaker_by_words
from onrecord.records import Attribution, Origin, Span, Spans, Speaker, Voice


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution resolved: what its source is, and the entities behind it."""

    attribution: Attribution
    source: Source
    entities: tuple[Entity, ...]
    speaker: Speaker | None


def identify(doc: Doc, attributions: Sequence[Attribution]) -> list[Voice]:
    """Who speaks each attribution, who relays it, to whom and how directly; in the order given.

    ``speaker`` is ``None`` when the text names nobody; somebody whom it mentions but does not
    name has the kind "unnamed" or "group" and is called by the article's words.
    """
    scene = open_scene(doc, attributions)
    outer = outer_of(attributions)
    depths = depths_of(outer)
    said: dict[int, Said] = {}
    for i in sorted(range(len(attributions)), key=lambda i: (depths[i], _place(attributions[i]))):
        around = [said[j] for j in outer[i]]
        said[i] = _resolve(scene, attributions[i], around, list(said.values()))
    heard = list(said.values())
    pair = _pair(scene, heard)
    told = [addressee(scene, a) for a in attributions]
    going_on = interviewers(scene, [*_utterances(said, outer, told), *_talks(scene)])
    voices: list[Voice] = []
    for i in range(len(said)):
        direct = told[i]
        name = direct.name if direct else going_on.get(said[i].source.start)
        name = None if _is_self(said[i], name) else name
        through = quoter(scene, said[i].attribution)
        voices.append(_voice(said[i], [said[j] for j in outer[i]], pair, name, through))
    return voices


def _is_self(said: Said, name: str | None) -> bool:
    return said.speaker is not None and said.speaker.name == name


def _utterances(
    said: Mapping[int, Said],
    outer: Sequence[Sequence[int]],
    told: Sequence[Told | None],
) -> list[Utterance]:
    """What speakers with a source of their own say first-hand."""
    return [
        Utterance(s.source.start, s.speaker.name, told[i])
        for i, s in said.items()
        if s.speaker and s.source.kind != "none" and not outer[i]
    ]


def _talks(scene: Scene) -> list[Utterance]:
    return [Utterance(token, speaker, told) for token, speaker, told in conversations(scene)]


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start


def _resolve(
    scene: Scene, attribution: Attribution, around: Sequence[Said], before: Sequence[Said]
) -> Said:
    """Who the source of one attribution is; remembered for the pronouns that follow."""
    source = read_source(scene.doc, attribution.source, scene.cast)
    if source.kind == "none":
        return _unmarked(scene, attribution, source, before)
    entities = _entities(scene, attribution, source, around, before)
    speaker = _speaker(scene, attribution, source, entities)
    scene.spoken.extend(Spoken(source.start, entity) for entity in entities[:1])
    many = speaker.kind == "group" or len(entities) > 1
    noun = unnamed_one(scene, source, speaker)
    behalf = speaker.on_behalf_of
    scene.heard.append(Heard(source.start, entities, speaker.name, many, noun, behalf))
    return Said(attribution, source, entities, speaker)


def _entities(
    scene: Scene,
    attribution: Attribution,
    source: Source,
    around: Sequence[Said],
    before: Sequence[Said],
) -> tuple[Entity, ...]:
    """Whom a source stands for; where that is somebody of whom the words speak, whoever spoke last
    besides, if it can be them."""
    if inside := _inside(scene, source, around, before):
        return inside
    found = entities_of(scene, source, _not_these(around))
    others = spoken_of(scene, attribution, source)
    if not any(entity in others for entity in found):
        return found
    last = scene.last_spoken(source.start, others)
    again = entities_of(scene, source, (*_not_these(around), *others))
    return tuple(entity for entity in again if last is not None and entity is last.entity)


def _speaker(
    scene: Scene, attribution: Attribution, source: Source, entities: tuple[Entity, ...]
) -> Speaker:
    spans = _from(scene.doc[source.start].idx, attribution.source)
    if len(entities) > 1:
        return named(scene.text, entities, spans)
    behalf = spoken_for(scene, source, entities[0] if entities else None)
    if entities:
        return replace(named(scene.text, entities, spans), on_behalf_of=behalf)
    return replace(speaker_by_words(scene, source, spans), on_behalf_of=behalf)


def _from(start: int, spans: Spans) -> Spans:
    """The spans of a source from ``start`` on, which leaves out a dateline."""
    first = spans[0]
    if not first.start < start < first.end:
        return spans
    return (Span(start, first.end), *spans[1:])


def _unmarked(
    scene: Scene, attribution: Attribution, source: Source, before: Sequence[Said]
) -> Said:
    """The speaker of an attribution without source, where syntax or the paragraph gives one."""
    subject = subject_of_cue(scene, attribution)
    if subject is not None:
        start, end = subject.left_edge, subject.right_edge
        spans = (Span(start.idx, end.idx + len(end)),)
        found = read_source(scene.doc, spans, scene.cast)
        entities = entities_of(scene, found, ())
    else:
        quoted = [(s.attribution, s.entities[0]) for s in before if len(s.entities) == 1]
        entity = speaker_before(scene, attribution, quoted)
        entities = (entity,) if entity else ()
    speaker = named(scene.text, entities, ()) if entities else None
    return Said(attribution, source, entities, speaker)


def _inside(
    scene: Scene, source: Source, around: Sequence[Said], before: Sequence[Said]
) -> tuple[Entity, ...]:
    """Inside another's speech "I" is that speaker, and "you" whom that speaker talks to."""
    if not around or source.kind != "pronoun" or source.head is None:
        return ()
    speech = around[-1]
    if source.head.lower_ in FIRST:
        return speech.entities
    if source.head.lower_ in YOU:
        others = {s.speaker.name: s.entities for s in before if s.speaker and s.entities}
        name = speech.speaker.name if speech.speaker else ""
        other = other_party(_pair(scene, before), name)
        return others.get(other, ()) if other else ()
    return ()


def _not_these(around: Sequence[Said]) -> tuple[Entity, ...]:
    """Whom a third-person pronoun inside direct speech cannot mean: the speaker."""
    return tuple(e for s in around if s.attribution.kind in {"direct", "turn"} for e in s.entities)


def _pair(scene: Scene, said: Sequence[Said]) -> tuple[str, ...]:
    """The names of those who talk with each other in an interview."""
    turns = [s.speaker.name for s in said if s.speaker and s.attribution.kind == "turn"]
    spoken = [s.speaker.name for s in said if s.speaker and s.entities]
    return parties(scene, turns, spoken)


def _voice(
    said: Said,
    around: Sequence[Said],
    pair: Sequence[str],
    told: str | None,
    through: str | None,
) -> Voice:
    """``through`` is who quotes the speaker in the same breath."""
    name = said.speaker.name if said.speaker else ""
    names = [*(s.speaker.name for s in around if s.speaker), *([through] if through else [])]
    relays = tuple(one for one in dict.fromkeys(names) if one != name)
    if told is None and not around:
        told = other_party(pair, name)
    return Voice(
        speaker=said.speaker, via=relays, addressee=told, origin=_origin(said.source, relays)
    )


def _origin(source: Source, relays: Sequence[str]) -> Origin:
    """How directly the words reach us: what one is told to have said is alleged."""
    if not relays:
        return "first-hand"
    you = source.head is not None and source.head.lower_ in YOU
    return "alleged" if you else "reported"
