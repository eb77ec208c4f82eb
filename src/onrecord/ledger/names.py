"""Names of speakers as the ledger looks them up: without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def words(name: str) -> tuple[str, ...]:
    """The words of ``name`` in order, in lower case and without accents.

    >>> words("Joren Válé-Tost")
    ('joren', 'vale', 'tost')
    """
    decomposed = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return tuple(_WORD.findall(bare.casefold()))


def folded(name: str) -> str:
    """``name`` as one string to compare: its words joined by a space.

    A name without a single letter or digit is compared as it is.
    """
    return " ".join(words(name)) or name.strip()
