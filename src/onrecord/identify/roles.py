"""What a person is, as the words beside the name tell it: one noun phrase, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.identify.mentions import Mention
from onrecord.identify.noun_phrases import (
    DETERMINERS,
    HYPHENS,
    first_of_word,
    head_end,
    is_person,
    person_phrase,
    whole_word,
)
from onrecord.naming.person_nouns import (
    KIN,
    THINGS_IN_CAPITALS,
    THINGS_IN_LOWER,
    TIES,
    is_person_noun,
)
from onrecord.naming.titles import (
    HONORIFICS,
    LEADS_TO_ROLE,
    NO_PART_OF_ROLE,
    TITLE_WORDS,
    plain,
)

BREAKS = frozenset({",", "—", "–", "--", ";", ":", "(", ")", '"', "“", "”", "."})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 20
_LONGEST_OFFICE = 6
_SHORT_PLURALS = {"sens": "Sen.", "reps": "Rep.", "govs": "Gov."}
_NAMES = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "EVENT", "PRODUCT", "WORK_OF_ART"})
_ATTRIBUTIVE = frozenset({"compound", "amod", "nmod", "nummod"})


def tells_more(role: str) -> bool:
    """Whether ``role`` is more than what somebody is to somebody whom it leaves out ("wife")."""
    return plain(role) not in KIN | TIES


def role_in_title(doc: Doc, mention: Mention) -> str | None:
    """The office that the title before a name gives: "Finance Minister", "co-founder"."""
    if not mention.title:
        return None
    start = mention.start - len(mention.title)
    if start < 0 or tuple(t.text for t in doc[start : mention.start]) != mention.title:
        return None
    start = first_of_word(doc, start)
    first = _without_lead(doc, start, mention.start)
    if first == start:
        first = _without_lead(doc, _widened(doc, start, mention), mention.start)
    last = mention.start
    while last > first and (_honours(doc[last - 1]) or _part_of_name(doc, first, last - 1)):
        last -= 1
    while first < last and _honours(doc[first]):
        first += 1
    return _title(doc, first, last)


def _honours(token: Token) -> bool:
    return plain(token.text) in HONORIFICS - {"professor"}


def _part_of_name(doc: Doc, first: int, i: int) -> bool:
    """Whether what reads as a title is a given name: "Ally" of "singer Ally Tarn"."""
    named = doc[i].is_title and plain(doc[i].text) in TIES
    return named and i > first and doc[i - 1].is_lower


def _title(doc: Doc, first: int, last: int) -> str | None:
    words = [plain(t.text) for t in doc[first:last]]
    if not words or (len(words) == 1 and _also_a_thing(doc[first])):
        return None
    if words[-1] in _SHORT_PLURALS:
        return f"{text_of(doc, first, last - 1)} {_SHORT_PLURALS[words[-1]]}".strip()
    return text_of(doc, first, last) if is_person(doc, last - 1) else None


def _also_a_thing(token: Token) -> bool:
    """Whether a lone title may as well begin the name of a thing or describe one: "Star Wars"."""
    word = plain(token.text)
    return word in HONORIFICS or word in (THINGS_IN_LOWER if token.is_lower else THINGS_IN_CAPITALS)


def _widened(doc: Doc, start: int, mention: Mention) -> int:
    """The start of the title with the words that belong to its first: parts of one word or name,
    and, before a title in lower case, what tells whose or which it is ("athletic director")."""
    first = start = _start_of_name(doc, start)
    while first > 0 and mention.start - first < _LONGEST_OFFICE and doc[first].is_lower:
        before = doc[first - 1]
        if not _attributive(before, mention) or (before.pos_ == "NUM" and first == start):
            break
        first = first_of_word(doc, first - 1)
        if before.ent_type_ in _NAMES:
            return _start_of_name(doc, first)
    return first


def _start_of_name(doc: Doc, i: int) -> int:
    """The first token of the name that token ``i`` stands in, else ``i``."""
    while i > 0 and doc[i].ent_iob_ == "I" and doc[i].ent_type_ in _NAMES:
        i -= 1
    return first_of_word(doc, i)


def _attributive(token: Token, mention: Mention) -> bool:
    bound = token.dep_ in _ATTRIBUTIVE and token.i < token.head.i < mention.end
    lower = token.is_lower and token.pos_ in {"ADJ", "NOUN"}
    opening = bool(token.is_sent_start) and token.pos_ in {"ADJ", "NOUN"}
    known = lower or opening or token.ent_type_ in _NAMES or token.pos_ == "NUM"
    return bound and known and token.lower_ not in NO_PART_OF_ROLE


def _without_lead(doc: Doc, first: int, last: int) -> int:
    """The first token that is part of the phrase: no conjunction, preposition or article, and no
    "rival" before an office."""
    for i in range(last - 2, first - 1, -1):
        if plain(doc[i].text) in TIES and _is_office(doc[i + 1]):
            return i + 1
    while first < last and _leads(doc[first]):
        first += 1
    return first


def _leads(token: Token) -> bool:
    if token.tag_ == "POS" or token.text in HYPHENS:
        return True
    tied = not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text in HYPHENS
    return token.lower_ in LEADS_TO_ROLE and not tied


def _is_office(token: Token) -> bool:
    return token.is_title and plain(token.text) in TITLE_WORDS


def role_in_office(doc: Doc, start: int, end: int) -> str | None:
    """The office at tokens ``[start, end)``, right before a name, that no title is taken from:
    "Leader of the Opposition", "goalkeeper"."""
    first = _without_lead(doc, first_of_word(doc, start), end)
    if first > 0 and doc[first - 1].dep_ == "nummod" and first <= doc[first - 1].head.i < end - 1:
        first -= 1
    if person_phrase(doc, first, end) != end or _someones(doc, first, end):
        return None
    lone = first_of_word(doc, end - 1) == first
    return None if lone and _also_a_thing(doc[first]) else text_of(doc, first, end)


def role_behind(doc: Doc, start: int) -> str | None:
    """The role in an apposition whose first word is token ``start``: "a doctor from Tarn"."""
    start += start + 1 < len(doc) and doc[start].lower_ in DETERMINERS
    end = person_phrase(doc, start, min(len(doc), start + _LONGEST))
    if end is None:
        return None
    after = next((t for t in doc[end : end + 3] if t.pos_ != "ADV"), None)
    return None if after is not None and _says_it(after, start) else text_of(doc, start, end)


def _says_it(token: Token, start: int) -> bool:
    """Whether the phrase from ``start`` on is the subject of a verb, not what explains a name."""
    named = any(t.dep_ == "nsubj" and t.i < start for t in token.children)
    return token.tag_ in _FINITE and not named


def role_before(doc: Doc, starts: Iterator[int], end: int) -> str | None:
    """The role in the longest phrase of those at ``starts`` that reaches whole to token ``end``,
    where the name that it explains follows."""
    first = min((s for s in starts if person_phrase(doc, s, end) == end), default=None)
    return None if first is None or _someones(doc, first, end) else text_of(doc, first, end)


def _someones(doc: Doc, start: int, end: int) -> bool:
    """Whether the phrase may as well tell of whom it ties to the person: "the wife of the mayor,
    Joren Vale,"."""
    head = head_end(doc, start, end)
    if head is None or plain(whole_word(doc, head - 1)) not in KIN | TIES:
        return False
    return any(t.ent_type_ == "PERSON" or is_person_noun(t.lemma_) for t in doc[head:end])


def text_of(doc: Doc, start: int, end: int) -> str:
    """The words of tokens ``[start, end)`` as they stand in the text."""
    return " ".join(doc[start:end].text.split())
