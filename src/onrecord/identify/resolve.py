"""Which entities a source phrase stands for, by the kind of phrase it is."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from onrecord.identify.apposed import apposed_name
from onrecord.identify.cast import Entity
from onrecord.identify.gender import Gender, gender_of_pronoun
from onrecord.identify.going_on import goes_on
from onrecord.identify.nominals import described, resolve_nominal
from onrecord.identify.nouns import DOCUMENT_NOUNS, IT, RELATIVE, SPEECH_NOUNS
from onrecord.identify.owned import body_of, owned_body, owner_of
from onrecord.identify.pronouns import rank, resolve_pronoun
from onrecord.identify.relatives import resolve_relative
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source, read_source
from onrecord.identify.spelt import maker_spelt, spelt_name
from onrecord.identify.together import speakers_together
from onrecord.identify.turns import is_label, party
from onrecord.naming.places import government_of
from onrecord.naming.titles import TITLE_WORDS, plain
from onrecord.records import Span

_CERTAIN_IT = 0.6
_FAR_AUTHOR = 5


def entities_of(scene: Scene, source: Source, excluded: Collection[Entity]) -> tuple[Entity, ...]:
    """The entities a source stands for; none when it names nobody that the text tells.

    ``excluded`` are people whom a pronoun at this place cannot mean.
    """
    if source.kind == "name" and (post := _post_of_body(scene, source)):
        holder = described(scene, post)
        return (holder,) if holder else ()
    if source.kind == "name":
        return tuple(e for e in source.named if _may_speak(scene, e))
    found: Entity | None = None
    if several := speakers_together(scene, source):
        return several
    if is_label(scene, source):
        found = party(scene, source)
    elif source.kind == "pronoun" and source.head is not None:
        found = _meant(scene, source, source.head, excluded)
    elif (
        source.kind in {"nominal", "plural"}
        and (owner := _owner_of_words(scene, source)) is not None
    ):
        found = pronoun_at(scene, owner, excluded)
    elif (author := _author(scene, source)) is not None:
        return entities_of(scene, author, excluded)
    elif (owned := owned_body(source)) is not None:
        person = owner_of(scene, source) or pronoun_at(scene, scene.doc[source.start], excluded)
        found = body_of(scene, person, owned) if person else None
    elif source.kind == "nominal" and not _names_itself(scene, source):
        found = (
            resolve_nominal(scene, source)
            or maker_spelt(scene, source)
            or spelt_name(scene, source)
        )
    return (found,) if found else ()


def _meant(
    scene: Scene, source: Source, pronoun: Token, excluded: Collection[Entity]
) -> Entity | None:
    """Whom a pronoun means, unless somebody without a name goes on speaking under it."""
    return None if goes_on(scene, source) else pronoun_at(scene, pronoun, excluded)


def _names_itself(scene: Scene, source: Source) -> bool:
    """Whether a description closes with a name, so that it is nobody else of the article."""
    return bool(apposed_name([*scene.doc[source.start : source.end]], source.head))


def _post_of_body(scene: Scene, source: Source) -> list[Token]:
    """The words of a post before an acronym ("the DG VSPR"), whose holder speaks, not the body."""
    if len(source.named) != 1 or source.named[0].kind != "body":
        return []
    mention = next((m for m in scene.cast.within(source.start, source.end)), None)
    if mention is None or mention.end != source.end or mention.start == source.start:
        return []
    before = scene.doc[mention.start - 1]
    leads = plain(before.text) in TITLE_WORDS and scene.doc[mention.start].is_upper
    return list(scene.doc[source.start : source.end]) if leads else []


def _may_speak(scene: Scene, entity: Entity) -> bool:
    """Whether a name can speak: a place only as a government, or where the text gives it one."""
    if entity.kind != "place" or government_of(entity.name):
        return True
    after = (scene.doc[m.end : m.end + 1] for m in entity.mentions)
    return any(t.tag_ == "POS" for span in after for t in span)


def _author(scene: Scene, source: Source) -> Source | None:
    """Whoever a paper is by or from: "a statement issued by him", "a letter from the ministry"."""
    if source.kind != "nominal" or source.head is None:
        return None
    if plain(source.head.lemma_) not in SPEECH_NOUNS | DOCUMENT_NOUNS:
        return None
    rest = scene.doc[source.head.i + 1 : source.end]
    by = next((t for t in rest[:_FAR_AUTHOR] if t.lower_ in {"by", "from"}), None)
    if by is None or by.i + 1 >= source.end or not _of_paper(scene, source.head, by):
        return None
    last = scene.doc[source.end - 1]
    spans = (Span(by.nbor().idx, last.idx + len(last)),)
    return read_source(scene.doc, spans, scene.cast)


def _of_paper(scene: Scene, head: Token, by: Token) -> bool:
    """Whether "by" or "from" goes with the paper, a participle at most between."""
    between = scene.doc[head.i + 1 : by.i]
    return all(t.tag_ in {"VBN", "VBD", "RB"} or t.pos_ in {"ADV", "VERB"} for t in between)


def _owner_of_words(scene: Scene, source: Source) -> Token | None:
    """The possessive pronoun of "his remarks", "its report": whose words speak for them."""
    first = scene.doc[source.start]
    if first.tag_ != "PRP$" or source.head is None:
        return None
    return first if plain(source.head.lemma_) in SPEECH_NOUNS | DOCUMENT_NOUNS else None


def pronoun_at(scene: Scene, token: Token, excluded: Collection[Entity] = ()) -> Entity | None:
    """Whom a pronoun stands for: by gender, by the clause it opens, or the body spoken of."""
    gender = gender_of_pronoun(token.lower_)
    if gender:
        found = resolve_pronoun(scene, token.i, gender, excluded)
        return found or _only_in_sentence(scene, token, gender, excluded)
    if token.lower_ in RELATIVE:
        return resolve_relative(scene, token)
    if token.lower_ in IT:
        return rank(scene, token.i, scene.cast.bodies(), certain=_CERTAIN_IT)
    return None


def _only_in_sentence(
    scene: Scene, token: Token, gender: Gender, excluded: Collection[Entity]
) -> Entity | None:
    """The one person named before a possessive in its sentence: "For Vale's part, his party"."""
    if token.tag_ != "PRP$":
        return None
    before = {
        id(e): e
        for m in scene.cast.mentions
        if m.end <= token.i and scene.gap(m.start, token.i) == 0
        if (e := scene.cast.of[m.start]).kind == "person"
    }
    fitting = [e for e in before.values() if e.gender in {gender, None}]
    return fitting[0] if len(fitting) == 1 and fitting[0] not in excluded else None
