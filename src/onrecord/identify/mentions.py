"""Names in the text: where people, bodies and places are mentioned, and with what title.

The entity tags of the language model are the start; titles, given names and the names already
found put right what they miss.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Span, Token

from onrecord.identify.given_names import ALSO_WORDS, GIVEN_NAMES
from onrecord.identify.names import Words, fold, folded, presentable, strip_titles
from onrecord.identify.nouns import BODY_WORDS, CALENDAR, OUTLET_WORDS
from onrecord.identify.places import DEMONYMS, government_of
from onrecord.identify.titles import (
    CAMPS_OF_OPINION,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    ROLE_MODIFIERS,
    TITLE_WORDS,
    plain,
)

MentionKind = Literal["person", "body", "place"]

_PERSON = "PERSON"
_BODIES = frozenset({"ORG", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_PLACES = frozenset({"GPE", "LOC"})
_LONGEST_NAME = 5
_MODALS = frozenset({"will", "may", "can", "does", "is", "did", "has"})
_POSSESSIVE = re.compile(r"['’‘]s?$")
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


def find_mentions(doc: Doc) -> list[Mention]:
    """Every mention of a name in ``doc``, in order, none overlapping another."""
    loud = headline_tokens(doc)
    votes = _votes(doc, loud)
    first = _apart((*_titled(doc, loud), *_tagged(doc, loud, votes), *_given(doc, loud)))
    known = {m.folded[-1] for m in first if m.kind == "person" and len(m.words) > 1}
    outlets = {m.folded[0] for m in first if m.kind == "body" and m.folded[-1] in OUTLET_WORDS}
    settled = [_settled(m, known, outlets - known) for m in first]
    sure = [_lengthened(doc, m, loud) for m in settled]
    known |= {m.folded[-1] for m in sure if m.kind == "person" and len(m.words) > 1}
    return sorted(
        _apart((*sure, *_same_again(doc, sure), *_again(doc, known))), key=lambda m: m.start
    )


def _settled(mention: Mention, known: Collection[str], outlets: Collection[str]) -> Mention:
    """A name of one word with the kind that the full names of the article show."""
    if len(mention.words) > 1:
        return mention
    if mention.folded[0] in known:
        return replace(mention, kind="person", words=(presentable(mention.words),))
    return replace(mention, kind="body") if mention.folded[0] in outlets else mention


def _lengthened(doc: Doc, mention: Mention, loud: set[int]) -> Mention:
    """A lone family name with the capitalised given name that the model left out before it."""
    i = mention.start - 1
    alone = mention.kind == "person" and len(mention.words) == 1 and not mention.title
    if not alone or i < 0 or mention.start in loud or not _may_be_given(doc[i]):
        return mention
    return replace(mention, start=i, words=(doc[i].text, *mention.words))


def _may_be_given(token: Token) -> bool:
    """Whether a word before a family name can be nothing but a given name."""
    word = plain(token.text)
    known = word in TITLE_WORDS | ROLE_MODIFIERS | BODY_WORDS | CALENDAR or word in DEMONYMS
    proper = token.pos_ == "PROPN" and token.is_alpha and token.is_title and not token.ent_type_
    return proper and not known and not token.is_sent_start and government_of(token.text) is None


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that do not overlap an earlier one of the list."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in mentions:
        if taken.isdisjoint(range(mention.start, mention.end)):
            kept.append(mention)
            taken.update(range(mention.start, mention.end))
    return kept


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


def _titled(doc: Doc, loud: set[int]) -> Iterator[Mention]:
    """Names after a title in any case: "Finance Minister Mirela Tost", "president Brenn"."""
    for start, end in runs(doc):
        if start in loud and not _honoured(doc, start, end):
            continue
        cut = _after_titles(doc, start, end)
        before = _titles_before(doc, start)
        if cut == start and not before:
            continue
        name = _name_at(doc, cut, end)
        if name is None or _tagged_as_whole(doc, start, end, cut):
            continue
        title = (*before, *(t.text for t in doc[start:cut]))
        if name - cut == 1 and plain(title[-1]) in CAMPS_OF_OPINION:
            continue
        yield Mention(cut, name, _words(doc[cut:name]), "person", title)


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
    words = tuple(t.text for t in doc[first:start])
    return words if words and plain(words[-1]) in TITLE_WORDS else ()


def _may_lead(token: Token) -> bool:
    word = plain(token.text)
    return (word in TITLE_WORDS or word in ROLE_MODIFIERS) and token.pos_ not in {"ADP", "DET"}


def _name_at(doc: Doc, start: int, end: int) -> int | None:
    """The end of the personal name that starts at ``start``, or ``None`` when it is none."""
    words = [plain(t.text) for t in doc[start:end]]
    if not words or len(words) > _LONGEST_NAME or CALENDAR.intersection(words[:1]):
        return None
    if any(w in BODY_WORDS or w in ROLE_MODIFIERS for w in words):
        return None
    if all(w in DEMONYMS or w.removesuffix("s") in DEMONYMS for w in words):
        return None
    if len(words) == 1 and government_of(words[0]):
        return None
    return end


def _tagged_as_whole(doc: Doc, start: int, end: int, cut: int) -> bool:
    """Whether the model takes title and name together for a body ("General Motors")."""
    if cut == start:
        return False
    return any(
        e.label_ in _BODIES
        and e.start <= cut - 1
        and e.end >= end
        and not _honoured(doc, cut - 1, cut)
        and plain(doc[cut - 1].text) in {"general", "major", "private", "star", "king", "prince"}
        for e in doc[start:end].ents
    )


def _votes(doc: Doc, loud: set[int]) -> dict[Words, MentionKind]:
    """What the model mostly takes each name for; people also when a full name ends in it."""
    counts: dict[Words, Counter[MentionKind]] = {}
    for ent in doc.ents:
        kind = _kind(ent)
        if kind and ent.start not in loud:
            name = folded(_words(ent))
            counts.setdefault(name, Counter())[kind] += 1
    return {name: c.most_common(1)[0][0] for name, c in counts.items()}


def _kind(ent: Span) -> MentionKind | None:
    if ent.label_ == _PERSON:
        return "person"
    if ent.label_ in _PLACES:
        return "place"
    return "body" if ent.label_ in _BODIES else None


def _words(span: Span) -> Words:
    """The words of a name, without possessive endings, articles and punctuation at the ends."""
    words = [w.strip(",;:\"“”()'’‘") for w in _POSSESSIVE.sub("", span.text).split()]
    words = [w for w in words if w]
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return tuple(words)


def _tagged(doc: Doc, loud: set[int], votes: dict[Words, MentionKind]) -> Iterator[Mention]:
    """Mentions from the model's tags, their kind put right by words and by the other mentions."""
    for ent in doc.ents:
        kind = _kind(ent)
        if kind is None or _is_a_people(ent) or not any(is_capital(t) for t in ent):
            continue
        span = _trimmed(ent)
        words = _words(span)
        if not words or all(_says_nothing(w) for w in words):
            continue
        kind = _corrected(words, votes.get(folded(words), kind))
        if kind == "person" and span.start in loud and not _plainly_a_name(words):
            continue
        title, name = strip_titles(words) if kind == "person" else ((), words)
        start = span.end - len(name) if title and len(words) == len(span) else span.start
        yield Mention(start, span.end, name, kind, title)


def _says_nothing(word: str) -> bool:
    """Whether a word of a name is only a kind of body or a day ("PAC", "Monday")."""
    return fold(word) in (BODY_WORDS - OUTLET_WORDS) | CALENDAR | {"super"}


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
    return ent.label_ == "NORP" and (last.pos_ == "ADJ" or last.tag_ == "NNPS")


def _trimmed(ent: Span) -> Span:
    """An entity without articles, possessive endings and punctuation at its ends."""
    start, end = ent.start, ent.end
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
    if kind == "body" and 2 <= len(parts) <= 3 and fold(words[0]).split("-")[0] in GIVEN_NAMES:
        return "person"
    if kind == "person" and (len(parts) == 1 and words[0].isupper() and len(parts[0]) <= 4):
        return "body"
    return kind


def _given(doc: Doc, loud: set[int]) -> Iterator[Mention]:
    """Runs of two to four capitalised words that begin with a known given name."""
    for start, end in runs(doc):
        if start in loud:
            continue
        while end - start > 1 and not _given_name(doc[start]):
            start += 1
        if 2 <= end - start <= 4 and _name_at(doc, start, end):
            yield Mention(start, end, _words(doc[start:end]), "person")


def _given_name(token: Token) -> bool:
    """Whether a word is a given name, not a common word that opens a sentence."""
    name = fold(token.text)
    return name in GIVEN_NAMES and not (name in ALSO_WORDS and token.is_sent_start)


def _again(doc: Doc, known: Collection[str]) -> Iterator[Mention]:
    """Further mentions of people by a family name that a full name has made known."""
    for token in doc:
        if is_capital(token) and fold(token.text) in known:
            word = presentable(_words(doc[token.i : token.i + 1]))
            yield Mention(token.i, token.i + 1, (word,), "person")


def _same_again(doc: Doc, found: Iterable[Mention]) -> Iterator[Mention]:
    """Further mentions, in the very words, of names of more than one word."""
    longer = {tuple(t.text for t in doc[m.start : m.end]): m for m in found if m.end - m.start > 1}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in longer:
        by_first.setdefault(words[0], []).append(words)
    for token in doc:
        for words in by_first.get(token.text, ()):
            end = token.i + len(words)
            if tuple(t.text for t in doc[token.i : end]) == words:
                yield replace(longer[words], start=token.i, end=end, title=())
