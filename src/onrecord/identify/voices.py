"""Stage 4: from attributions to voices, in the order in which the article is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from onrecord.identify.entities import Cast, Entity, gather
from onrecord.identify.gender import gender_of_pronoun
from onrecord.identify.mentions import find_mentions
from onrecord.identify.nominals import resolve_nominal
from onrecord.identify.nouns import IT
from onrecord.identify.pronouns import Setting, Spoken, resolve_pronoun
from onrecord.identify.sources import Source, read_source
from onrecord.identify.speakers import group, named, unnamed
from onrecord.records import Attribution, Speaker, Voice


def identify(doc: Doc, attributions: Sequence[Attribution]) -> list[Voice]:
    """One voice for each attribution, in the order given."""
    scene = Scene.of(doc, attributions)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    speakers: dict[int, Speaker | None] = {}
    for i in order:
        speakers[i] = _speaker(scene, attributions[i])
    return [Voice(speaker=speakers[i]) for i in range(len(attributions))]


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start


@dataclass(slots=True)
class Scene:
    """An article while it is read: who is in it and who has spoken so far."""

    doc: Doc
    cast: Cast
    quoted: frozenset[int]
    sentences: list[int]
    paragraphs: list[int]
    spoken: list[Spoken] = field(default_factory=list)

    @classmethod
    def of(cls, doc: Doc, attributions: Sequence[Attribution]) -> Scene:
        """The scene before anybody spoke."""
        quoted = frozenset(_quoted(doc, attributions))
        sentences, paragraphs = _numbers(doc)
        return cls(doc, gather(doc, find_mentions(doc)), quoted, sentences, paragraphs)

    @property
    def setting(self) -> Setting:
        """What the pronoun ranker sees."""
        return Setting(
            self.doc, self.cast, self.spoken, self.quoted, self.sentences, self.paragraphs
        )


def _quoted(doc: Doc, attributions: Sequence[Attribution]) -> Iterable[int]:
    """Tokens inside direct speech."""
    for attribution in attributions:
        if attribution.kind in {"direct", "turn"}:
            for start, end in attribution.content:
                piece = doc.char_span(start, end, alignment_mode="expand")
                yield from (t.i for t in piece or ())


def _numbers(doc: Doc) -> tuple[list[int], list[int]]:
    """For each token the number of its sentence and of its paragraph."""
    sentences: list[int] = []
    paragraphs: list[int] = []
    sentence = paragraph = 0
    for token in doc:
        sentence += bool(token.is_sent_start)
        sentences.append(sentence)
        paragraphs.append(paragraph)
        paragraph += "\n" in token.text
    return sentences, paragraphs


def _speaker(scene: Scene, attribution: Attribution) -> Speaker | None:
    """Who the source of one attribution is; remembered for the pronouns that follow."""
    source = read_source(scene.doc, attribution.source, scene.cast)
    if source.kind == "none":
        return None
    entities = _entities(scene, source)
    scene.spoken.extend(Spoken(source.start, e) for e in entities[:1])
    if entities:
        return named(scene.doc, entities, attribution.source)
    if source.kind == "plural":
        return group(scene.doc, attribution.source)
    return unnamed(scene.doc, attribution.source)


def _entities(scene: Scene, source: Source) -> tuple[Entity, ...]:
    """The entities that a source stands for; none when it names nobody that the text tells."""
    if source.kind == "name":
        return source.named
    found: Entity | None = None
    if source.kind == "pronoun" and source.head is not None:
        found = _pronoun(scene, source.head.i, source.head.lower_)
    elif source.kind == "nominal":
        found = resolve_nominal(scene.doc, source, scene.cast)
    return (found,) if found else ()


def _pronoun(scene: Scene, token: int, word: str) -> Entity | None:
    gender = gender_of_pronoun(word)
    if gender:
        return resolve_pronoun(scene.setting, token, gender, "person")
    if word in IT:
        return resolve_pronoun(scene.setting, token, None, "body")
    return None
