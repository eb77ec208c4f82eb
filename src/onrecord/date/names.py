"""Names compared just well enough to carry an occasion from one saying to the next."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]{1,40}")
_ASIDE: Final = re.compile(r"\([^()]{0,80}\)|,.{0,200}", re.DOTALL)


def name_words(text: str) -> tuple[str, ...]:
    """The capitalised words of a source in lower case, or all its words when it has none;
    asides in brackets and what follows a comma are left out."""
    words = [w.removesuffix("'s").removesuffix("’s") for w in _WORD.findall(_ASIDE.sub("", text))]
    names = [w for w in words if w[0].isupper() and w.lower() not in {"the", "a", "an"}]
    return tuple(w.lower() for w in names or words)


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the last word of either stands in the other."""
    return bool(one and other) and (one[-1] in other or other[-1] in one)
