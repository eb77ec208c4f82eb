"""Telling words with those that mostly stand beside them: "fuel levy", "Tarn Harbour"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.naming.telling import Telling, is_name, telling

_LONGEST = 4
_STORIES = 2
_TOGETHER, _NAMED = 0.5, 0.25

Keys = tuple[str, ...]
"""A phrase: the keys of its words."""
Run = Sequence[Telling]
"""Telling words that stand side by side."""


class Text(NamedTuple):
    """A text by its ``key``, of one ``story``, and the runs of telling words in it."""

    key: str
    story: str
    text: str
    runs: Sequence[Run]


Place = tuple[Text, Run, int]
"""A text, and where in it: in which run, from which word on."""


def text_of(key: str, story: str, text: str, left_out: Collection[str] = frozenset()) -> Text:
    """``text`` with its telling words; ``left_out`` are folded words that tell nothing."""
    runs: list[list[Telling]] = []
    words = list(telling(text, frozenset(left_out)))
    for before, word in pairwise([None, *words]):
        if before is not None and word is not None and text[before.end : word.start] in {" ", "-"}:
            runs[-1].append(word)
        elif word is not None:
            runs.append([word])
    return Text(key, story, text, runs)


def grown(word: str, texts: Sequence[Text], taken: Collection[str] = ()) -> Keys:
    """``word`` with the words beside it, one by one, that stand there as often as not, in two
    stories at least; those of a name, which is told in full once and then in part, a quarter of
    the times, and at least twice. None of those ``taken``."""
    phrase: Keys = (word,)
    while len(phrase) < _LONGEST:
        places = list(_places(phrase, texts))
        longer = _longer(phrase, places)
        best = max(longer, key=lambda keys: (len(longer[keys]), keys), default=phrase)
        beside = longer.get(best, [])
        name = 2 * sum(named for _, named in beside) >= len(beside)
        told_often = len(beside) >= max(2, (_NAMED if name else _TOGETHER) * len(places))
        enough = told_often and (name or len({story for story, _ in beside}) >= _STORIES)
        if not enough or set(best) & set(taken) or len(set(best)) < len(best):
            break
        phrase = best
    return phrase


def _longer(phrase: Keys, places: Iterable[Place]) -> dict[Keys, list[tuple[str, bool]]]:
    """The phrase with each word beside it: in which stories that stands, and whether as a name."""
    found: dict[Keys, list[tuple[str, bool]]] = {}
    for text, run, start in places:
        end = start + len(phrase)
        if start > 0:
            keys = (run[start - 1].key, *phrase)
            found.setdefault(keys, []).append((text.story, run[start - 1].name and run[start].name))
        if end < len(run):
            keys = (*phrase, run[end].key)
            found.setdefault(keys, []).append((text.story, run[end - 1].name and run[end].name))
    return found


def _places(phrase: Keys, texts: Iterable[Text]) -> Iterator[Place]:
    """Wherever the phrase stands."""
    for text in texts:
        for run in text.runs:
            for start in range(len(run) - len(phrase) + 1):
                if tuple(word.key for word in run[start : start + len(phrase)]) == phrase:
                    yield text, run, start


def written(phrase: Keys, texts: Iterable[Text]) -> tuple[str, str]:
    """The phrase as most texts write it, rather not in capitals, and the key of the first of them.
    It must stand in one of them."""
    forms: dict[str, list[str]] = {}
    for text, run, start in _places(phrase, texts):
        form = text.text[run[start].start : run[start + len(phrase) - 1].end]
        forms.setdefault(form, []).append(text.key)
    best = min(forms, key=lambda f: (_is_shouted(f), -len(forms[f]), not is_name(f), f))
    return best, forms[best][0]


def _is_shouted(form: str) -> bool:
    return len(form) > 1 and form.isupper()
