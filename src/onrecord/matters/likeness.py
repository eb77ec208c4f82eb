"""How alike statements are: by what they mean, by the telling words they share, and by what the
articles around them tell.

A statement alone says little ("I will not accept that"), so that each is taken together with its
article: with the mean meaning of the statements there, and with the words of these and the
headline. Words count by their rarity among the articles (inverse document frequency, Spärck Jones
1972); what all articles mean alike, as in a ledger of one election, tells nothing and is taken off
(Mu and Viswanath 2018, "All-but-the-Top").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import hypot, log, log1p

import numpy as np

from onrecord.matters.items import Floats, Item
from onrecord.naming.telling import telling_words

AROUND = 2.0
"""How much the meaning of the article counts beside that of the statement."""
WORDS = 0.5
"""The share of the words in the likeness; meaning has the rest."""
BACKGROUND = 20
"""How many articles about other matters are thought to stand beside those that are there, so that
in a small ledger a word that all of them share does tell something."""
_IN_ARTICLE = 0.5
_IN_HEADLINE = 2
_TOO_COMMON = 0.3

Words = Mapping[str, float]


def likeness(items: Sequence[Item]) -> Floats:
    """How alike each two of ``items`` are, from 0 to 1 in all but odd cases; by words alone unless
    all of them have a vector."""
    words = _products(_word_rows(items))
    vectors = [item.vector for item in items if item.vector is not None]
    if len(vectors) < len(items):
        return words
    meaning = _products(_unit(_with_article(items, np.stack(vectors))))
    return (1 - WORDS) * meaning + WORDS * words


def _products(rows: Floats) -> Floats:
    return np.asarray(rows @ rows.T, dtype=np.float32)


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


def _with_article(items: Sequence[Item], vectors: Floats) -> Floats:
    """Each vector, without what all articles share, with the mean of those of its article added."""
    articles = _by_article(items)
    means = {article: vectors[places].mean(axis=0) for article, places in articles.items()}
    common = np.sum(list(means.values()), axis=0) / (len(means) + BACKGROUND)
    rows = vectors - common
    for article, places in articles.items():
        rows[places] += AROUND * _unit((means[article] - common)[None])
    return np.asarray(rows, dtype=np.float32)


def _by_article(items: Sequence[Item]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        found[item.article].append(place)
    return found


def _word_rows(items: Sequence[Item]) -> Floats:
    """A row for each item, of length 1 at most, with a column for each telling word that several
    articles have; words that only one has make the others count for less."""
    own = [_telling(item) for item in items]
    articles = {
        article: _article_words(items, own, places)
        for article, places in _by_article(items).items()
    }
    spread = _spread(articles)
    rarity = _rarity(spread, len(articles))
    column = {word: place for place, word in enumerate(sorted(w for w in spread if spread[w] > 1))}
    rows = np.zeros((len(items), len(column)), dtype=np.float32)
    for row, item, words in zip(rows, items, own, strict=True):
        weights = _weights(words, articles[item.article], rarity)
        length = hypot(*weights.values()) or 1.0
        for word in weights.keys() & column.keys():
            row[column[word]] = weights[word] / length
    return rows


def _weights(words: frozenset[str], around: Counter[str], rarity: Words) -> dict[str, float]:
    found = {word: _IN_ARTICLE * log1p(n) * rarity[word] for word, n in around.items()}
    for word in words:
        found[word] += rarity[word]
    return found


def _telling(item: Item) -> frozenset[str]:
    own_name = frozenset(word.casefold() for word in item.speaker.split())
    return frozenset(telling_words(item.text, own_name))


def _article_words(
    items: Sequence[Item], own: Sequence[frozenset[str]], places: Sequence[int]
) -> Counter[str]:
    """How often the telling words of an article stand in its statements and headline."""
    counts = Counter(word for place in places for word in own[place])
    headline = telling_words(items[places[0]].headline)
    counts.update(dict.fromkeys(headline, _IN_HEADLINE))
    return counts


def _spread(articles: Mapping[str, Counter[str]]) -> Counter[str]:
    """In how many articles each word stands."""
    return Counter(word for words in articles.values() for word in words)


def _rarity(spread: Counter[str], articles: int) -> Words:
    total = articles + BACKGROUND
    return {
        word: log(total / count) if count <= _TOO_COMMON * total else 0.0
        for word, count in spread.items()
    }
