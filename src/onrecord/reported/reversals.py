"""Verbs of taking back, with what is taken back: "backed away from his promise to P"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import cue_span, span_of, subtree_span
from onrecord.records import Act, Span
from onrecord.reported.claims import clause_of_claim, holder_of, infinitive_of, words_of
from onrecord.reported.denials import denier_of, stands
from onrecord.reported.mark import Mark
from onrecord.reported.words import CLAIMS, COMMITMENTS, REVERSING, REVERSING_PHRASES, STANDS

_PREPOSITIONS = frozenset("from on off of".split())
_HELD = frozenset("to for of".split())
_ACTS: Final[dict[str, Act]] = {**CLAIMS, **COMMITMENTS, **dict.fromkeys(STANDS, "assert")}
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
    for noun in objects_of(verb):
        content = _content(noun) if _own(noun) else None
        if content is not None:
            lemma = noun.lemma_.lower()
            return Mark(
                words=cue_span(verb),
                content=content,
                type="change",
                act=_ACTS.get(lemma, "assert"),
                holder=holder_of(noun),
                cue=(span_of(noun, noun),),
                own=True,
                denier=denier_of(verb),
                told=span_of(noun.left_edge, noun.right_edge),
            )
    return None


def _content(noun: Token) -> Span | None:
    """What a noun for a claim, a commitment or a stand says by the words under it."""
    lemma = noun.lemma_.lower()
    clause, deed = clause_of_claim(noun), infinitive_of(noun)
    if lemma in _ACTS and clause is not None:
        return words_of(clause)
    if (lemma in COMMITMENTS or lemma in STANDS) and deed is not None:
        return subtree_span(deed)
    held = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in _HELD), None)
    return span_of(noun, held.right_edge) if lemma in STANDS and held is not None else None


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
