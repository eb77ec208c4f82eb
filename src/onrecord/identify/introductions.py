"""Officers whom the news names late: "The defence minister said ... "We have the tracks," Hedda
Marsk told reporters"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import Mention
from onrecord.naming.titles import OFFICES, SPOKES, plain

_SAYING = frozenset({"say", "tell", "add", "announce", "warn", "declare"})
_LEAD = 3


def late_office(doc: Doc, person: Entity, others: Sequence[Entity]) -> tuple[str, ...]:
    """The words of the office that leads the article and that ``person`` must hold; else none.

    They are first named as the speaker of a quotation, without any introduction, in the sentence
    after the one whose subject is the office.
    """
    first = person.mentions[0]
    if not _speaks_after_quote(doc, first):
        return ()
    taken = set().union(*(p.words for p in others if p is not person))
    offices = [o for o in _leading_offices(doc, first.start) if plain(o[-1].text) not in taken]
    return tuple(t.text for t in offices[0]) if len(offices) == 1 else ()


def _speaks_after_quote(doc: Doc, mention: Mention) -> bool:
    """Whether the name comes right after a closing quotation mark as the subject of a saying."""
    name = doc[mention.end - 1]
    opened = mention.start > 0 and doc[mention.start - 1].text in {'"', "”", "''", "’"}
    return opened and name.dep_ == "nsubj" and name.head.lemma_ in _SAYING


def _leading_offices(doc: Doc, end: int) -> Iterator[list[Token]]:
    """The offices that are subjects of saying in the sentences before ``end``, if these few."""
    sentences = [s for s in doc.sents if s.start < end and s.text.strip()]
    if len(sentences) > _LEAD:
        return
    for sentence in sentences:
        for token in sentence:
            says = token.i < end and token.dep_ == "nsubj" and token.head.lemma_ in _SAYING
            if says and token.pos_ == "NOUN" and plain(token.text) in OFFICES - SPOKES:
                yield _office(token)


def _office(head: Token) -> list[Token]:
    start = head.i
    while start > 0 and head.doc[start - 1].pos_ in {"NOUN", "ADJ"}:
        start -= 1
    return list(head.doc[start : head.i + 1])
