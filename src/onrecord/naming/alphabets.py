"""Names that mix alphabets: a Cyrillic letter in a Latin name looks like the name and is another.

Such names are never taken for the name that they look like; readers are told why.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = frozenset(["LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"])


def mixes_alphabets(name: str) -> bool:
    r"""Whether one word of ``name`` has letters of several alphabets that look alike (Unicode
    Technical Standard 39, 5.1).

    >>> mixes_alphabets("Aldous Brenn"), mixes_alphabets("Aldous Br\u0435nn")
    (False, True)
    """
    if name.isascii():
        return False
    return any(len(_alphabets(word)) > 1 for word in _WORD.findall(name))


def _alphabets(word: str) -> set[str]:
    """The alphabets of the letters of ``word``, by the first word of their Unicode names."""
    composed = unicodedata.normalize("NFC", word)
    return {unicodedata.name(letter, "").split(" ")[0] for letter in composed} & _ALIKE
