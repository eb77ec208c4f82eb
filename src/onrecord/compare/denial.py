"""The act of denying: which words of a statement say that something is not so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from spacy.tokens import Token

from onrecord.compare.analysis import Analysis, analyse
from onrecord.compare.people import speaker_words
from onrecord.compare.untrue import ATTRIBUTES, SAID_OF, denied
from onrecord.compare.words.denial import (
    CLAIM_NOUNS,
    DENY,
    DENY_PHRASES,
    DENY_TRUTH,
    EITHER_WAY,
    FAILING,
    SAYING,
    UNDO,
)
from onrecord.records import Side

_OPENING = 60
_SHORT = 3.0
_NOUNS = frozenset("denial rejection refutation rebuttal".split())
# "A dispute over the levy" is no act of denying, nor is "a disputed levy".
_NO_ACTS = frozenset("ADJ NOUN PROPN".split())
_NOBODY = frozenset("nobody none few neither".split())
_SUBJECTS = frozenset("nsubj nsubjpass".split())
_SELF = frozenset({"i", "we"})
_ASKED = frozenset("how if what when where whether which who why".split())
_NAMING = frozenset("NOUN PROPN PRON".split())
# How a noun stands inside another's phrase.
_WITHIN = frozenset("compound amod poss pobj conj appos nmod nummod npadvmod".split())

Where = Literal["cue", "content", "frame"]


@dataclass(frozen=True, slots=True, eq=False)
class Denial:
    """A denying act. ``elliptic`` means that its target must be sought before it ("That's a lie").
    ``of_truth``: it denies that a claim is true, rather than that it is good."""

    words: tuple[Token, ...]
    where: Where
    elliptic: bool
    of_truth: bool


@lru_cache(maxsize=8192)
def denial_in(side: Side) -> Denial | None:
    """The denying act of a statement; ``None`` when there is none or it is itself undone."""
    seen = analyse(side)
    answer = _answer(seen)
    if answer:
        return Denial(answer, "content", True, True)
    if _withholds(seen):
        return None
    thin = sum(t.weight for t in seen.terms.values()) < _SHORT
    in_cue = _by_verb(seen.cue)
    if in_cue:
        return Denial(in_cue, "cue", thin or _names_claim(seen.content), _truth(in_cue))
    in_content = denied(seen.content[:_OPENING])
    if in_content:
        opening = in_content[0].sent.start == seen.content[0].sent.start
        pointing = opening and not _of_other(in_content[-1])
        return Denial(in_content, "content", pointing, not _idle(in_content[-1]))
    return _elsewhere(seen)


def _withholds(seen: Analysis) -> bool:
    """Whether something is kept from somebody: "deny Tost the nomination", "was denied the
    nomination" deny no claim."""
    denying = [t for t in seen.cue if t.lemma_ == "deny"]
    if any({"nsubjpass", "dobj"} <= {c.dep_ for c in t.children} for t in denying):
        return True
    if any(c.dep_ == "dative" and c.pos_ in _NAMING for t in denying for c in t.children):
        return True
    clause = any(t.pos_ == "VERB" and t.dep_ not in _WITHIN for t in seen.content)
    if clause or not denying:
        return False
    heads = [t for t in seen.content if t.pos_ in _NAMING and t.dep_ not in _WITHIN]
    told = any(t.lemma_.lower() in CLAIM_NOUNS for t in heads)
    return len(heads) > 1 and not told


def _elsewhere(seen: Analysis) -> Denial | None:
    """The denying act that is neither the cue nor a judgement of what is true."""
    verbs = _by_verb(seen.content if not seen.cue else _own_acts(seen.content))
    if verbs:
        return Denial(verbs, "content", _names_claim(seen.content), _truth(verbs))
    disowning = disowned_in(seen)
    if disowning:
        return Denial(disowning, "content", _pointing(disowning[-1]), True)
    before = _in_frame(seen)
    return Denial(before, "frame", True, _truth(before)) if before else None


def _own_acts(content: Iterable[Token]) -> list[Token]:
    """The verbs of which "I" or "we" are the subject: "we reject those claims"."""
    return [t for t in content if any(c.lower_ in _SELF for c in t.children if c.dep_ == "nsubj")]


def _of_other(word: Token) -> bool:
    """Whether a claim is only mentioned as untrue: "address any false perception"."""
    return word.dep_ in ATTRIBUTES and word.head.dep_ not in SAID_OF


def _idle(word: Token) -> bool:
    """Whether a word only doubts ("does not add up"), which denies no truth."""
    return word.lemma_.lower() in FAILING


def _in_frame(seen: Analysis) -> tuple[Token, ...]:
    """The denying words of the speaker outside content and cue, which do not govern the content."""
    outside = [t for t in seen.frame if t not in seen.cue and not _governs(t, seen)]
    before = _by_verb([t for t in outside if _by_speaker(t, seen)]) or _by_phrase(outside)
    return before if before and _by_speaker(before[0], seen) else ()


def _own(verb: Token, seen: Analysis) -> bool:
    """Whether the speaker is the subject: "I", in reported speech "he", or his name."""
    own = _SELF | set(speaker_words(seen.side))
    if seen.side.statement.kind == "indirect":
        own |= {"he", "she", "they"}
    return any(t.lower_ in own for t in verb.children if t.dep_ == "nsubj")


def _pointing(saying: Token) -> bool:
    """Whether what was never said is only pointed at: "I never said that"."""
    return any(t.dep_ == "dobj" and t.pos_ in {"PRON", "DET"} for t in saying.children)


def _answer(seen: Analysis) -> tuple[Token, ...]:
    """The "No" that opens a turn, by itself."""
    if seen.side.statement.kind != "turn" or len(seen.content) < 2:
        return ()
    alone = seen.content[0].lower_ == "no" and seen.content[1].is_punct
    return seen.content[:1] if alone else ()


def _by_speaker(verb: Token, seen: Analysis) -> bool:
    """Whether the speaker is who does the denying: named as its subject, or a pronoun, or the
    subject is left to the main verb ("Discounting this, she said")."""
    subjects = [t for t in verb.children if t.dep_ in _SUBJECTS]
    if not subjects:
        return verb.dep_ in {"advcl", "prep", "amod", "conj"}
    named = {t.lower_ for t in subjects[0].subtree}
    return subjects[0].pos_ == "PRON" or bool(named & set(speaker_words(seen.side)))


def _governs(verb: Token, seen: Analysis) -> bool:
    """Whether the content is what ``verb`` denies: it hangs below it, in its clause."""
    start = seen.cue[0] if seen.cue else seen.content[0]
    for node in (start, *start.ancestors):
        if node == verb:
            return True
        if node.dep_ in {"conj", "advcl", "ccomp", "parataxis"}:
            return False
    return False


def undone(side: Side) -> bool:
    """Whether a denying word is there but taken back: "did not deny"."""
    seen = analyse(side)
    words = [t for t in (*seen.cue, *seen.frame) if t.lemma_.lower() in DENY]
    return any(_undone(word) for word in words)


def disowned_in(seen: Analysis) -> tuple[Token, ...]:
    """The words by which the speaker disowns words of his own."""
    words = never_said(seen)
    return words if words and _own(words[-1], seen) else ()


def never_said(seen: Analysis) -> tuple[Token, ...]:
    """The words that disown words: "I never said", "did not call for"; "did not say how many" only
    keeps something back."""
    asked = bool(seen.content) and seen.content[0].lower_ in _ASKED
    for token in (*seen.content[:_OPENING], *(() if asked else seen.cue)):
        if token.lemma_.lower() in SAYING and token.pos_ == "VERB":
            never = [t for t in token.children if t.lower_ in {"never", "not", "n't", "n’t"}]
            if never and (never[0].lower_ == "never" or _did(token)):
                return (never[0], token)
    return ()


def _did(verb: Token) -> bool:
    return any(t.lemma_.lower() == "do" and t.tag_ == "VBD" for t in verb.children)


def _by_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    for token in tokens:
        lemma = token.lemma_.lower()
        if (lemma in DENY and token.pos_ not in _NO_ACTS) or lemma in _NOUNS:
            return () if _undone(token) or _rests_on(token) else (token,)
    return _by_phrase(tokens)


def _rests_on(token: Token) -> bool:
    """Whether something is only built on a denial, which is no act."""
    return token.lemma_.lower() in _NOUNS and token.dep_ == "pobj" and token.head.lower_ == "on"


def _by_phrase(tokens: Sequence[Token]) -> tuple[Token, ...]:
    for first, second in pairwise(tokens):
        if (first.lemma_.lower(), second.lower_) in DENY_PHRASES:
            return (first, second)
    return ()


def _undone(token: Token) -> bool:
    """Whether the denying word stands under a negation or a refusal, or nothing is said either
    way: "neither confirm nor deny"."""
    before = [t for t in token.children if t.dep_ == "neg"]
    head = token.head
    if token.dep_ == "conj" and head.lemma_.lower() in EITHER_WAY:
        return True
    refused = head is not token and head.lemma_.lower() in UNDO
    return bool(before) or refused or _by_nobody(token)


def _by_nobody(verb: Token) -> bool:
    """Whether nobody does it: "nobody denies", "no one disputes"."""
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if subject is None:
        return False
    none = any(t.lower_ == "no" for t in subject.children)
    return subject.lower_ in _NOBODY or (none and subject.lower_ in {"one", "official"})


def _names_claim(content: Iterable[Token]) -> bool:
    """Whether the content names what it denies by a bare noun: "denied the charges"."""
    words = [t for t in content if not t.is_stop and not t.is_punct]
    return len(words) <= 4 and any(t.lemma_.lower() in CLAIM_NOUNS for t in words)


def _truth(words: Iterable[Token]) -> bool:
    return any(t.lemma_.lower() in DENY_TRUTH or t.lemma_.lower() in _NOUNS for t in words)
