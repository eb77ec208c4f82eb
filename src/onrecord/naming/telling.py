"""The words of a text that tell what it is about: names, and words that are not common."""

from __future__ import annotations

import re
from collections.abc import Set

from onrecord.naming.common_words import COMMON_WORDS

_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s{1,3}|[\"“‘(]\s?)$")
_SHORTEST_WORD = 4
_SHORTEST_NAME = 3


def telling_words(text: str, left_out: Set[str] = frozenset()) -> dict[str, str]:
    """The telling words of ``text``, folded and without the ending of a plural, each with the form
    to show: a name as written, any other word in lower case. ``left_out`` are folded words that
    tell nothing."""
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match.group().removesuffix("’s").removesuffix("'s")
        folded = word.casefold()
        if folded in left_out or folded in COMMON_WORDS:
            continue
        if _is_name(text, match.start(), word):
            found[_singular(folded)] = word
        elif len(word) >= _SHORTEST_WORD:
            found.setdefault(_singular(folded), folded)
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
