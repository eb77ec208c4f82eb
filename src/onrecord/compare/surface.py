"""Which matters a statement may be about, told without a parse: an upper bound, cheap to have.

Whatever ``terms_of`` finds in a statement once it is parsed is among the keys given here: each
word is taken under every lemma that any part of speech could give it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from onrecord.compare.terms import key_for
from onrecord.language import model

_CLASSES = ("NOUN", "VERB", "ADJ", "ADV")


def possible_keys(text: str) -> frozenset[str]:
    """Every key under which a content word of ``text`` can be matched."""
    return frozenset().union(*map(_keys, _words(text)))


def possible_lemmas(text: str) -> frozenset[str]:
    """Every lemma, in lower case, that a word of ``text`` can have."""
    return frozenset().union(*map(_lemmas, _words(text)))


def _words(text: str) -> Iterable[str]:
    """The different words of ``text``, in lower case."""
    return {token.lower_ for token in model().make_doc(text) if not token.is_space}


@lru_cache(maxsize=65536)
def _keys(word: str) -> frozenset[str]:
    return frozenset(key_for(word, lemma) for lemma in _lemmas(word))


@lru_cache(maxsize=65536)
def _lemmas(word: str) -> frozenset[str]:
    """``word`` itself and its lemma in each part of speech, by the rules and exceptions of the
    language model."""
    lemmatizer = model().get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer):
        raise TypeError("the language model has no lemmatizer that works by rules")
    doc = Doc(model().vocab, words=[word] * len(_CLASSES), pos=list(_CLASSES))
    found = (lemmatizer.rule_lemmatize(token) for token in doc)
    return frozenset({word, *(lemmas[0].lower() for lemmas in found if lemmas)})
