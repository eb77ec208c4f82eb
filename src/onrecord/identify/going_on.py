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
    IT,
    OUTLET_NOUNS,
    SPEECH_NOUNS,
)
from onrecord.identify.scene import Heard, Scene
from onrecord.identify.sources import Source
from onrecord.identify.together import last_heard
from onrecord.naming.titles import SPOKES, plain
from onrecord.records import Speaker

_NO_PERSONS = BODY_NOUNS | BODY_WORDS | COMPANY_NOUNS | DOCUMENT_NOUNS | OUTLET_NOUNS | SPEECH_NOUNS
_PAPERS = DOCUMENT_NOUNS | OUTLET_NOUNS
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def unnamed_one(scene: Scene, source: Source, speaker: Speaker) -> Token | None:
    """The noun of one person, or one paper, without a name that speaks at ``source``, or goes on
    speaking there; ``None`` for all other speakers."""
    if speaker.kind != "unnamed" or source.head is None:
        return None
    if source.kind == "pronoun":
        heard = goes_on(scene, source)
        return heard.noun if heard is not None else None
    head = source.head
    if head.tag_ not in {"NN", "NNP"}:
        return None
    if plain(head.lemma_) in _NO_PERSONS:
        return head if source.kind == "nominal" and plain(head.lemma_) in _PAPERS else None
    if source.kind == "name":
        return head if _was_heard_as(scene, head.i, speaker.name) else None
    new = source.kind == "nominal" and (not source.definite or plain(head.text) in SPOKES)
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
    """Who, without a name, spoke last before "he", "she" or "it" at ``source``, and is meant by it.

    Nobody, where somebody else (something, for "it") has been the subject of a sentence since, or
    where the pronoun stands in a quotation: who is quoted does not speak of himself so.
    """
    if source.kind != "pronoun" or source.head is None or source.head.i in scene.quoted:
        return None
    heard, pronoun = last_heard(scene, source), source.head
    if heard is None or heard.noun is None or not _fits(heard.noun, pronoun):
        return None
    return None if _another_since(scene, heard, pronoun) else heard


def _fits(noun: Token, pronoun: Token) -> bool:
    """Whether the pronoun can stand for the noun: "it" for a paper, the others for a person."""
    paper = plain(noun.lemma_) in _PAPERS
    gender = gender_of_pronoun(pronoun.lower_)
    if paper or gender is None:
        return paper and pronoun.lower_ in IT
    return gender_by_words((), {plain(noun.lemma_), plain(noun.text)}) in {gender, None}


def _another_since(scene: Scene, heard: Heard, pronoun: Token) -> bool:
    """Whether a named person (a body, for "it") has acted since the speaker's sentence.

    Who is the subject of what the pronoun is said to say does not act: "Brenn is ill, he said".
    """
    kinds = {"body", "place"} if pronoun.lower_ in IT else {"person"}
    trails = pronoun.i > 0 and pronoun.nbor(-1).text in {",", '"', "”"}
    return any(
        mention.kind in kinds
        and heard.token < mention.start < pronoun.i
        and mention.start not in scene.quoted
        and scene.gap(heard.token, mention.start) > 0
        and not (trails and scene.gap(mention.start, pronoun.i) == 0)
        and scene.doc[mention.end - 1].dep_ in _SUBJECTS
        for mention in scene.cast.mentions
    )
