"""What people type into a search, understood: words, "phrases" and speaker:NAME."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.errors import QueryError

_PART = re.compile(r'(?P<field>speaker:\s?)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTER = re.compile(r"[^\W_]")
_NEVER_TEXT = re.compile(r"[\x00-\x1f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Query:
    """Words and phrases that must all occur, and names that the speaker must bear."""

    phrases: tuple[str, ...]
    speakers: tuple[str, ...] = ()


def parse(text: str) -> Query:
    """``text`` as a query. Raises ``QueryError`` when there is nothing in it to look for.

    Punctuation never matters, and nothing that people type is an operator but double quotation
    marks and ``speaker:``; an open quotation mark runs to the end.
    """
    phrases: list[str] = []
    speakers: list[str] = []
    for part in _PART.finditer(_NEVER_TEXT.sub(" ", text)):
        said = part["word"] if part["phrase"] is None else part["phrase"]
        if _LETTER.search(said):
            (speakers if part["field"] else phrases).append(said.strip())
    if not phrases and not speakers:
        raise QueryError(
            text or "the query", "it holds no word to look for", 'Try: dam speaker:"Aldous Brenn"'
        )
    return Query(tuple(phrases), tuple(speakers))
