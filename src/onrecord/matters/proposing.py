"""A name for a matter: the words of its statements that tell most, as they stand there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from onrecord.matters.items import Item, Term
from onrecord.naming.telling import is_name, telling_words

TERMS = 3
_NAME = 1.5
_STORY = 2


class Spread:
    """In how many of some articles each telling word stands."""

    def __init__(self, items: Iterable[Item]) -> None:
        words: dict[str, set[str]] = {}
        for item in items:
            words.setdefault(item.article, set()).update(telling_words(item.text))
        self._articles = len(words)
        self._counts = Counter(word for told in words.values() for word in told)

    def rarity(self, word: str) -> float:
        """How much it tells that ``word`` stands in an article: the logarithm of how many articles
        there are to each that has it."""
        return log((self._articles + 2) / (self._counts[word] + 1))


def propose(items: Iterable[Item], spread: Spread) -> tuple[Term, ...]:
    """The three words that stand in most statements, and in most stories, of one matter, names and
    words that are rare elsewhere counting more: each with the statement in which it stands so, the
    first by key. ``spread`` tells of articles on all matters."""
    ordered = sorted(items, key=lambda item: item.key)
    statements: Counter[str] = Counter()
    stories: dict[str, set[str]] = {}
    forms: dict[str, Counter[str]] = {}
    for item in ordered:
        for word, form in telling_words(item.text).items():
            statements[word] += 1
            stories.setdefault(word, set()).add(item.story)
            forms.setdefault(word, Counter())[form] += 1

    def rank(word: str) -> tuple[float, str]:
        weight = _NAME if is_name(_form(forms[word])) else 1.0
        shared = statements[word] * min(len(stories[word]), _STORY)
        return -weight * shared * spread.rarity(word), word

    best = sorted(statements, key=rank)[:TERMS]
    return tuple(_term(_form(forms[word]), ordered) for word in best)


def _form(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], not is_name(form), form))


def _term(form: str, items: Sequence[Item]) -> Term:
    """The word ``form`` as the first statement that has it writes it."""
    whole = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE)
    found = ((item, whole.search(item.text)) for item in items)
    return next(Term(key=item.key, text=hit[0]) for item, hit in found if hit)
