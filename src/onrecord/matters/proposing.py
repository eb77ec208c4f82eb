"""A name for a matter: the words of its statements that tell most, as they stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

from onrecord.matters.items import Item, Term
from onrecord.naming.phrases import Text, grown, text_of, written
from onrecord.naming.telling import telling_words

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
    words that are rare elsewhere counting more: each with the words that mostly stand beside it
    ("fuel levy"), and with the statement in which it stands so, the first by key. ``spread`` tells
    of articles on all matters."""
    ordered = sorted(items, key=lambda item: item.key)
    texts = [text_of(item.key, item.story, item.text) for item in ordered]
    terms: list[Term] = []
    taken: set[str] = set()
    for word in _ranked(texts, spread):
        if len(terms) == TERMS:
            break
        if word not in taken:
            phrase = grown(word, texts, taken)
            taken.update(phrase)
            form, key = written(phrase, texts)
            terms.append(Term(key=key, text=form))
    return tuple(terms)


def _ranked(texts: Iterable[Text], spread: Spread) -> list[str]:
    statements: Counter[str] = Counter()
    names: Counter[str] = Counter()
    stories: dict[str, set[str]] = {}
    for text in texts:
        named = {word.key: word.name for run in text.runs for word in run if not word.common}
        statements.update(named.keys())
        names.update(word for word, name in named.items() if name)
        for word in named:
            stories.setdefault(word, set()).add(text.story)

    def rank(word: str) -> tuple[float, str]:
        weight = _NAME if 2 * names[word] >= statements[word] else 1.0
        shared = statements[word] * min(len(stories[word]), _STORY)
        return -weight * shared * spread.rarity(word), word

    return sorted(statements, key=rank)
