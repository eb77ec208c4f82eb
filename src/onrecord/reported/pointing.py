"""Verbs of turning down whose object points to a statement of the page: "rejected Y's comments",
"slammed the proposal", "called the charge pathetic"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import cue_span, span_of
from onrecord.language import tokens
from onrecord.records import Attribution, Span, Spans
from onrecord.reported.claims import told_by
from onrecord.reported.denials import denier_of, denies, object_of, stands
from onrecord.reported.words import (
    ANSWERING,
    CALLING_UNTRUE,
    CHARGES,
    DEFINITE,
    DISPUTING,
    POINTING,
    POINTING_CLAIMS,
    THINGS,
)

_ANYBODYS = frozenset("his her its".split())
_ABOUT = frozenset("about on regarding concerning of".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """``words`` turn down what the phrase at ``phrase`` points to.

    ``owner`` are the words for whose it is, none where the phrase is only definite; ``noun`` its
    head's lemma; ``about`` the lemmas of what it is said to be about; ``denial`` whether it is
    said not to be so, ``answers`` whether the verb only says that he responds; ``denier`` who the
    clause says turns it down; ``pronoun`` whether "his" or "her" must do for an owner. Spans in
    code points.
    """

    words: Span
    phrase: Span
    noun: str
    owner: Spans
    about: frozenset[str]
    denial: bool
    answers: bool
    denier: Spans
    pronoun: bool


def pointers(doc: Doc) -> Iterator[Pointer]:
    """The places of ``doc`` where what is turned down stands elsewhere on the page."""
    for verb in doc:
        if verb.pos_ != "VERB" or not stands(verb):
            continue
        denial = denies(verb)
        answers = verb.lemma_.lower() in ANSWERING
        turns_down = denial or answers or verb.lemma_.lower() in DISPUTING
        noun = object_of(verb) if turns_down else None
        if noun is None or noun.lemma_.lower() not in POINTING or told_by(noun) is not None:
            continue
        if _is_thing(verb):
            continue
        first = next(iter(noun.lefts), None)
        owner = next((c for c in noun.lefts if c.dep_ == "poss" and c.pos_ != "PRON"), None)
        if owner is None and not _is_clear(noun, first):
            continue
        calling = verb.lemma_.lower() in CALLING_UNTRUE or noun.lemma_.lower() in CHARGES
        yield Pointer(
            words=cue_span(verb),
            phrase=span_of(noun.left_edge, noun.right_edge),
            noun=noun.lemma_.lower(),
            owner=(span_of(owner.left_edge, owner),) if owner is not None else (),
            about=_about(noun),
            denial=denial and calling,
            answers=answers,
            denier=denier_of(verb),
            pronoun=first is not None and first.lower_ in _ANYBODYS,
        )


def _is_thing(verb: Token) -> bool:
    """Whether what turns down is a finding or a report, and nobody who says so."""
    who = tokens(verb.doc, denier_of(verb))
    return any(t.lemma_.lower() in THINGS for t in who)


def _is_clear(noun: Token, first: Token | None) -> bool:
    """Whether a phrase without an owner points to what was just said: "those remarks", "their
    account", "the charge"."""
    if first is None or first.lower_ not in DEFINITE:
        return False
    return first.lower_ != "the" or noun.lemma_.lower() in POINTING_CLAIMS


def attribution_of(pointer: Pointer) -> Attribution:
    """What is pointed to as a source and a content, to learn who its owner is."""
    return Attribution(kind="indirect", content=(pointer.phrase,), source=pointer.owner)


def denial_of(pointer: Pointer) -> Attribution:
    """The turning down as a source, a cue and a content."""
    return Attribution(
        kind="indirect", content=(pointer.phrase,), source=pointer.denier, cue=(pointer.words,)
    )


def _about(noun: Token) -> frozenset[str]:
    """The names and nouns under "about": what a remark was about."""
    under: Sequence[Token] = [
        t for c in noun.rights if c.lower_ in _ABOUT and c.dep_ == "prep" for t in c.subtree
    ]
    return frozenset(t.lemma_.lower() for t in under if t.pos_ in {"NOUN", "PROPN"})
