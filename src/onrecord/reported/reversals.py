"""Verbs of taking back, with what is taken back: "backed away from his promise to P"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import cue_span, span_of, subtree_span
from onrecord.reported.claims import clause_of_claim, holder_of, infinitive_of, words_of
from onrecord.reported.denials import stands
from onrecord.reported.mark import Mark
from onrecord.reported.words import CLAIMS, COMMITMENTS, REVERSING, REVERSING_PHRASES

_PREPOSITIONS = frozenset("from on off of".split())
_OWN = frozenset("his her its their a an earlier previous".split())


def reversals(doc: Doc) -> Iterator[Mark]:
    """The marks of ``doc`` by which a speaker gives up what he said before, in reading order."""
    for verb in doc:
        if verb.pos_ == "VERB" and takes_back(verb) and stands(verb):
            mark = _of(verb)
            if mark is not None:
                yield mark


def takes_back(verb: Token) -> bool:
    """Whether a verb is one of taking back, by itself or with its particle."""
    lemma = verb.lemma_.lower()
    if lemma in REVERSING:
        return True
    after = {c.lower_ for c in verb.rights if c.i <= verb.i + 2}
    return any(lemma == first and second in after for first, second in REVERSING_PHRASES)


def _of(verb: Token) -> Mark | None:
    acts = CLAIMS | COMMITMENTS
    for noun in objects_of(verb):
        if noun.lemma_.lower() not in acts or not _own(noun):
            continue
        clause, deed = clause_of_claim(noun), infinitive_of(noun)
        content = words_of(clause) if clause is not None else None
        if content is None and deed is not None and noun.lemma_.lower() in COMMITMENTS:
            content = subtree_span(deed)
        if content is not None:
            return Mark(
                words=cue_span(verb),
                content=content,
                type="change",
                act=acts[noun.lemma_.lower()],
                holder=holder_of(noun),
                cue=(span_of(noun, noun),),
                own=True,
            )
    return None


def _own(noun: Token) -> bool:
    """Whether the noun may be the speaker's own: nobody else is named as its owner."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return owner is None or owner.lower_ in _OWN


def objects_of(verb: Token) -> Iterator[Token]:
    """What a verb of taking back takes back: its object, or that of its preposition."""
    bearers = [verb, *(c for c in verb.rights if c.dep_ in {"prt", "advmod", "prep"})]
    for bearer in bearers:
        for child in bearer.rights:
            if child.dep_ in {"dobj", "pobj"}:
                yield child
            elif child.dep_ == "prep" and child.lower_ in _PREPOSITIONS:
                yield from (c for c in child.rights if c.dep_ == "pobj")
