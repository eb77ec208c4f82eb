"""Harmless shapes of two who agree, or who do not speak of one fact: forecasts, denials of one
claim, and the grounds that somebody gives for a denial."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import Denial, denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import indices, negators
from onrecord.compare.proposition import Proposition, propositions
from onrecord.compare.terms import key_of
from onrecord.compare.words.denial import CLAIM_NOUNS
from onrecord.spans import hull

_FORECAST = frozenset("anticipate estimate expect forecast foresee predict project".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SEAM = frozenset(" .,;:\"'“”‘’")
_OBJECTS = frozenset({"dobj", "ccomp"})
_ADDING = frozenset("add argue cite explain insist note point say state stress".split())
_QUOTED = frozenset({"direct", "mixed"})


def forecast(pair: Pair, findings: Sequence[Finding]) -> bool:
    """A figure that was expected beside one that came, or two expected by two: neither is wrong."""
    if not findings or {f.kind for f in findings} != {"number"}:
        return False
    ahead = _forecasts(pair.a), _forecasts(pair.b)
    return ahead[0] != ahead[1] or (all(ahead) and not pair.same_speaker)


def both_deny(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Both say of one claim, which they name, that it is not true."""
    if not _denies(findings):
        return False
    ones, twos = _denied_claim(pair.a), _denied_claim(pair.b)
    return ones is not None and twos is not None and key_of(ones) == key_of(twos)


def own_grounds(pair: Pair, findings: Sequence[Finding]) -> bool:
    """The quotation right after a denial that says what it denies: it is the denier's reason."""
    denial = denial_in(pair.b.side)
    named = denial is not None and denial.where == "cue" and not denial.elliptic
    if not named or pair.gap is None or not _denies(findings):
        return False
    statement = pair.a.side.statement
    end, start = hull(pair.b.side.statement.content.spans).end, hull(statement.content.spans).start
    follows = end <= start and _SEAM.issuperset(pair.b.side.text[end:start])
    return follows and statement.kind in _QUOTED


def denies_opposite(pair: Pair, findings: Sequence[Finding]) -> bool:
    """What is denied is the opposite of what ``a`` says: "the dam is safe", "it is not true that
    the dam is not safe"."""
    denial = denial_in(pair.b.side)
    if denial is None or not denial.of_truth or not _denies(findings):
        return False
    if any(finding.kind == "opposed" for finding in findings):
        return False
    inside = indices(pair.b.content)
    return any(
        one.key == two.key
        and (one.negated != _negated_below(two, denial, inside))
        and one.mood == two.mood == "told"
        for one in propositions(pair.a.side)
        for two in propositions(pair.b.side)
    )


def _negated_below(told: Proposition, denial: Denial, inside: frozenset[int]) -> bool:
    """Whether what a denial governs is itself told with a negation."""
    own = [t for t in negators(told.predicate, inside) if t not in denial.words]
    return len(own) % 2 == 1


def supports(pair: Pair, denial: Denial) -> bool:
    """Whether ``a`` is what who denies brings forward for it: "denied the story, saying the agency
    had found nothing"; then the denial has an object of its own, and ``a`` comes after it."""
    verb = denial.words[-1]
    if denial.where == "frame":
        return any(t.dep_ in _OBJECTS for t in verb.children)
    end = hull(pair.b.side.statement.content.spans).end
    start = hull(pair.a.side.statement.content.spans).start
    return any(
        t.tag_ == "VBG" and t.lemma_.lower() in _ADDING and end <= pair.b.span(t).start < start
        for t in pair.b.frame
    )


def _denies(findings: Sequence[Finding]) -> bool:
    return any(finding.kind == "denial-act" for finding in findings)


def _forecasts(side: Analysis) -> bool:
    return any(t.lemma_.lower() in _FORECAST for t in (*side.cue, *side.content))


def _denied_claim(side: Analysis) -> Token | None:
    """The noun for a claim of which a statement's content says that it is not true."""
    denial = denial_in(side.side)
    if denial is None or denial.where != "content" or not denial.of_truth:
        return None
    return next((t for t in _judged(denial) if t.lemma_.lower() in CLAIM_NOUNS), None)


def _judged(denial: Denial) -> list[Token]:
    """The nouns of which the denying words are said."""
    verb = denial.words[-1].head
    return [t for t in verb.children if t.dep_ in _SUBJECTS and t.pos_ == "NOUN"]
