"""What the article calls a person besides the name: titles, appositions, party, "NAME is a ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.identify.ages import age_beside
from onrecord.identify.mentions import Mention
from onrecord.identify.roles import (
    BREAKS,
    role_before,
    role_behind,
    role_in_office,
    role_in_title,
    tells_more,
)
from onrecord.language import whole_text
from onrecord.naming.names import Words
from onrecord.naming.titles import SPOKES, TITLE_WORDS, plain

_LONGEST = 14
_LONGEST_OFFICE = 6
_LONGEST_COPULA = 18
_RELATIVES = frozenset({"who", "which", "that", "whose", "where"})
_PREPOSITIONS = frozenset({"of", "in", "for", "that", "which", "with", "by", "from", "at", "on"})
_PARTIES = {"r": "republican", "d": "democrat", "con": "conservative", "lab": "labour"}
_APPOSING = frozenset({"a", "an", "the", "his", "her", "its", "their", "former"})
_BE = frozenset({"is", "was", "becomes", "became"})


@dataclass(frozen=True, slots=True)
class Description:
    """Words that describe a person, in plain form, and the office or description in full."""

    words: frozenset[str]
    role: str | None


def describe(doc: Doc, mentions: Sequence[Mention]) -> Description:
    """All that the mentions of one person say of them; the first office found is the role, a bare
    tie to somebody ("friend") only where there is no other."""
    words: set[str] = set()
    for mention in mentions:
        for phrase in _phrases(doc, mention):
            words.update(plain(w) for w in phrase)
        words.update(plain(t.text) for t in _premodifiers(doc, mention))
        words.update(_copula(doc, mention))
        words.update(_party(doc, mention))
        words.update(_age(doc, mention))
    roles = [role for mention in mentions for role in _roles(doc, mention)]
    return Description(
        frozenset(words), next(filter(tells_more, roles), roles[0] if roles else None)
    )


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


def _roles(doc: Doc, mention: Mention) -> Iterator[str]:
    """The roles that the words around one mention tell, what stands nearest first."""
    behind = _apposition(doc, mention)
    told = (
        role_in_title(doc, mention),
        role_in_office(doc, *_office_span(doc, mention)),
        role_behind(doc, behind) if behind is not None else None,
        role_before(doc, _described_from(doc, mention), mention.start - 1),
    )
    yield from filter(None, told)


def _office(doc: Doc, mention: Mention) -> Words:
    """The office with "of" that leads to a name: "the Leader of the Opposition Joren Vale"."""
    start, end = _office_span(doc, mention)
    words = tuple(t.text for t in doc[start:end])
    whole = len(words) > 2 and plain(words[0]) in TITLE_WORDS and words[-1].lower() != "of"
    return words if whole and "of" in words else ()


def _office_span(doc: Doc, mention: Mention) -> tuple[int, int]:
    end = start = mention.start
    while not mention.title and start > 0 and end - start < _LONGEST_OFFICE:
        if not _in_office(doc[start - 1]):
            break
        start -= 1
    return (start + 1 if start < end and doc[start].lower_ == "the" else start), end


def _in_office(token: Token) -> bool:
    return token.lower_ in {"of", "the", "for"} or token.pos_ in {"NOUN", "PROPN", "ADJ"}


def _apposed(doc: Doc, mention: Mention) -> Words:
    """The words of an apposition after the name: ", a doctor from Oslo,", ", 31, a farmer,"."""
    start = _apposition(doc, mention)
    phrase = list(_until_break(doc, start)) if start is not None else []
    if any(t.pos_ == "AUX" or t.tag_ in {"VBD", "VBZ", "VBP"} for t in phrase):
        return ()
    return tuple(t.text for t in phrase)


def _apposition(doc: Doc, mention: Mention) -> int | None:
    """The first word of an apposition after its article: the name and a comma stand before it."""
    start = mention.end
    if start + 4 < len(doc) and doc[start].text == "," and doc[start + 1].like_num:
        start += 2
    if start + 2 >= len(doc) or doc[start].text not in {",", "—", "–"}:
        return None
    first = doc[start + 1]
    if not (first.lower_ in _APPOSING or _is_role(first)):
        return None
    return start + 2 if first.pos_ == "DET" else start + 1


def _is_role(token: Token) -> bool:
    return plain(token.text) in TITLE_WORDS or (
        token.pos_ == "NOUN"
        and token.i + 1 < len(token.doc)
        and token.nbor().lower_ in {"of", "at"}
    )


def _until_break(doc: Doc, start: int) -> Iterator[Token]:
    for token in doc[start : start + _LONGEST]:
        if token.text in BREAKS or token.is_space or token.lower_ in {"who", "which", "and"}:
            return
        yield token


def _preceding(doc: Doc, mention: Mention) -> Words:
    """The description that a name explains: "the finance minister, Mirela Tost," or, with its
    owner, "Brenn's lawyer, Henrik Falk,"."""
    found: Words = ()
    for first in _described_from(doc, mention):
        words = tuple(t.text for t in doc[first : mention.start - 1])
        found = words if any(plain(w) in TITLE_WORDS | SPOKES for w in words) else found
    return found


def _described_from(doc: Doc, mention: Mention) -> Iterator[int]:
    """Where phrases begin that reach to the comma before a name set off by commas; the shortest
    first."""
    end = mention.start
    closed = mention.end < len(doc) and doc[mention.end].text in {",", ".", ";"}
    if end < 3 or doc[end - 1].text != "," or not closed:
        return
    for start in range(end - 2, max(-1, end - _LONGEST - 1), -1):
        if doc[start].text in BREAKS or doc[start].is_space:
            return
        first = _first_of_description(doc, start)
        if first is not None:
            yield first


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
        if token.text in BREAKS or token.is_space:
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
