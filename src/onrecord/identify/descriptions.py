"""What the article calls a person besides the name: titles, appositions, party, "NAME is a ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.identify.ages import age_beside
from onrecord.identify.mentions import Mention
from onrecord.language import whole_text
from onrecord.naming.names import Words
from onrecord.naming.titles import HONORIFICS, RANKS, SPOKES, TITLE_WORDS, plain

_LONGEST = 14
_LONGEST_OFFICE = 6
_LONGEST_COPULA = 18
_RELATIVES = frozenset({"who", "which", "that", "whose", "where"})
_PREPOSITIONS = frozenset({"of", "in", "for", "that", "which", "with", "by", "from", "at", "on"})
_CLITIC = re.compile(r" (?=['’]s?\b|['’] |- )|(?<= -) ")
_SMALL = frozenset({"of", "for", "and", "the", "then"})
_PARTIES = {"r": "republican", "d": "democrat", "con": "conservative", "lab": "labour"}
_BREAK = frozenset({",", "—", "–", "--", ";", ":", "(", ")", '"', "“", "”", "."})
_APPOSING = frozenset({"a", "an", "the", "his", "her", "its", "their", "former"})
_BE = frozenset({"is", "was", "becomes", "became"})


@dataclass(frozen=True, slots=True)
class Description:
    """Words that describe a person, in plain form, and the office or description in full."""

    words: frozenset[str]
    role: str | None


def describe(doc: Doc, mentions: Sequence[Mention]) -> Description:
    """All that the mentions of one person say of them; the first office found is the role."""
    words: set[str] = set()
    roles: list[str] = []
    for mention in mentions:
        for phrase in _phrases(doc, mention):
            if phrase:
                words.update(plain(w) for w in phrase)
                roles.extend(_role(phrase))
        words.update(plain(t.text) for t in _premodifiers(doc, mention))
        words.update(_copula(doc, mention))
        words.update(_party(doc, mention))
        words.update(_age(doc, mention))
    return Description(frozenset(words), roles[0] if roles else None)


def _premodifiers(doc: Doc, mention: Mention) -> Sequence[Token]:
    """The words that modify the title before a name: "popular Christian and corporate"."""
    if not mention.title:
        return ()
    end = start = max(0, mention.start - len(mention.title))
    while start > 0 and end - start < _LONGEST_OFFICE and _modifies(doc[start - 1]):
        start -= 1
    return list(doc[start:end])


def _modifies(token: Token) -> bool:
    same_sentence = not token.nbor().is_sent_start
    return same_sentence and (token.pos_ in {"ADJ", "NOUN", "PROPN", "CCONJ"} or token.text == "-")


def _phrases(doc: Doc, mention: Mention) -> tuple[Words, ...]:
    return (
        mention.title,
        _office(doc, mention),
        _apposed(doc, mention),
        _preceding(doc, mention),
    )


def describe_body(doc: Doc, mentions: Sequence[Mention]) -> frozenset[str]:
    """What an article calls a body: "Brightwater, a mining company," gives "mining company"."""
    words: set[str] = set()
    for mention in mentions:
        for i, word in enumerate(phrase := _apposed(doc, mention)):
            if word.lower() in _PREPOSITIONS:
                phrase = phrase[:i]
                break
        words.update(plain(w) for w in phrase)
        words.update(_copula(doc, mention))
        before = doc[mention.start - 1] if mention.start else None
        if before is not None and before.text == "," and mention.start > 1:
            before = doc[mention.start - 2]
        if before is not None and before.is_lower and before.pos_ == "NOUN":
            words.add(plain(before.text))
    return frozenset(words)


def _role(phrase: Words) -> Iterator[str]:
    """The phrase as a role, when it holds more than honorifics and ranks."""
    offices = [w for w in phrase if plain(w) not in HONORIFICS]
    while offices and offices[0].lower() in _SMALL:
        offices = offices[1:]
    if any(plain(w) in TITLE_WORDS - HONORIFICS for w in offices) or len(offices) > 2:
        ranks_only = all(plain(w) in RANKS for w in offices)
        yield _CLITIC.sub("", " ".join(phrase if ranks_only else offices))


def _office(doc: Doc, mention: Mention) -> Words:
    """The office with "of" that leads to a name: "the Leader of the Opposition Joren Vale"."""
    if mention.title:
        return ()
    start = mention.start
    while start > 0 and mention.start - start < _LONGEST_OFFICE and _in_office(doc[start - 1]):
        start -= 1
    words = tuple(t.text for t in doc[start : mention.start])
    if words and words[0].lower() == "the":
        words = words[1:]
    whole = len(words) > 2 and plain(words[0]) in TITLE_WORDS and words[-1].lower() != "of"
    return words if whole and "of" in words else ()


def _in_office(token: Token) -> bool:
    return token.lower_ in {"of", "the", "for"} or token.pos_ in {"NOUN", "PROPN", "ADJ"}


def _apposed(doc: Doc, mention: Mention) -> Words:
    """The words of an apposition after the name: ", a doctor from Oslo,", ", 31, a farmer,"."""
    start = mention.end
    if start + 4 < len(doc) and doc[start].text == "," and doc[start + 1].like_num:
        start += 2
    if start + 2 >= len(doc) or doc[start].text not in {",", "—", "–"}:
        return ()
    first = doc[start + 1]
    if not (first.lower_ in _APPOSING or _is_role(first)):
        return ()
    phrase = list(_until_break(doc, start + 1))
    if any(t.pos_ == "AUX" or t.tag_ in {"VBD", "VBZ", "VBP"} for t in phrase):
        return ()
    words = tuple(t.text for t in phrase)
    return words[1:] if first.pos_ == "DET" else words


def _is_role(token: Token) -> bool:
    return plain(token.text) in TITLE_WORDS or (
        token.pos_ == "NOUN"
        and token.i + 1 < len(token.doc)
        and token.nbor().lower_ in {"of", "at"}
    )


def _until_break(doc: Doc, start: int) -> Iterator[Token]:
    for token in doc[start : start + _LONGEST]:
        if token.text in _BREAK or token.is_space or token.lower_ in {"who", "which", "and"}:
            return
        yield token


def _preceding(doc: Doc, mention: Mention) -> Words:
    """The description that a name explains: "the finance minister, Mirela Tost," or, with its
    owner, "Brenn's lawyer, Henrik Falk,"."""
    end = mention.start
    closed = mention.end < len(doc) and doc[mention.end].text in {",", ".", ";"}
    if end < 3 or doc[end - 1].text != "," or not closed:
        return ()
    found: Words = ()
    for start in range(end - 2, max(-1, end - _LONGEST - 1), -1):
        if doc[start].text in _BREAK or doc[start].is_space:
            break
        first = _first_of_description(doc, start)
        words = tuple(t.text for t in doc[first : end - 1]) if first is not None else ()
        found = words if any(plain(w) in TITLE_WORDS | SPOKES for w in words) else found
    return found


def _first_of_description(doc: Doc, start: int) -> int | None:
    """Where a description begins whose article or possessive ending stands at ``start``."""
    if doc[start].lower_ in {"the", "a", "an", "his", "her", "its", "their"}:
        return start + 1
    if doc[start].tag_ != "POS":
        return None
    while start > 0 and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return start


def _copula(doc: Doc, mention: Mention) -> Iterator[str]:
    """Nouns of "NAME is a ... and ..., who is a ..."."""
    yield from _told_by(doc, mention.end)


def _told_by(doc: Doc, start: int) -> Iterator[str]:
    if not _is_told(doc, start):
        return
    for token in doc[start + 2 : start + 2 + _LONGEST_COPULA]:
        if token.text in _BREAK or token.is_space:
            return
        if token.lower_ == "who":
            yield from _told_by(doc, token.i + 1)
        if token.pos_ in {"VERB", "AUX"} or token.lower_ in _RELATIVES:
            return
        if token.pos_ in {"NOUN", "PROPN", "ADJ"}:
            yield plain(token.text)


def _is_told(doc: Doc, start: int) -> bool:
    """Whether "is a", "was the" stands at ``start``."""
    return (
        start + 2 < len(doc)
        and doc[start].lower_ in _BE
        and doc[start + 1].lower_ in {"a", "an", "the"}
    )


def _party(doc: Doc, mention: Mention) -> Iterator[str]:
    """Party and state in brackets after a name: "(R-Utah)"."""
    if mention.end + 1 < len(doc) and doc[mention.end].text == "(":
        inside = [t.text for t in _until_break(doc, mention.end + 1)]
        for part in "".join(inside).replace(".", "").split("-"):
            yield _PARTIES.get(part.lower(), part.lower())


def _age(doc: Doc, mention: Mention) -> Iterator[str]:
    last = doc[mention.end - 1]
    age = age_beside(whole_text(doc), doc[mention.start].idx, last.idx + len(last))
    if age is not None:
        yield age
