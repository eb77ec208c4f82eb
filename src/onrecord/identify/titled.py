"""Names that the words before them show: titles in any case, and common given names."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.identify.mentions import Mention, runs, words_of
from onrecord.identify.nouns import BODY_WORDS, CALENDAR
from onrecord.naming.given_names import ALSO_WORDS, GIVEN_NAMES
from onrecord.naming.names import Words, fold
from onrecord.naming.places import DEMONYMS, government_of
from onrecord.naming.titles import (
    CAMPS_OF_OPINION,
    HONORIFICS,
    ROLE_MODIFIERS,
    TITLE_WORDS,
    plain,
)

_BODIES = frozenset({"ORG", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_LONGEST_NAME = 5
_LONGEST_ACRONYM = 5
_LONGEST_TITLE = 6
_ALSO_FAMILIES = frozenset(
    "bishop chancellor constable cardinal dean deacon fellow judge justice major marshal page "
    "priest provost singer soldier star wise".split()
)
_ALSO_IN_BODIES = frozenset({"general", "major", "private", "star", "king", "prince"})


def titled_names(doc: Doc, loud: set[int]) -> Iterator[Mention]:
    """Names after a title in any case: "Finance Minister Mirela Tost", "president Brenn"."""
    for start, end in runs(doc):
        if start in loud and not _honoured(doc, start, end):
            continue
        cut = _after_titles(doc, start, end)
        before = _titles_before(doc, start)
        if cut == start and not before:
            continue
        name = name_at(doc, cut, end)
        if name is None or _tagged_as_whole(doc, start, end, cut):
            continue
        title = (*before, *(t.text for t in doc[start:cut]))
        if name - cut == 1 and (plain(title[-1]) in CAMPS_OF_OPINION or _is_post(doc[cut], title)):
            continue
        yield Mention(cut, name, words_of(doc[cut:name]), "person", title)


def _is_post(token: Token, title: Words) -> bool:
    """Whether a word after a title is itself one, not a family name ("General Manager")."""
    post = plain(token.text) in TITLE_WORDS - HONORIFICS - _ALSO_FAMILIES
    return post and plain(title[-1]) not in HONORIFICS


def _honoured(doc: Doc, start: int, end: int) -> bool:
    return any(plain(t.text) in HONORIFICS for t in doc[start:end])


def _after_titles(doc: Doc, start: int, end: int) -> int:
    """Where the name starts in a run: after its last title word that words follow."""
    cut = start
    for i in range(start, end - 1):
        if plain(doc[i].text) in TITLE_WORDS and fold(doc[i].text) not in GIVEN_NAMES:
            cut = i + 1
    return cut


def _titles_before(doc: Doc, start: int) -> Words:
    """Lower-case title words right before a run ("former governor")."""
    first = start
    while first > 0 and doc[first - 1].is_lower and _may_lead(doc[first - 1]):
        first -= 1
    if first == start or plain(doc[start - 1].text) not in TITLE_WORDS:
        return ()
    while first > 0 and start - first < _LONGEST_TITLE and _qualifies(doc[first - 1]):
        first -= 1
    return tuple(t.text for t in doc[first:start])


def _qualifies(token: Token) -> bool:
    """Whether a word before a title tells whose or which it is ("VNP-T chief", "Government")."""
    word = plain(token.text)
    known = word in ROLE_MODIFIERS | BODY_WORDS and token.pos_ not in {"ADP", "DET", "CCONJ"}
    joined = token.text == "-" and not token.whitespace_
    return not token.nbor().is_sent_start and (known or joined or token.is_upper)


def _may_lead(token: Token) -> bool:
    word = plain(token.text)
    return (word in TITLE_WORDS or word in ROLE_MODIFIERS) and token.pos_ not in {"ADP", "DET"}


def name_at(doc: Doc, start: int, end: int) -> int | None:
    """The end of the personal name that starts at ``start``, or ``None`` when it is none."""
    words = [plain(t.text) for t in doc[start:end]]
    if not words or len(words) > _LONGEST_NAME or CALENDAR.intersection(words[:1]):
        return None
    if any(w in BODY_WORDS or w in ROLE_MODIFIERS for w in words):
        return None
    if all(w in DEMONYMS or w.removesuffix("s") in DEMONYMS for w in words):
        return None
    if len(words) == 1 and (government_of(words[0]) or _acronym(doc[start])):
        return None
    return end


def _acronym(token: Token) -> bool:
    """Whether capitals stand for a body, not a shouted family name ("the DG VSPR")."""
    titled = token.i > 0 and plain(token.nbor(-1).text) in TITLE_WORDS - HONORIFICS
    return titled and token.is_upper and 1 < len(token) <= _LONGEST_ACRONYM


def _tagged_as_whole(doc: Doc, start: int, end: int, cut: int) -> bool:
    """Whether the model takes title and name together for a body ("General Motors")."""
    if cut == start or plain(doc[cut - 1].text) not in _ALSO_IN_BODIES:
        return False
    return any(
        ent.label_ in _BODIES and ent.start < cut and ent.end >= end for ent in doc[start:end].ents
    )


def given_names(doc: Doc, loud: set[int]) -> Iterator[Mention]:
    """Runs of two to four capitalised words that begin with a known given name."""
    for start, end in runs(doc):
        if start in loud:
            continue
        while end - start > 1 and not _given_name(doc[start]):
            start += 1
        if 2 <= end - start <= 4 and name_at(doc, start, end):
            yield Mention(start, end, words_of(doc[start:end]), "person")


def _given_name(token: Token) -> bool:
    """Whether a word is a given name, not a common word that opens a sentence."""
    name = fold(token.text)
    return name in GIVEN_NAMES and not (name in ALSO_WORDS and token.is_sent_start)
