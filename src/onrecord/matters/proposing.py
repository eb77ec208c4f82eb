"""A name for a matter: the words of its statements that tell most, as they stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from math import log

from onrecord.matters.items import Item, Term
from onrecord.naming.telling import Telling, is_name, telling, telling_words

TERMS = 3
_NAME = 1.5
_STORY = 2
_LONGEST = 4
_TOGETHER, _NAMED = 0.5, 0.25

Keys = tuple[str, ...]
Run = Sequence[Telling]
"""Telling words that stand side by side."""
Place = tuple[Item, Run, int]
"""A statement, and where in it: in which run, from which word on."""
Told = Sequence[tuple[Item, Sequence[Run]]]


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
    told = [(item, _runs(item.text)) for item in sorted(items, key=lambda item: item.key)]
    terms: list[Term] = []
    taken: set[str] = set()
    for word in _ranked(told, spread):
        if len(terms) == TERMS:
            break
        if word not in taken:
            phrase = _grown((word,), told, taken)
            taken.update(phrase)
            terms.append(_term(phrase, told))
    return tuple(terms)


def _runs(text: str) -> list[list[Telling]]:
    runs: list[list[Telling]] = []
    words = list(telling(text))
    for before, word in pairwise([None, *words]):
        if before is not None and word is not None and text[before.end : word.start] in {" ", "-"}:
            runs[-1].append(word)
        elif word is not None:
            runs.append([word])
    return runs


def _ranked(told: Told, spread: Spread) -> list[str]:
    statements: Counter[str] = Counter()
    names: Counter[str] = Counter()
    stories: dict[str, set[str]] = {}
    for item, runs in told:
        named = {word.key: word.name for run in runs for word in run if not word.common}
        statements.update(named.keys())
        names.update(word for word, name in named.items() if name)
        for word in named:
            stories.setdefault(word, set()).add(item.story)

    def rank(word: str) -> tuple[float, str]:
        weight = _NAME if 2 * names[word] >= statements[word] else 1.0
        shared = statements[word] * min(len(stories[word]), _STORY)
        return -weight * shared * spread.rarity(word), word

    return sorted(statements, key=rank)


def _grown(phrase: Keys, told: Told, taken: Collection[str]) -> Keys:
    """``phrase`` with the words beside it, one by one, that stand there as often as not, in two
    stories at least; those of a name, which is told in full once and then in part, a quarter of the
    times, and at least twice."""
    while len(phrase) < _LONGEST:
        places = list(_places(phrase, told))
        longer = _longer(phrase, places)
        best = max(longer, key=lambda keys: (len(longer[keys]), keys), default=phrase)
        beside = longer.get(best, [])
        name = 2 * sum(named for _, named in beside) >= len(beside)
        told_often = len(beside) >= max(2, (_NAMED if name else _TOGETHER) * len(places))
        enough = told_often and (name or len({story for story, _ in beside}) >= _STORY)
        if not enough or set(best) & set(taken) or len(set(best)) < len(best):
            break
        phrase = best
    return phrase


def _longer(phrase: Keys, places: Iterable[Place]) -> dict[Keys, list[tuple[str, bool]]]:
    """The phrase with each word beside it: in which stories that stands, and whether as a name."""
    found: dict[Keys, list[tuple[str, bool]]] = {}
    for item, run, start in places:
        end = start + len(phrase)
        if start > 0:
            keys = (run[start - 1].key, *phrase)
            found.setdefault(keys, []).append((item.story, run[start - 1].name and run[start].name))
        if end < len(run):
            keys = (*phrase, run[end].key)
            found.setdefault(keys, []).append((item.story, run[end - 1].name and run[end].name))
    return found


def _places(phrase: Keys, told: Told) -> Iterator[Place]:
    """Wherever the phrase stands."""
    for item, runs in told:
        for run in runs:
            for start in range(len(run) - len(phrase) + 1):
                if tuple(word.key for word in run[start : start + len(phrase)]) == phrase:
                    yield item, run, start


def _term(phrase: Keys, told: Told) -> Term:
    """The phrase as most statements write it, in the first of them."""
    forms: dict[str, list[str]] = {}
    for item, run, start in _places(phrase, told):
        text = item.text[run[start].start : run[start + len(phrase) - 1].end]
        forms.setdefault(text, []).append(item.key)
    best = min(forms, key=lambda f: (_is_shouted(f), -len(forms[f]), not is_name(f), f))
    return Term(key=forms[best][0], text=best)


def _is_shouted(form: str) -> bool:
    return len(form) > 1 and form.isupper()
