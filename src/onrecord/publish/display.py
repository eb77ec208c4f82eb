"""Text made fit to be shown: no control characters, no tricks with direction, cut at a word."""

from __future__ import annotations

import re
import unicodedata

from onrecord.naming.alphabets import mixes_alphabets

_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OPENING, _CLOSING = frozenset('"“„«'), frozenset('"”“»')
_MARKS = _OPENING | _CLOSING
_SPACES = re.compile(r"\s+")
MIXED = "[sic: letters of several alphabets]"
"""What stands after a name that looks like another and is not."""


def shown(text: str) -> str:
    """``text`` with runs of white space made one space, and characters that cannot be seen, or
    that turn the direction of the text round, left out. Spaces at the ends are kept as one."""
    spaced = _SPACES.sub(" ", text)
    if spaced.isprintable():  # as nearly all are: nothing to look for, one by one
        return spaced
    return "".join(c for c in spaced if c == " " or _visible(c))


def shown_name(name: str) -> str:
    """A name as ``shown``, marked when it mixes letters of alphabets that look alike."""
    return f"{shown(name)} {MIXED}" if mixes_alphabets(name) else shown(name)


def without_marks(text: str) -> str:
    """``text`` without the pair of quotation marks around the whole of it, if there is one."""
    inner = text[1:-1]
    paired = len(text) > 2 and text[0] in _OPENING and text[-1] in _CLOSING
    return inner.rstrip(",") if paired and not any(c in _MARKS for c in inner) else text


def without_middle(text: str, limit: int) -> str:
    """``text`` with its middle left out, marked ``[…]``, when it is longer than ``limit``."""
    if len(text) <= limit:
        return text
    half = limit // 2
    head, tail = text[:half], text[-half:]
    head = head[: head.rfind(" ")] if " " in head else head
    tail = tail[tail.find(" ") + 1 :] if " " in tail else tail
    return f"{head} […] {tail}"


def _visible(character: str) -> bool:
    return character not in _DIRECTION and unicodedata.category(character) not in _HIDDEN
