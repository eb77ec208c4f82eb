"""Which entities a source phrase stands for, by the kind of phrase it is."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from onrecord.identify.entities import Entity
from onrecord.identify.gender import gender_of_pronoun
from onrecord.identify.nominals import resolve_nominal
from onrecord.identify.nouns import DOCUMENT_NOUNS, IT, RELATIVE, SPEECH_NOUNS
from onrecord.identify.pronouns import rank, resolve_pronoun
from onrecord.identify.relatives import resolve_relative
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source
from onrecord.identify.titles import plain
from onrecord.identify.turns import is_label, party

_CERTAIN_IT = 0.6


def entities_of(scene: Scene, source: Source, excluded: Collection[Entity]) -> tuple[Entity, ...]:
    """The entities a source stands for; none when it names nobody that the text tells.

    ``excluded`` are people whom a pronoun at this place cannot mean.
    """
    if source.kind == "name":
        return source.named
    found: Entity | None = None
    if is_label(scene, source):
        found = party(scene, source)
    elif source.kind == "pronoun" and source.head is not None:
        found = _pronoun(scene, source.head, excluded)
    elif (
        source.kind in {"nominal", "plural"}
        and (owner := _owner_of_words(scene, source)) is not None
    ):
        found = _pronoun(scene, owner, excluded)
    elif source.kind == "nominal":
        found = resolve_nominal(scene, source)
    return (found,) if found else ()


def _owner_of_words(scene: Scene, source: Source) -> Token | None:
    """The possessive pronoun of "his remarks", "its report": whose words speak for them."""
    first = scene.doc[source.start]
    if first.tag_ != "PRP$" or source.head is None:
        return None
    return first if plain(source.head.lemma_) in SPEECH_NOUNS | DOCUMENT_NOUNS else None


def _pronoun(scene: Scene, token: Token, excluded: Collection[Entity]) -> Entity | None:
    """Whom a pronoun stands for: by gender, by the clause it opens, or the body spoken of."""
    gender = gender_of_pronoun(token.lower_)
    if gender:
        return resolve_pronoun(scene, token.i, gender, excluded)
    if token.lower_ in RELATIVE:
        return resolve_relative(scene, token)
    if token.lower_ in IT:
        return rank(scene, token.i, scene.cast.bodies(), certain=_CERTAIN_IT)
    return None
