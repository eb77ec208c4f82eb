"""Where people, bodies and places are mentioned in an article.

The entity tags of the language model are the start; titles, given names and the names already
found put right what they miss.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from spacy.tokens import Doc, Token

from onrecord.identify.mentions import Mention, headline_tokens, is_capital, words_of
from onrecord.identify.nicknames import nicknamed
from onrecord.identify.nouns import BODY_WORDS, CALENDAR, OUTLET_WORDS
from onrecord.identify.tagged import body_names, described_bodies, tagged_names, votes_of
from onrecord.identify.titled import given_names, titled_names
from onrecord.naming.given_names import GIVEN_NAMES
from onrecord.naming.names import Words, fold, presentable, same_person
from onrecord.naming.places import DEMONYMS, government_of
from onrecord.naming.titles import (
    ROLE_MODIFIERS,
    TITLE_WORDS,
    plain,
)

_LONGEST_PERSON = 4


def find_mentions(doc: Doc) -> list[Mention]:
    """Every mention of a name in ``doc``, in order, none overlapping another."""
    loud = headline_tokens(doc)
    found = chain(
        nicknamed(doc, loud),
        titled_names(doc, loud),
        body_names(doc, loud),
        described_bodies(doc, loud),
        tagged_names(doc, loud, votes_of(doc, loud)),
        given_names(doc, loud),
    )
    first = _apart(found)
    known = {m.folded[-1] for m in first if m.kind == "person" and len(m.words) > 1}
    outlets = {m.folded[0] for m in first if m.kind == "body" and m.folded[-1] in OUTLET_WORDS}
    whole = {m.folded for m in first if m.kind == "person" and len(m.words) > 1}
    settled = [_settled(_respelt(m, whole), known, outlets - known) for m in first]
    sure = [_lengthened(doc, m, loud) for m in settled]
    known |= {m.folded[-1] for m in sure if m.kind == "person" and len(m.words) > 1}
    more = (*_same_again(doc, sure), *_again(doc, known))
    return sorted(_apart((*_shared(doc, sure), *sure, *more)), key=lambda m: m.start)


def _shared(doc: Doc, found: Iterable[Mention]) -> Iterator[Mention]:
    """The first of two who share a family name that is said once: "Clara and Aldous Brenn"."""
    for mention in found:
        i = mention.start - 2
        two = mention.kind == "person" and len(mention.words) == 2 and not mention.title
        if two and i >= 0 and doc[i + 1].lower_ == "and" and fold(doc[i].text) in GIVEN_NAMES:
            alone = i == 0 or not is_capital(doc[i - 1]) or bool(doc[i].is_sent_start)
            if alone:
                yield Mention(i, i + 1, (doc[i].text, mention.words[1]), "person")


def _respelt(mention: Mention, whole: Collection[Words]) -> Mention:
    """A name taken for a body's that is another spelling of a person's full name."""
    body = mention.kind == "body" and 1 < len(mention.words) <= _LONGEST_PERSON
    if body and any(same_person(mention.folded, name) for name in whole):
        return replace(mention, kind="person")
    return mention


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
    opens = token.is_sent_start and fold(token.text) not in GIVEN_NAMES
    return proper and not known and not opens and government_of(token.text) is None


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that do not overlap an earlier one of the list."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in mentions:
        if taken.isdisjoint(range(mention.start, mention.end)):
            kept.append(mention)
            taken.update(range(mention.start, mention.end))
    return kept


def _again(doc: Doc, known: Collection[str]) -> Iterator[Mention]:
    """Further mentions of people by a family name that a full name has made known."""
    for token in doc:
        if is_capital(token) and fold(token.text) in known:
            word = presentable(words_of(doc[token.i : token.i + 1]))
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
