"""Which words there are: the lists of WordNet and its rules for endings, as the language model's
lemmatizer holds them (Fellbaum 1998, "WordNet", and its function Morphy)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.pipeline import Lemmatizer

from onrecord.language import model


class _Class(NamedTuple):
    """A class of words (nouns, verbs, …): base forms, forms without a rule, and what endings come
    from (``("ies", "y")``)."""

    bases: frozenset[str]
    odd: frozenset[str]
    rules: tuple[tuple[str, str], ...]


def is_word(text: str) -> bool:
    """Whether ``text``, in lower case, is a word of the language or a form of one. Raises
    ``ModelError`` when the language model is missing.

    >>> [is_word(one) for one in ("causal", "claimed", "parties", "council", "counsil")]
    [True, True, True, True, False]
    """
    return any(text in one.bases or text in one.odd or _is_form(text, one) for one in _classes())


def _is_form(text: str, one: _Class) -> bool:
    return any(
        text.endswith(end) and text.removesuffix(end) + base in one.bases for end, base in one.rules
    )


@cache
def _classes() -> tuple[_Class, ...]:
    return tuple(_read())


def _read() -> Iterator[_Class]:
    lemmatizer = model().get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer):
        return
    index, odd, rules = (
        lemmatizer.lookups.get_table(name) for name in ("lemma_index", "lemma_exc", "lemma_rules")
    )
    for kind in ("noun", "verb", "adj", "adv"):
        yield _Class(
            bases=frozenset(index.get(kind, ())),
            odd=frozenset(odd.get(kind, ())),
            rules=tuple((end, base) for end, base in rules.get(kind, ()) if end),
        )
