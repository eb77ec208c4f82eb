"""Names that the language model tags, their kind put right by their words and by a vote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from onrecord.identify.mentions import Mention, MentionKind, is_capital, runs, words_of
from onrecord.identify.nouns import BODY_NOUNS, BODY_WORDS, CALENDAR, COMPANY_NOUNS, OUTLET_WORDS
from onrecord.naming.given_names import ALSO_WORDS, GIVEN_NAMES
from onrecord.naming.names import Words, fold, folded, strip_titles
from onrecord.naming.places import DEMONYMS, government_of
from onrecord.naming.titles import (
    HONORIFICS,
    OFFICES,
    PERSONAL_TITLES,
    plain,
)

_PERSON = "PERSON"
_BODIES = frozenset({"ORG", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_PLACES = frozenset({"GPE", "LOC"})
_LONGEST_BODY = 5
_LONGEST_PERSON = 3
_LONGEST_NAME = 7
_OPENERS = frozenset("the a an but and in at on when after if while this that".split())
_DOTTED = re.compile(r"(?:[A-Z]\.){2,6}[A-Z]\.?")
_NOBODY = frozenset({"super", "god", "allah", "satan", "heaven", "hell"})
_PLURALS = frozenset({"people", "men", "women", "children"})
_KINDS = COMPANY_NOUNS | BODY_NOUNS
_MODALS = frozenset({"will", "may", "can", "does", "is", "did", "has"})


def votes_of(doc: Doc, loud: set[int]) -> dict[Words, MentionKind]:
    """What the model mostly takes each name for; people also when a full name ends in it."""
    counts: dict[Words, Counter[MentionKind]] = {}
    for ent in doc.ents:
        kind = _kind(ent)
        if kind and ent.start not in loud:
            name = folded(words_of(ent))
            counts.setdefault(name, Counter())[kind] += 1
    return {name: c.most_common(1)[0][0] for name, c in counts.items()}


def _kind(ent: Span) -> MentionKind | None:
    if ent.label_ == _PERSON:
        return "person"
    if ent.label_ in _PLACES:
        return "place"
    return "body" if ent.label_ in _BODIES else None


def body_names(doc: Doc, loud: set[int]) -> Iterator[Mention]:
    """Capitalised words that end in a kind of body ("Tarn Gazette"), unless a tag is wider."""
    wider = [(e.start, e.end) for e in doc.ents]
    for start, end in _owned_runs(doc):
        while start < end and (doc[start].lower_ in _OPENERS or _honours(doc[start])):
            start += 1
        words = words_of(doc[start:end]) if end - start > 1 else ()
        if start in loud or not 2 <= len(words) <= _LONGEST_BODY or all(map(_says_nothing, words)):
            continue
        inside = _goes_on(doc, end) or any(
            s <= start and end <= e and e - s > end - start for s, e in wider
        )
        if fold(words[-1]) in BODY_WORDS and not inside and fold(words[0]) not in CALENDAR:
            yield Mention(start, end, words, "body")


def _owned_runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of capitals, joined over a plural possessive ("Vess Growers' Association")."""
    whole = list(runs(doc))
    ends = dict(whole)
    joined: set[int] = set()
    for start, end in whole:
        if start in joined:
            continue
        if end + 1 in ends and _many_own(doc[end]):
            joined.add(end + 1)
            end = ends[end + 1]
        yield start, end


def _many_own(token: Token) -> bool:
    many = token.nbor(-1).text.endswith("s") or token.nbor(-1).lower_ in _PLURALS
    return token.tag_ == "POS" and many


def described_bodies(doc: Doc, loud: set[int]) -> Iterator[Mention]:
    """Capitalised words that an apposition calls a body: "Brightwater, a mining company,"."""
    for start, end in runs(doc):
        if start not in loud and end - start <= _LONGEST_PERSON and _called_body(doc, end):
            yield Mention(start, end, words_of(doc[start:end]), "body")


def _called_body(doc: Doc, end: int) -> bool:
    """Whether ", a ... company" with no other head stands at ``end``."""
    if end + 2 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in {"a", "an"}:
        return False
    for token in doc[end + 2 : end + 2 + _LONGEST_BODY]:
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"}:
            return token.i > end + 2 and plain(doc[token.i - 1].text) in _KINDS
    return False


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether "of ..." or "for ..." may belong to a name that ends before ``end``."""
    after = doc[end : end + 3]
    joined = len(after) > 0 and after[0].text in {"of", "for", "on", "/"}
    return joined and any(is_capital(t) for t in after[1:])


def _honours(token: Token) -> bool:
    return plain(token.text) in HONORIFICS


def tagged_names(doc: Doc, loud: set[int], votes: dict[Words, MentionKind]) -> Iterator[Mention]:
    """Mentions from the model's tags, their kind put right by words and by the other mentions."""
    for ent in doc.ents:
        kind = _kind(ent)
        if kind is None or _is_a_people(ent) or not any(is_capital(t) for t in ent):
            continue
        span = _trimmed(ent)
        words = words_of(span)
        if not words or all(_says_nothing(w) for w in words) or _lone_title(span):
            continue
        if _is_common(span):
            continue
        if len(words) > _LONGEST_NAME:
            continue
        kind = _corrected(words, votes.get(folded(words), kind))
        kind = "person" if _introduced(span, words, kind) else kind
        if kind == "person" and span.start in loud and not _plainly_a_name(words):
            continue
        title, name = strip_titles(words) if kind == "person" else ((), words)
        start = span.end - len(name) if title and len(words) == len(span) else span.start
        yield Mention(start, span.end, name, kind, title)


def _lone_title(span: Span) -> bool:
    """Whether a tagged word is but a title after "the" ("the Maulana")."""
    start = span.start
    led = start > 0 and span.doc[start - 1].lower_ == "the"
    return led and len(span) == 1 and plain(span.text) in HONORIFICS | OFFICES


def _is_common(span: Span) -> bool:
    """Whether a tagged plural that opens a sentence is a word of the text ("Bankers said …")."""
    first = span[0]
    plural = len(span) == 1 and bool(first.is_sent_start) and first.lower_.endswith("s")
    return plural and any(t.text == first.lower_ and t.pos_ == "NOUN" for t in span.doc)


def _introduced(span: Span, words: Words, kind: MentionKind) -> bool:
    """Whether a title that only people hold leads to the name: "the spokesman, Pavel Hrost,"."""
    doc, start = span.doc, span.start
    if start < 2 or doc[start - 1].text != "," or not 2 <= len(words) <= _LONGEST_PERSON:
        return False
    known = government_of(" ".join(words)) or any(fold(w) in BODY_WORDS for w in words)
    closed = span.end >= len(doc) or doc[span.end].text in {",", ".", ";"}
    title = doc[start - 2]
    holds = plain(title.text) in PERSONAL_TITLES and title.tag_ not in {"NNS", "NNPS"}
    return kind != "person" and not known and closed and holds


def _says_nothing(word: str) -> bool:
    """Whether a word of a name is a kind of body, a day or no speaker ("PAC", "Monday")."""
    return fold(word) in (BODY_WORDS - OUTLET_WORDS) | CALENDAR | _NOBODY


def _plainly_a_name(words: Words) -> bool:
    """Whether words of a line of capitals are a name by themselves."""
    first = fold(words[0])
    return 2 <= len(words) <= 3 and first in GIVEN_NAMES and first not in ALSO_WORDS


def _is_a_people(ent: Span) -> bool:
    """Whether a name tells of many people or their kind ("Americans", "Republican")."""
    last = ent[-1]
    word = plain(last.text)
    if word in DEMONYMS or word.removesuffix("s") in DEMONYMS or word in OFFICES:
        return True
    adjective = last.pos_ == "ADJ" and (len(ent) == 1 or ent.label_ == "NORP")
    return adjective or (ent.label_ == "NORP" and last.tag_ == "NNPS")


def _trimmed(ent: Span) -> Span:
    """An entity without articles, possessive endings and punctuation at its ends, nor the acronym
    in brackets that a tag may take in."""
    start, end = ent.start, ent.end
    opened = next((t.i for t in ent[1:-1] if t.text == "(" and t.nbor().is_upper), end)
    end = min(end, opened)
    while end - start > 1 and not any(c.isalnum() for c in ent.doc[end - 1].text[:1]):
        end -= 1
    if end - start > 1 and ent.doc[start].is_sent_start and ent.doc[start].lower_ in _MODALS:
        start += 1
    while end - start > 1 and not is_capital(ent.doc[start]) and not ent.doc[start].is_digit:
        start += 1
    return ent.doc[start:end]


def _corrected(words: Words, kind: MentionKind) -> MentionKind:
    """The kind of a name as its own words show it."""
    parts = [plain(w) for w in words]
    if government_of(" ".join(words)):
        return "place"
    if any(p in BODY_WORDS for p in parts):
        return "body"
    if kind == "place" and len(parts) == 1 and _DOTTED.fullmatch(words[0]):
        return "body"
    if kind == "body" and len(parts) == 3 and len(parts[1]) == 1 and words[1].isupper():
        return "person"
    if kind == "body" and 2 <= len(parts) <= 3 and fold(words[0]).split("-")[0] in GIVEN_NAMES:
        return "person"
    if kind == "person" and (len(parts) == 1 and words[0].isupper() and len(parts[0]) <= 4):
        return "body"
    return kind
