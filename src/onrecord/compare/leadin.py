"""The sentence that leads up to a statement: where a reporter says how it stands to another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from onrecord.compare.analysis import analyse, window_of
from onrecord.compare.people import speaker_words
from onrecord.compare.surface import possible_lemmas
from onrecord.compare.terms import Term, terms_of
from onrecord.compare.words.contrast import ACCOUNTS, DIFFERING, OTHER
from onrecord.compare.words.denial import CLAIM_NOUNS, OFFERS
from onrecord.compare.words.marks import (
    MOVES_ALONE,
    MOVING,
    REVERSAL,
    REVERSAL_PHRASES,
    STANDS,
)
from onrecord.language import parse
from onrecord.records import Side, Span

_REACH = 300
_BREAK = re.compile(r"[.!?][”\"’']?\s|\n")
_PRONOUNS = frozenset("he she they it".split())
_NOT = frozenset("not never n't n’t".split())
_REVERSING = REVERSAL | {verb for verb, _ in REVERSAL_PHRASES}

Marks = tuple[Token, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LeadIn:
    """The tokens of a sentence; ``offset`` leads from them to the article's characters."""

    offset: int
    tokens: tuple[Token, ...]

    def span(self, token: Token) -> Span:
        """Where ``token`` stands in the article."""
        start = self.offset + token.idx
        return Span(start, start + len(token.text))

    def terms(self, below: Token) -> dict[str, Term]:
        """The content words that ``below`` governs, by key."""
        return terms_of(below.subtree)


@lru_cache(maxsize=2048)
def lead_in(side: Side) -> LeadIn:
    """The sentence right before those of a statement, in the same paragraph."""
    offset, text = _before(side)
    return LeadIn(offset, tuple(parse(text)) if text else ())


def _before(side: Side) -> tuple[int, str]:
    """Where the lead-in starts in the article, and its text; empty when there is none."""
    end = window_of(side).start
    reach = max(0, end - _REACH)
    before = side.text[reach:end].rstrip(" ")
    breaks = [match.end() for match in _BREAK.finditer(before, 0, max(0, len(before) - 1))]
    start = breaks[-1] if breaks else 0
    broken = before[-1:] == "\n"
    return reach + start, "" if broken else before[start:]


@lru_cache(maxsize=2048)
def taken_back(side: Side) -> Marks:
    """The words by which the lead-in says that the speaker takes something back."""
    if _REVERSING.isdisjoint(possible_lemmas(_before(side)[1])):
        return ()
    marks = reversal_in(lead_in(side).tokens)
    return marks if marks and _by(side, marks[0]) else ()


def _by(side: Side, verb: Token) -> bool:
    """Whether the speaker is who takes back: the subject is a pronoun, or his name ("her party"
    and "Tost's party" are somebody else)."""
    name = frozenset(speaker_words(side))
    subjects = [t for t in verb.children if t.dep_ == "nsubj"]
    return any(s.lower_ in _PRONOUNS or _is_called(s, name) for s in subjects)


def _is_called(subject: Token, name: frozenset[str]) -> bool:
    """Whether the head of a subject, or a name in apposition to it, is of ``name``."""
    named = [subject, *(c for c in subject.children if c.dep_ in {"appos", "compound"})]
    return any(t.lower_ in name for t in named)


def reversal_in(tokens: Sequence[Token]) -> Marks:
    """The first words for a reversal, "backed away", that are not negated."""
    for token in tokens:
        if any(t.lower_ in _NOT for t in token.children):
            continue
        lemma = token.lemma_.lower()
        if lemma in MOVING and not _of_words(token):
            continue
        if lemma in REVERSAL:
            return (token,)
        for child in token.children:
            if (lemma, child.lower_) in REVERSAL_PHRASES:
                return (token, child)
    return ()


def _of_words(verb: Token) -> bool:
    """Whether something said is withdrawn or taken back, and not troops or a firm."""
    moved = [t for t in verb.children if t.dep_ in {"dobj", "nsubjpass"}]
    if not moved:
        return verb.lemma_.lower() not in MOVES_ALONE
    return any(t.lemma_.lower() in CLAIM_NOUNS | OFFERS | STANDS for t in moved)


def sets_apart(side: Side) -> bool:
    """Whether the reporter sets a statement against the one before it: "gave another account",
    "put it differently", "disputes that"."""
    around = (*lead_in(side).tokens, *analyse(side).frame)
    return any(t.lemma_.lower() in DIFFERING or _other_account(t) for t in around)


def _other_account(token: Token) -> bool:
    return token.lemma_.lower() in ACCOUNTS and any(t.lower_ in OTHER for t in token.children)
