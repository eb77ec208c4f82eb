"""Noun phrases whose head is a noun for one person, as runs of tokens."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.identify.nouns import OUTLET_WORDS
from onrecord.naming.person_nouns import BARE, is_person_noun
from onrecord.naming.titles import plain

HYPHENS = frozenset({"-", "‑"})
_ATTRIBUTES = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_BINDING = frozenset({"of", "for", "at", "in", "to", "with", "from", "on", "under"})
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my"})
_UNFINISHED = frozenset({"compound", "amod", "nmod", "poss"})
_LONGEST_WORD = 12
_TIMES = frozenset({"DATE", "TIME"})


def person_phrase(doc: Doc, start: int, limit: int) -> int | None:
    """The end of the noun phrase at token ``start`` that names what one person is; no further than
    ``limit``. ``None`` when its head is no singular noun for a person.

    Kept are the complements that a preposition ties to the head ("minister of finance"), each
    only when it is whole: what ends in a number, a date or the middle of a name is cut away.
    """
    end = head_end(doc, start, limit)
    if end is None:
        return None
    while end < limit and doc[end].lower_ in _BINDING:
        after = _complement(doc, end + 1, limit)
        if after is None:
            break
        end = after
    return None if end - start == 1 and plain(doc[start].text) in BARE else end


def head_end(doc: Doc, start: int, limit: int) -> int | None:
    """Where the noun for a person that heads the phrase at ``start`` ends, if there is one."""
    end = _run(doc, start, limit)
    while end > start and not _may_head(doc[end - 1]):
        end -= 1
    if end > start and is_person(doc, end - 1):
        return end
    first = next((i for i in range(start, end) if doc[i].pos_ == "CCONJ"), None)
    return head_end(doc, start, first) if first is not None else None


def is_person(doc: Doc, i: int) -> bool:
    """Whether the word that ends at token ``i`` is a noun for one person, not an outlet's name."""
    named = doc[i].is_title and doc[i].lower_ in OUTLET_WORDS
    return is_person_noun(whole_word(doc, i)) and not named and not _goes_on(doc, i)


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether a hyphen ties a further part of the word to token ``i``."""
    return i + 1 < len(doc) and not doc[i].whitespace_ and _hyphen(doc[i + 1])


def whole_word(doc: Doc, i: int) -> str:
    """The word that ends at token ``i``, with the parts that hyphens tie to it."""
    return doc[first_of_word(doc, i) : i + 1].text


def first_of_word(doc: Doc, i: int) -> int:
    """The first token of the word that token ``i`` belongs to: "co" of "co-founder"."""
    least = max(0, i - _LONGEST_WORD)
    while i > least and not doc[i - 1].whitespace_ and (_hyphen(doc[i]) or _hyphen(doc[i - 1])):
        i -= 1
    return i


def _hyphen(token: Token) -> bool:
    return token.text in HYPHENS


def _may_head(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} or is_person_noun(token.text)


def _run(doc: Doc, start: int, limit: int) -> int:
    """The end of the attributes and nouns that stand together from ``start`` on."""
    i = start
    while i < limit and (i == start or not doc[i].is_sent_start) and _belongs(doc, start, i):
        i += 1
    return i


def _belongs(doc: Doc, start: int, i: int) -> bool:
    token = doc[i]
    if token.is_space:
        return False
    if _goes_on(doc, i) or first_of_word(doc, i) < i or token.lower_ == "then":
        return True
    if token.pos_ == "NUM" and i > start:
        return bool(doc[i - 1].pos_ != "NOUN" or _hyphen(doc[i - 1]))
    if token.pos_ in _ATTRIBUTES or token.tag_ == "POS" or token.text == "&":
        return True
    if token.tag_ in {"VBN", "VBG"}:
        return i == start or doc[i - 1].pos_ not in {"NOUN", "PROPN"} or _hyphen(doc[i - 1])
    if token.pos_ == "CCONJ":
        return i > start and _joins(doc, i)
    if token.pos_ == "ADV":
        return i + 1 < len(doc) and doc[i + 1].tag_ in {"JJ", "JJS", "JJR", "VBN", "VBG", "CD"}
    return token.ent_iob_ == "I" and token.pos_ in {"PUNCT", "ADP"} and _within_name(doc, i)


def _joins(doc: Doc, i: int) -> bool:
    """Whether "and" stands between two words of one phrase, not before another person's name."""
    if i + 1 >= len(doc):
        return False
    before, after = doc[i - 1], doc[i + 1]
    both = before.pos_ in _ATTRIBUTES and after.pos_ in _ATTRIBUTES
    return both and after.ent_type_ != "PERSON"


def _within_name(doc: Doc, i: int) -> bool:
    """Whether a comma or preposition stands inside the name of a body."""
    inside = i + 1 < len(doc) and doc[i + 1].ent_iob_ == "I"
    return inside and doc[i].ent_type_ == "ORG"


def _complement(doc: Doc, start: int, limit: int) -> int | None:
    """The end of the noun phrase that a preposition before ``start`` governs, if it is whole."""
    first = start + 1 if start < limit and doc[start].lower_ in DETERMINERS else start
    run = _run(doc, first, limit)
    end = _before_person(doc, first, run)
    while end > first and doc[end - 1].pos_ not in {"NOUN", "PROPN"}:
        end -= 1
    dropped = any(t.pos_ == "NUM" or t.tag_ == "POS" for t in doc[end:run])
    if end == first or dropped or doc[end - 1].ent_type_ in _TIMES:
        return None
    last = doc[end - 1]
    open_ended = last.dep_ in _UNFINISHED and end <= last.head.i < limit
    return None if open_ended else end


def _before_person(doc: Doc, first: int, end: int) -> int:
    """``end``, or where "and" begins what else the person is ("of the bank and adviser")."""
    for i in range(first + 1, end):
        if doc[i].pos_ == "CCONJ" and any(is_person(doc, j) for j in range(i + 1, end)):
            return i
    return end
