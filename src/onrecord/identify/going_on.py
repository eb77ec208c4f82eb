"""One whom the article does not name goes on: "A spokesman for the port said … He added that …".

Who spoke last is the strongest sign of whom a pronoun means, also where that is nobody with a
name; a name from further up would put the words into the wrong mouth.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.identify.gender import gender_by_words, gender_of_pronoun
from onrecord.identify.nouns import (
    BODY_NOUNS,
    BODY_WORDS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    OUTLET_NOUNS,
    SPEECH_NOUNS,
)
from onrecord.identify.scene import Heard, Scene
from onrecord.identify.sources import Source
from onrecord.identify.together import last_heard
from onrecord.naming.titles import plain
from onrecord.records import Speaker

_NO_PERSONS = BODY_NOUNS | BODY_WORDS | COMPANY_NOUNS | DOCUMENT_NOUNS | OUTLET_NOUNS | SPEECH_NOUNS
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def unnamed_person(scene: Scene, source: Source, speaker: Speaker) -> Token | None:
    """The noun of one person without a name who speaks at ``source``, or goes on speaking there;
    ``None`` for all other speakers."""
    if speaker.kind != "unnamed" or source.head is None:
        return None
    if source.kind == "pronoun":
        heard = goes_on(scene, source)
        return heard.noun if heard is not None else None
    head = source.head
    if head.tag_ not in {"NN", "NNP"} or plain(head.lemma_) in _NO_PERSONS:
        return None
    if source.kind == "name":
        return head if _was_heard_as(scene, head.i, speaker.name) else None
    new = source.kind == "nominal" and not source.definite
    return head if new or _was_heard(scene, head) else None


def _was_heard(scene: Scene, head: Token) -> bool:
    """Whether one without a name has spoken under this noun, so that "the official" is that one.

    Any other definite description may be of somebody whom the article names.
    """
    before = (h.noun for h in scene.heard if h.token < head.i and h.noun is not None)
    return any(noun.lemma_ == head.lemma_ for noun in before)


def _was_heard_as(scene: Scene, token: int, words: str) -> bool:
    """Whether the same word, a name that nothing shows to be a person's, has spoken before."""
    return any(h.words == words for h in scene.heard if h.token < token)


def goes_on(scene: Scene, source: Source) -> Heard | None:
    """Who, without a name, spoke last before "he" or "she" at ``source``, and is meant by it.

    Nobody, where a person has been the subject of a sentence since, or where the pronoun stands in
    a quotation: the one who is quoted does not speak of himself so.
    """
    if source.kind != "pronoun" or source.head is None or source.head.i in scene.quoted:
        return None
    gender = gender_of_pronoun(source.head.lower_)
    heard = last_heard(scene, source)
    if gender is None or heard is None or heard.noun is None:
        return None
    known = gender_by_words((), {plain(heard.noun.lemma_), plain(heard.noun.text)})
    if known not in {gender, None} or _another_since(scene, heard, source.head):
        return None
    return heard


def _another_since(scene: Scene, heard: Heard, pronoun: Token) -> bool:
    """Whether a named person has acted between the speaker's sentence and the pronoun.

    Who is the subject of what the pronoun is said to say does not act: "Brenn is ill, he said".
    """
    trails = pronoun.i > 0 and pronoun.nbor(-1).text in {",", '"', "”"}
    return any(
        mention.kind == "person"
        and heard.token < mention.start < pronoun.i
        and mention.start not in scene.quoted
        and scene.gap(heard.token, mention.start) > 0
        and not (trails and scene.gap(mention.start, pronoun.i) == 0)
        and scene.doc[mention.end - 1].dep_ in _SUBJECTS
        for mention in scene.cast.mentions
    )
