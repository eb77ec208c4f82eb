"""Personal names: their parts, and whether two of them can be one person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from onrecord.naming.given_names import NICKNAMES
from onrecord.naming.titles import NAME_SUFFIXES, PARTICLES, ROLE_MODIFIERS, TITLE_WORDS, plain

Words = tuple[str, ...]

_SPELLING = 75.0
_LONG_ENOUGH = 4


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """``word`` in lower case without accents, full stops and apostrophes."""
    bare = unicodedata.normalize("NFKD", plain(word))
    return "".join(c for c in bare if c.isalnum() or c == "-")


def folded(words: Sequence[str]) -> Words:
    """The parts of a name that tell people apart: folded, without suffixes such as "Jr."."""
    parts = [fold(word) for word in words]
    return tuple(p for p in parts if p and p not in NAME_SUFFIXES) or tuple(parts)


def strip_titles(words: Sequence[str]) -> tuple[Words, Words]:
    """The titles that lead ``words``, and the name that follows ("Lt Gen", "Ahmed Chaudhry")."""
    cut = 0
    for i, word in enumerate(words[:-1]):
        if plain(word) in TITLE_WORDS:
            cut = i + 1
        elif plain(word) not in ROLE_MODIFIERS:
            break
    return tuple(words[:cut]), tuple(words[cut:])


def presentable(words: Sequence[str]) -> str:
    """A name for people to read: shouted capitals become ordinary ones."""
    return " ".join(
        word.title() if len(word) > 2 and word.isupper() and "." not in word else word
        for word in words
    )


def surname(name: Words) -> Words:
    """The family name of a folded name of two parts or more, with its particles ("de", "van")."""
    start = len(name) - 1
    while start > 1 and name[start - 1] in PARTICLES:
        start -= 1
    return name[start:]


def same_spelling(a: str, b: str) -> bool:
    """Whether two folded words may be two transliterations of one ("tayyip", "tayyep")."""
    if a == b:
        return True
    if min(len(a), len(b)) < _LONG_ENOUGH or a[0] != b[0] or a[-1] != b[-1]:
        return False
    return _skeleton(a) == _skeleton(b) and fuzz.ratio(a, b) >= _SPELLING


def _skeleton(word: str) -> str:
    """The consonants of ``word``, doubled ones made single."""
    kept = [c for c in word if c not in "aeiouy-"]
    return "".join(c for i, c in enumerate(kept) if i == 0 or c != kept[i - 1])


def same_given(a: str, b: str) -> bool:
    """Whether two given names may be one person's: initials and common short forms agree."""
    if same_spelling(a, b):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)):
        return True
    return NICKNAMES.get(a, a) == NICKNAMES.get(b, b)


def same_person(a: Words, b: Words) -> bool:
    """Whether two folded names, both with a given name, can be one person's.

    Family names must agree, and given names must not disagree: "Ivo Tarn" is not "Ivo Marek
    Tarn" unless one adds no more than initials.
    """
    if a == b:
        return True
    if not same_spelling(a[-1], b[-1]) or not same_given(a[0], b[0]):
        return False
    middle_a, middle_b = a[1:-1], b[1:-1]
    if middle_a and middle_b:
        return any(same_given(x, y) for x in middle_a for y in middle_b)
    return all(len(part) <= 2 or part in PARTICLES for part in middle_a + middle_b)


def short_for(short: Words, full: Words) -> bool:
    """Whether ``short`` can stand for ``full``: its last words ("Brenn", "de Vries")."""
    if len(short) >= len(full):
        return False
    tail = full[-len(short) :]
    return all(same_spelling(x, y) for x, y in zip(short, tail, strict=True))
