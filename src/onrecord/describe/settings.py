"""Sentences that put somebody on a stage: "Brenn spoke at a rally in Tarn on Sunday."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from onrecord.describe.clauses import modal, subject
from onrecord.describe.media_words import ELSEWHEN, OCCASIONS, STAGING
from onrecord.describe.medium import medium_of
from onrecord.describe.occasion import named_occasion
from onrecord.describe.ties import hangs_on
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution

_PAST = frozenset({"VBD", "VBN", "VBZ", "VBP"})
#: So many words of a sentence are read.
_REACH = 60
#: A date stands this close behind its preposition: "on a rainy Monday".
_WORDS_TO_A_DATE = 4


@dataclass(frozen=True, slots=True)
class Setting:
    """The speaker's surname (lower case), the medium and occasion, and where the sentence ends."""

    surname: str
    medium: str
    occasion: str | None
    end: int


def settings(doc: Doc, attributions: Sequence[Attribution]) -> list[Setting]:
    """The scenes that the narrator sets, in reading order; what people say sets none."""
    said = {token.i for one in attributions for token in tokens(doc, one.content)}
    found = (_setting(sentence, said) for sentence in doc.sents)
    return [one for one in found if one is not None]


def has_own_time(doc: Doc, attribution: Attribution) -> bool:
    """Whether the saying has a time of its own: one that stands with the cue, not the content."""
    said = {token.i for token in tokens(doc, attribution.content)}
    beside = [child for cue in tokens(doc, attribution.cue) for child in cue.children]
    adverbial = [child for child in beside if child.dep_ in ("npadvmod", "prep", "advmod")]
    return any(
        word.i not in said and (word.ent_type_ == "DATE" or word.lower_ in ELSEWHEN)
        for child in adverbial
        for word in (child, *doc[child.i + 1 : child.i + _WORDS_TO_A_DATE])
    )


def _setting(sentence: TokenSpan, said: set[int]) -> Setting | None:
    for verb in sentence[:_REACH]:
        if verb.i in said or verb.lemma_.lower() not in STAGING or verb.tag_ not in _PAST:
            continue
        who = subject(verb)
        if who is None or who.pos_ != "PROPN" or modal(verb) is not None:
            continue
        nouns = list(_nouns(sentence, verb, said))
        media = (medium_of(noun) for noun in nouns)
        medium = next((medium for medium in media if medium in OCCASIONS), None)
        if medium is not None:
            spans = (named_occasion(noun) for noun in nouns)
            place = next((span for span in spans if span is not None), None)
            words = whole_text(sentence.doc)[place.start : place.end] if place else None
            return Setting(who.lower_, medium, words, sentence.end_char)
    return None


def _nouns(sentence: TokenSpan, verb: Token, said: set[int]) -> Iterator[Token]:
    for word in sentence[:_REACH]:
        own = word.pos_ in ("NOUN", "PROPN") and word.i not in said
        if own and hangs_on(word, {verb.i}, said):
            yield word
