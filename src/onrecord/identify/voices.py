"""Stage 4: from attributions to voices, in the order in which the article is read."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.identify.entities import Entity
from onrecord.identify.gender import gender_of_pronoun
from onrecord.identify.nominals import resolve_nominal
from onrecord.identify.nouns import IT, RELATIVE
from onrecord.identify.pronouns import rank, resolve_pronoun
from onrecord.identify.relatives import resolve_relative
from onrecord.identify.scene import Scene, Spoken, open_scene
from onrecord.identify.sources import Source, read_source
from onrecord.identify.speakers import group, named, unnamed
from onrecord.records import Attribution, Speaker, Voice

_CERTAIN_IT = 0.5


def identify(doc: Doc, attributions: Sequence[Attribution]) -> list[Voice]:
    """One voice for each attribution, in the order given."""
    scene = open_scene(doc, attributions)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    speakers = {i: _speaker(scene, attributions[i]) for i in order}
    return [Voice(speaker=speakers[i]) for i in range(len(attributions))]


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start


def _speaker(scene: Scene, attribution: Attribution) -> Speaker | None:
    """Who the source of one attribution is; remembered for the pronouns that follow."""
    source = read_source(scene.doc, attribution.source, scene.cast)
    if source.kind == "none":
        return None
    entities = _entities(scene, source)
    scene.spoken.extend(Spoken(source.start, e) for e in entities[:1])
    if entities:
        return named(scene.text, entities, attribution.source)
    if source.kind == "plural":
        return group(scene.text, attribution.source)
    return unnamed(scene.text, attribution.source)


def _entities(scene: Scene, source: Source) -> tuple[Entity, ...]:
    """The entities that a source stands for; none when it names nobody that the text tells."""
    if source.kind == "name":
        return source.named
    found: Entity | None = None
    if source.kind == "pronoun" and source.head is not None:
        found = _pronoun(scene, source.head)
    elif source.kind == "nominal":
        found = resolve_nominal(scene, source)
    return (found,) if found else ()


def _pronoun(scene: Scene, token: Token) -> Entity | None:
    """Whom a pronoun stands for: by gender, by the clause it opens, or the body spoken of."""
    gender = gender_of_pronoun(token.lower_)
    if gender:
        return resolve_pronoun(scene, token.i, gender)
    if token.lower_ in RELATIVE:
        return resolve_relative(scene, token)
    if token.lower_ in IT:
        return rank(scene, token.i, scene.cast.bodies(), certain=_CERTAIN_IT)
    return None
