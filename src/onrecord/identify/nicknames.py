"""Full names with the name that people call them by: ``Robert (Bob) Tarn``."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.identify.mentions import Mention, is_capital
from onrecord.identify.nouns import BODY_WORDS, CALENDAR
from onrecord.naming.given_names import GIVEN_NAMES
from onrecord.naming.names import fold
from onrecord.naming.titles import ROLE_MODIFIERS, TITLE_WORDS, plain

_MARKS = {"(": ")", '"': '"', "“": "”", "'": "'", "‘": "’"}
_LONGEST_GIVEN = 3
_LONGEST_TITLE = 6


def nicknamed(doc: Doc, loud: set[int]) -> Iterator[Mention]:
    """Mentions of full names with one word in brackets or quotation marks before the family name,
    where one of the words is a known given name; the word itself is left out of the name."""
    for opening in doc[1 : max(1, len(doc) - 3)]:
        if opening.text not in _MARKS or opening.i in loud or not _calls(opening):
            continue
        start = opening.i
        while start > 0 and opening.i - start < _LONGEST_GIVEN and _may_be_given(doc[start - 1]):
            start -= 1
        words = (*(t.text for t in doc[start : opening.i]), doc[opening.i + 3].text)
        if fold(words[0]) in GIVEN_NAMES or fold(doc[opening.i + 1].text) in GIVEN_NAMES:
            title = tuple(t.text for t in doc[_first_title(doc, start) : start])
            yield Mention(start, opening.i + 4, words, "person", title)


def _calls(opening: Token) -> bool:
    """Whether one capitalised word stands in the marks, between two others."""
    doc, i = opening.doc, opening.i
    name, closing, family = doc[i + 1], doc[i + 2], doc[i + 3]
    known = fold(family.text) not in BODY_WORDS | CALENDAR
    return (
        closing.text == _MARKS[opening.text]
        and name.is_title
        and family.is_title
        and family.pos_ == "PROPN"
        and known
        and _may_be_given(doc[i - 1])
    )


def _may_be_given(token: Token) -> bool:
    return is_capital(token) and plain(token.text) not in TITLE_WORDS | ROLE_MODIFIERS


def _first_title(doc: Doc, start: int) -> int:
    first = start
    while first > 0 and start - first < _LONGEST_TITLE and _is_title(doc[first - 1]):
        first -= 1
    return first


def _is_title(token: Token) -> bool:
    return plain(token.text) in TITLE_WORDS and not token.is_sent_end
