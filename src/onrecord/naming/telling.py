"""The words of a text that tell what it is about: names, and words that are not common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from onrecord.naming.common_words import COMMON_WORDS

_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}")
_CONTRACTED = re.compile(r"(?:n[’']t|[’'](?:ve|re|ll|d|m))$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s{1,3}|[\"“‘(]\s?)$")
_SHORTEST_WORD = 4
_SHORTEST_NAME = 3


class Telling(NamedTuple):
    """A telling word of a text: its ``key`` is folded and without the ending of a plural; it stands
    from ``start`` to ``end``, without a possessive ending, and may be a ``name``. A ``common`` word
    tells something in a name alone: "New York"."""

    key: str
    start: int
    end: int
    name: bool
    common: bool


def telling(text: str, left_out: Set[str] = frozenset()) -> Iterator[Telling]:
    """The telling words of ``text`` in its order, with those that tell in a name alone.
    ``left_out`` are folded words that tell nothing."""
    for match in _WORD.finditer(text):
        word = match.group().removesuffix("’s").removesuffix("'s")
        folded = word.casefold()
        start, common = match.start(), folded in COMMON_WORDS
        name = _is_name(text, start, word)
        if folded in left_out or _CONTRACTED.search(folded) or (common and not name):
            continue
        if name or len(word) >= _SHORTEST_WORD:
            yield Telling(_singular(folded), start, start + len(word), name, common)


def telling_words(text: str, left_out: Set[str] = frozenset()) -> dict[str, str]:
    """The telling words of ``text`` by their keys, each with the form to show: a name as written,
    any other word in lower case. ``left_out`` are folded words that tell nothing."""
    found: dict[str, str] = {}
    for word in telling(text, left_out):
        if word.common:
            continue
        form = text[word.start : word.end]
        if word.name:
            found[word.key] = form
        else:
            found.setdefault(word.key, form.casefold())
    return found


def is_name(form: str) -> bool:
    """Whether the form of a telling word is that of a name."""
    return form[0].isupper()


def _is_name(text: str, start: int, word: str) -> bool:
    starts_sentence = _SENTENCE_START.search(text, max(0, start - 4), start)
    return word[0].isupper() and len(word) >= _SHORTEST_NAME and not starts_sentence


def _singular(word: str) -> str:
    plural = (
        len(word) > _SHORTEST_WORD + 1 and word.endswith("s") and not word.endswith(("ss", "us"))
    )
    return word[:-1] if plural else word
