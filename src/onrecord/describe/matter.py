"""Contents without a clause: a noun phrase names an act ("posted a warning"), or only a matter."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.describe.cues import ABOUT, ACT_OF_CUE, ACT_OF_NOUN, FINITE, TOPICAL, VOICING
from onrecord.language import tokens
from onrecord.records import Act, Attribution

#: The noun that names an act stands among so many first words: "many of the same pledges".
_WORDS_TO_A_NOUN = 6
#: What is longer is hardly one phrase; the parser has lost its verb.
_WORDS_OF_A_PHRASE = 60
#: The same as ``ABOUT``, for words in quotation marks: "referred to 'the weir' four times".
_ABOUT_WORDS = ABOUT | {"to"}


def of_matter(doc: Doc, attribution: Attribution) -> Act | None:
    """The act of a content that is no clause; ``None`` where it is one, or its act stays open."""
    content = tokens(doc, attribution.content)
    cue = tokens(doc, attribution.cue)
    if not cue or len(attribution.content) != 1 or not _is_phrase(content):
        return None
    if attribution.kind != "indirect":
        return "other" if cue[-1].lower_ in _ABOUT_WORDS and not _has_verb(content) else None
    lemmas = {token.lemma_.lower() for token in cue}
    if lemmas & VOICING and (act := _of_noun(content)):
        return act
    # "issued a statement on", "opened up about": whatever the verb, the content is its topic
    return "other" if lemmas & TOPICAL or cue[-1].lower_ in ABOUT else None


def _of_noun(content: Sequence[Token]) -> Act | None:
    nouns = (t.lemma_.lower() for t in content[:_WORDS_TO_A_NOUN] if t.pos_ == "NOUN")
    acts = (ACT_OF_NOUN.get(noun) or ACT_OF_CUE.get(noun) for noun in nouns)
    return next((act for act in acts if act is not None), None)


def _is_phrase(content: Sequence[Token]) -> bool:
    """Whether no finite verb stands at the top of the content; below a noun, one may."""
    if len(content) > _WORDS_OF_A_PHRASE:
        return False
    inside = {token.i for token in content}
    tops = [token for token in content if token.head.i not in inside or token.head is token]
    parts = [t for t in content if t.dep_ in ("conj", "parataxis") and t.head in tops]
    return not any(_is_finite_clause(token) for token in (*tops, *parts))


def _is_finite_clause(top: Token) -> bool:
    return any(token.tag_ in FINITE for token in (top, *_helpers(top)))


def _has_verb(content: Sequence[Token]) -> bool:
    return any(token.pos_ == "AUX" or token.tag_ in FINITE for token in content)


def _helpers(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
