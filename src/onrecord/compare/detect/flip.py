"""One speaker's praise and blame of one thing: "a fair bargain", "a rotten bargain"; of one name:
"Kestria is a vital partner", "the unreliability of Kestria"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.judged import judged_name
from onrecord.compare.polarity import indices, negated
from onrecord.compare.terms import FULL, key_of, weight_of
from onrecord.compare.words.evaluation import BAD, GOOD
from onrecord.compare.words.trust import DISTRUSTED, FAULTS, TRUSTED, VIRTUES

_MATTER = 1.0
_CALLED = frozenset({"attr", "oprd"})
_THE = frozenset("the this that these those".split())


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """A word of praise (+1) or blame (-1) and the noun or name that it is said of, by its key."""

    word: Token
    sign: int
    noun: str


def flip(pair: Pair) -> list[Finding]:
    """Judgements of opposite sign on one noun by one speaker, who speaks of one matter: the
    contents share more than the noun."""
    if not pair.same_speaker:
        return []
    for one in judgements(pair.a):
        for two in judgements(pair.b):
            if one.noun == two.noun and one.sign != two.sign and _one_matter(pair, one, two):
                a, b = (pair.a.span(one.word),), (pair.b.span(two.word),)
                text = f"{one.word.text} / {two.word.text}"
                return [Finding(kind="flip", a=a, b=b, text=text, strength=1.0, firm=True)]
    return []


def judgements(side: Analysis) -> Iterator[Judgement]:
    """The words of praise and blame in a content, each with its noun or name."""
    inside = indices(side.content)
    for token in side.content:
        forms = {token.lower_, token.lemma_.lower()}
        turned = -1 if negated(token, inside) else 1
        sign, noun = bool(forms & GOOD) - bool(forms & BAD), _noun(token)
        told = sign and token.pos_ == "ADJ" and noun is not None and _of_one_thing(token, noun)
        if told and noun is not None and weight_of(noun) >= FULL:
            yield Judgement(token, turned * sign, key_of(noun))
        sign, name = _trust(token), judged_name(token)
        if sign and name is not None:
            yield Judgement(token, turned * sign, key_of(name))


def _trust(token: Token) -> int:
    """Which way a word leans that says what somebody is worth; 0 for none."""
    forms = {token.lower_, token.lemma_.lower()}
    if token.pos_ == "NOUN":
        return bool(forms & VIRTUES) - bool(forms & FAULTS)
    return bool(forms & (GOOD | TRUSTED)) - bool(forms & (BAD | DISTRUSTED))


def _noun(word: Token) -> Token | None:
    """What an adjective is said of: the noun that it stands with, or the subject."""
    if word.dep_ == "amod":
        return word.head
    if word.dep_ != "acomp":
        return None
    return next((t for t in word.head.children if t.dep_ == "nsubj"), None)


def _of_one_thing(word: Token, noun: Token) -> bool:
    """Whether a certain thing is judged ("the bargain is fair", "it is a fair bargain", "the fair
    bargain"), and no kind of things ("fair bargains")."""
    known = any(t.dep_ == "poss" or t.lower_ in _THE for t in noun.children)
    return word.dep_ == "acomp" or noun.dep_ in _CALLED or known


def _one_matter(pair: Pair, one: Judgement, two: Judgement) -> bool:
    own = {one.noun, key_of(one.word), key_of(two.word)}
    rest = [key for key in pair.shared if key not in own]
    return sum(min(pair.a.terms[k].weight, pair.b.terms[k].weight) for k in rest) >= _MATTER
