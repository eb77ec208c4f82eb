"""Which nouns of a sentence hang on a saying: its adverbials and objects, and what stands in them.

"Said in an interview on Friday" ties the interview to the saying; "said after the debate" does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.describe.media_words import GIVING, MEDIUM_OF_NOUN, NOT_ON, PARTS, TALKS, WITHIN
from onrecord.language import tokens
from onrecord.records import Attribution

#: How a word may hang on the saying: every step up from it must be one of these.
_TIES = frozenset("prep pobj dobj dative advcl pcomp agent acl npadvmod xcomp appos nsubj".split())
_STEPS = 7
#: So many words before and after the cue are looked at.
_REACH = 60


def tied(doc: Doc, attribution: Attribution, cue: list[Token]) -> Iterator[Token]:
    """The nouns of the sentence that hang on the cue, but for those of source and content."""
    source = tokens(doc, attribution.source)
    said = {token.i for token in tokens(doc, attribution.content)}
    anchors = {token.i for token in cue}
    for token in (cue or source)[:1]:
        for word in doc[max(token.sent.start, token.i - _REACH) : token.i + _REACH]:
            own = word.pos_ in ("NOUN", "PROPN") and word.i not in said and word not in source
            if own and hangs_on(word, anchors, said):
                yield word


def hangs_on(word: Token, anchors: set[int], said: set[int]) -> bool:
    """Whether ``word`` is an adverbial or object of one of the tokens ``anchors``, or stands in
    one, without passing through what is ``said`` (both by token index)."""
    if word.i in anchors:
        return word.dep_ in ("pobj", "dobj")
    for _ in range(_STEPS):
        given = word.dep_ != "dobj" or word.head.lemma_.lower() in GIVING
        if word.dep_ not in _TIES or word.head.i in said or not given or _is_outside(word):
            return False
        word = word.head
        if word.i in anchors:
            return True
    return False


def _is_outside(word: Token) -> bool:
    """Whether the preposition before ``word`` keeps the saying out of it: "after the debate"."""
    if word.dep_ != "pobj":
        return False
    preposition = word.head
    if preposition.lower_ == "of":
        return preposition.head.lemma_.lower() not in PARTS
    if preposition.lower_ == "for":  # "sat down for an interview"
        return MEDIUM_OF_NOUN.get(word.lemma_.lower()) not in TALKS
    spoken_of = preposition.lower_ == "on" and MEDIUM_OF_NOUN.get(word.lemma_.lower()) in NOT_ON
    return preposition.lower_ not in WITHIN or spoken_of
