"""A name in the text, and the capitalised words that may be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span, Token

from onrecord.naming.names import Words, folded
from onrecord.naming.titles import (
    PARTICLES,
)

MentionKind = Literal["person", "body", "place"]
_POSSESSIVE = re.compile(r"['’‘]s?$")
_MARKS = ',;:"“”()‘'
_OWNED = frozenset({"s'", "s’"})
_SHOUTED_LINE = 0.8


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at tokens ``[start, end)``: its words without title, and the title before it.

    ``folded`` is the name in the form in which names are compared.
    """

    start: int
    end: int
    words: Words
    kind: MentionKind
    title: Words = ()
    folded: Words = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", folded(self.words))


def headline_tokens(doc: Doc) -> set[int]:
    """Tokens of lines that capitalise nearly every word, where capitals tell nothing."""
    loud: set[int] = set()
    line: list[Token] = []
    for token in doc:
        line.append(token)
        if "\n" in token.text or token.i == len(doc) - 1:
            words = [t for t in line if t.is_alpha and len(t) > 3]
            capital = sum(t.text[0].isupper() for t in words)
            if len(words) > 3 and capital >= _SHOUTED_LINE * len(words):
                loud.update(t.i for t in line)
            line = []
    return loud


def is_capital(token: Token) -> bool:
    """Whether the token can be a word of a name: capitalised, an initial, or a hyphenated one."""
    return token.text[0].isupper() and (token.is_alpha or any(c.isalpha() for c in token.text))


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Longest stretches ``[start, end)`` of capitalised words, name particles between allowed."""
    start = 0
    while start < len(doc):
        if not is_capital(doc[start]):
            start += 1
            continue
        end = start + 1
        while end < len(doc) and not _breaks(doc[end]):
            if is_capital(doc[end]):
                end += 1
            elif _hyphen(doc, end) or (
                doc[end].lower_ in PARTICLES
                and end + 1 < len(doc)
                and is_capital(doc[end + 1])
                and not doc[end + 1].is_sent_start
            ):
                end += 2
            else:
                break
        yield start, end
        start = end


def _hyphen(doc: Doc, i: int) -> bool:
    """Whether token ``i`` is a hyphen inside a name ("Ann-Marie", "al-Assad")."""
    inside = not doc[i].whitespace_ and not doc[i - 1].whitespace_ and i + 1 < len(doc)
    return inside and doc[i].text in {"-", "‑"} and doc[i + 1].is_alpha


def _breaks(token: Token) -> bool:
    """Whether a run of capitals must end before this token."""
    before = token.nbor(-1)
    return bool(token.is_sent_start) and before.text[-1:] != "."


def words_of(span: Span) -> Words:
    """The words of a name, without possessive endings, articles and punctuation at the ends."""
    parts = _POSSESSIVE.sub("", span.text).split()
    words = [w.strip(_MARKS if w[-2:] in _OWNED else f"{_MARKS}'’") for w in parts]
    words = [w for w in words if w]
    if len(words) > 1 and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    return tuple(words)
