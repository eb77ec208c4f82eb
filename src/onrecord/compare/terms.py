"""The content words by which two statements can be about one matter."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.words.common import COMMON
from onrecord.compare.words.phrasal import PHRASAL
from onrecord.compare.words.places import PLACE_ALIAS
from onrecord.compare.words.synonyms import SYNONYM

#: From this weight on a word says what a statement is about: more than an adverb or a common word.
FULL = 0.7
_WEIGHT = {"PROPN": 2.0, "NOUN": 1.0, "VERB": 0.8, "ADJ": 0.8, "ADV": 0.3, "NUM": 0.6}
_COMMON_SHARE = 0.3
_ENDINGS = tuple("ations ation ments ment ances ance ings ing ions ion ers ed er".split())
_STEM = 4
_PARTICLES = frozenset({"prt", "advmod", "prep"})
_COUNTRY = 0.8
_DAY = 0.3
_COUNTRIES = frozenset(PLACE_ALIAS.values())
_TITLES = frozenset("mr mr. mrs mrs. ms ms. dr dr. sen sen. gov gov. rep rep. new states".split())


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A content word: its weight, and the token that carries it first."""

    weight: float
    token: Token


def key_of(token: Token) -> str:
    """The form under which a word is matched: lemma, without its ending, place and class known;
    a verb with its particle is the verb that says the same."""
    whole = phrasal(token)
    if whole is not None:
        return key_for(whole, whole)
    return key_for(token.lower_, token.lower_ if token.pos_ == "PROPN" else token.lemma_.lower())


def phrasal(token: Token) -> str | None:
    """The one verb for a verb with the particle behind it: "go up" is "increase"."""
    after = particle_of(token)
    return PHRASAL[token.lemma_.lower(), after.lower_] if after is not None else None


def particle_of(verb: Token) -> Token | None:
    """The particle right behind a verb that makes a verb of another meaning with it."""
    if verb.pos_ != "VERB" or verb.i + 1 >= len(verb.doc):
        return None
    after = verb.nbor()
    beside = after.dep_ in _PARTICLES and after.head.i == verb.i
    return after if beside and (verb.lemma_.lower(), after.lower_) in PHRASAL else None


def key_for(lower: str, lemma: str) -> str:
    """The form under which a word is matched that has this lemma; both in lower case."""
    word = PLACE_ALIAS.get(lower, lemma)
    word = SYNONYM.get(lower, SYNONYM.get(word, word))
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    if word.endswith("e") and len(word) > _STEM:
        return word[:-1]
    return word


def terms_of(tokens: Iterable[Token], leave_out: Collection[str] = ()) -> dict[str, Term]:
    """Content words by key, weighted by class; rarer classes (names) weigh more.

    ``leave_out`` are the words of the speaker's own name: in what one speaker says they always
    recur and show nothing.
    """
    found: dict[str, Term] = {}
    for token in tokens:
        weight = weight_of(token)
        if weight and token.lower_ not in leave_out:
            found.setdefault(key_of(token), Term(weight, token))
    return found


def weight_of(token: Token) -> float:
    """How much a shared word says about the matter; zero for function words."""
    if phrasal(token) is not None:
        return _WEIGHT["VERB"]
    if (token.is_stop and token.pos_ != "PROPN") or len(token.text) < 2:
        return 0.0
    if not any(c.isalnum() for c in token.text) or token.lower_ in _TITLES:
        return 0.0
    if token.ent_type_ in {"DATE", "TIME"}:
        return _DAY
    weight = _WEIGHT.get(token.pos_, 0.0)
    if token.lower_ in PLACE_ALIAS or token.lower_ in _COUNTRIES:
        weight = _COUNTRY
    return weight * _COMMON_SHARE if token.lemma_.lower() in COMMON else weight
