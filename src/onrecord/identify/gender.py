"""Whether "he" or "she" stands for a person, as far as the article shows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from spacy.tokens import Doc

from onrecord.identify.mentions import Mention
from onrecord.identify.nouns import HE, SHE
from onrecord.naming.given_names import FEMALE_NAMES, MALE_NAMES
from onrecord.naming.names import Words
from onrecord.naming.titles import FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES

Gender = Literal["he", "she"] | None


def gender_of_pronoun(word: str) -> Gender:
    """The gender of a third-person singular pronoun, else ``None``."""
    if word in HE:
        return "he"
    return "she" if word in SHE else None


def gender_by_words(name: Words, words: Collection[str]) -> Gender:
    """The gender that titles and descriptions show, else the given name's; ``None`` if neither."""
    she = bool((FEMALE_TITLES | FEMALE_NOUNS).intersection(words))
    he = bool((MALE_TITLES | MALE_NOUNS).intersection(words))
    if she != he:
        return "she" if she else "he"
    if len(name) < 2:
        return None
    return "she" if name[0] in FEMALE_NAMES else "he" if name[0] in MALE_NAMES else None


def gender_by_pronouns(doc: Doc, mentions: Sequence[Mention], people: Collection[int]) -> Gender:
    """The gender of pronouns that follow a mention in sentences that name no other person."""
    he = she = 0
    for mention in mentions:
        sentence = doc[mention.start].sent
        if any(t.i in people and t.i != mention.start for t in sentence):
            continue
        rest = {t.lower_ for t in doc[mention.end : sentence.end]}
        he += bool(rest & HE)
        she += bool(rest & SHE)
    if he == she:
        return None
    return "he" if he > she else "she"
