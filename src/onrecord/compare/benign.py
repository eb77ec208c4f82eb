"""What could explain a conflict harmlessly: vetoes that silence it, and notes that go with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.compare.agreeing import both_deny, denies_opposite, forecast, own_grounds
from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import Denial, denial_in, undone
from onrecord.compare.finding import Finding
from onrecord.compare.hedges import partly, shown, under_condition
from onrecord.compare.people import name_words, of_one_body, speaker_words
from onrecord.compare.target import held_by, holder_of
from onrecord.compare.time import days_between, looks_back
from onrecord.compare.words.denial import CLAIM_NOUNS, OFFERS, PROPOSING, SAYING
from onrecord.records import Span
from onrecord.spans import overlap

_OPINION = frozenset("think believe feel hope expect guess suppose fear doubt".split())
_RELAYED = frozenset("mention say tell claim suggest state call".split())
_ADDED = frozenset("also another other too additional including".split())
_SURVEYS = frozenset("poll survey pollster respondent voter rating".split())
_STATED = frozenset({"denial-act", "disowned"})
_DENIED = frozenset({"negation", "opposed", "stance"})
_OPENING = 10
_NEGATIVES = frozenset("no not never nothing nobody none neither nor".split())
_RUN = 8
_MOST = 0.6
_SLOTS = frozenset({"place", "agent", "date"})
#: What is noted when an earlier claim is known from its denial or its retelling alone.
THROUGH_OTHERS = "the earlier claim reaches us only through others"


def vetoes(pair: Pair, findings: Sequence[Finding]) -> list[str]:
    """The names of the harmless shapes that the pair has; any one silences it."""
    return [name for name, test in VETOES if test(pair, findings)]


def notes(pair: Pair) -> tuple[str, ...]:
    """Harmless explanations that do not silence a relation but belong beside it."""
    return tuple(text for text, test in NOTES if test(pair))


def same_utterance(pair: Pair, findings: Sequence[Finding] = ()) -> bool:
    """One statement lies in the other and is the same speaker's, or nothing denies it."""
    if pair.gap is None:
        return False
    ones, twos = pair.a.side.statement.content.spans, pair.b.side.statement.content.spans
    meets = any(overlap(Span(*one), Span(*two)) for one in ones for two in twos)
    return meets and (pair.same_speaker or not _says(findings, _STATED))


def negated_denial(pair: Pair, findings: Sequence[Finding]) -> bool:
    """The denying word is there and taken back: "did not deny"."""
    return not _says(findings, _STATED) and (undone(pair.b.side) or undone(pair.a.side))


def question(pair: Pair, findings: Sequence[Finding]) -> bool:
    """One side only asks."""
    return not _says(findings, _STATED) and (asks(pair.a) or asks(pair.b))


def conditional(pair: Pair, findings: Sequence[Finding]) -> bool:
    """One side holds under a condition only that the other does not name."""
    if _says(findings, _STATED) or any(f.stated for f in findings):
        return False
    ones, twos = (under_condition(side, words) for side, words in shown(pair, findings))
    return ones != twos


def reported_not_asserted(pair: Pair, findings: Sequence[Finding]) -> bool:
    """One side tells what somebody else said ("you mentioned ...") and does not hold it."""
    return relays(pair.b) or (relays(pair.a) and not _says(findings, _STATED))


def list_valued(pair: Pair, findings: Sequence[Finding]) -> bool:
    """A further filler, not another one: "also", "including"."""
    kinds = {finding.kind for finding in findings}
    return bool(kinds) and kinds <= _SLOTS and (_has(pair.a, _ADDED) or _has(pair.b, _ADDED))


def different_event(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Either side names what the other does not, and they share no name."""
    if pair.names or any(f.stated for f in findings) or _says(findings, _SLOTS):
        return False
    return bool(_names(pair.a) and _names(pair.b))


def different_time(pair: Pair, findings: Sequence[Finding]) -> bool:
    """The contents speak of different years, and the year is not itself what differs."""
    if any(f.stated or (f.firm and f.kind == "date") for f in findings):
        return False
    one, two = _years(pair.a), _years(pair.b)
    return bool(one and two and not one & two)


def scope(pair: Pair, findings: Sequence[Finding]) -> bool:
    """One speaks of some, the other of others or of all; only negation tells them apart."""
    kinds = {finding.kind for finding in findings}
    only = bool(kinds & _DENIED) and kinds <= _DENIED | {"position", "modality"}
    if not only:
        return False
    ones, twos = (partly(side, words) for side, words in shown(pair, findings))
    return ones != twos


def refinement(pair: Pair, findings: Sequence[Finding]) -> bool:
    """The same speaker says more of the same in one breath, with a qualification."""
    near = pair.gap is not None and abs(pair.gap) < 120
    kinds = {finding.kind for finding in findings}
    return pair.same_speaker and near and kinds <= _DENIED | {"modality", "position"}


def opinion_vs_fact(pair: Pair, findings: Sequence[Finding]) -> bool:
    """One side gives a belief, the other a fact: they cannot exclude each other as facts."""
    kinds = {finding.kind for finding in findings}
    only = kinds <= {"number"} and not pair.same_speaker
    return only and _has(pair.a, _OPINION) != _has(pair.b, _OPINION)


def different_sample(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Two surveys by two houses: their figures may differ and both be right."""
    numbers = bool(findings) and {f.kind for f in findings} <= {"number", "position"}
    return numbers and not pair.same_speaker and (_sampled(pair.a) or _sampled(pair.b))


def rejects_offer(pair: Pair, findings: Sequence[Finding]) -> bool:
    """What is turned down is an offer or a plan: no claim is denied."""
    denial = denial_in(pair.b.side)
    if denial is None or denial.of_truth or not _says(findings, _STATED):
        return False
    if _names_claim(denial, pair.b):
        return False
    proposed = any(t.lemma_.lower() in PROPOSING for t in pair.a.cue)
    opening = pair.b.content[:_OPENING]
    return proposed or any(t.pos_ == "NOUN" and t.lemma_.lower() in OFFERS for t in opening)


def _names_claim(denial: Denial, side: Analysis) -> bool:
    """Whether what is turned down is a claim by name: "rejected the allegation"."""
    objects = [t for t in denial.words[0].children if t.dep_ == "dobj"]
    named = objects or [t for t in side.content[:_OPENING] if t.pos_ == "NOUN"][:1]
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in CLAIM_NOUNS for t in named)


def not_said(pair: Pair, findings: Sequence[Finding]) -> bool:
    """One side only tells what was not said: "had not said that", "is not saying whether"."""
    return not _says(findings, _STATED) and (_unsaid(pair.a) or _unsaid(pair.b))


def two_renderings(pair: Pair, findings: Sequence[Finding]) -> bool:
    """One utterance quoted twice: most of the shorter stands word for word in the longer, and
    only a negation seems to set them apart."""
    if not pair.same_speaker or {f.kind for f in findings} != {"negation"}:
        return False
    one, two = (_words(side) for side in (pair.a, pair.b))
    least = max(_RUN, int(_MOST * min(len(one), len(two))))
    return any(run & _NEGATIVES for run in map(frozenset, _runs(one, least) & _runs(two, least)))


def namesakes(pair: Pair, findings: Sequence[Finding]) -> bool:
    """What is denied is the claim of another of that surname: "rejected Petra Vale's claim"."""
    holder = holder_of(pair.b) if _says(findings, _STATED) else None
    if holder is None:
        return False
    named, speaker = name_words(holder.text), speaker_words(pair.a.side)
    full = min(len(named), len(speaker)) > 1
    return full and named[-1] == speaker[-1] and not held_by(holder, pair.a.side)


def one_body(pair: Pair, _findings: Sequence[Finding]) -> bool:
    """Both speak for one body, and are no two sides."""
    return not pair.same_speaker and of_one_body(pair.a.side, pair.b.side)


def relays(side: Analysis) -> bool:
    """Whether the content opens by telling what the listener said: "You mentioned that"."""
    head = side.content[:6]
    return any(
        t.lemma_.lower() in _RELAYED
        and any(c.lower_ == "you" and c.dep_ == "nsubj" for c in t.children)
        for t in head
    )


def _unsaid(side: Analysis) -> bool:
    """Whether the cue is a negated verb of saying: what it governs is not said."""
    return any(
        t.lemma_.lower() in SAYING and any(c.dep_ == "neg" for c in t.children) for t in side.cue
    )


def _words(side: Analysis) -> tuple[str, ...]:
    return tuple(t.lower_ for t in side.content if t.is_alpha)


def _runs(words: tuple[str, ...], length: int) -> set[tuple[str, ...]]:
    """All runs of ``length`` words."""
    return {words[start : start + length] for start in range(len(words) - length + 1)}


def _says(findings: Sequence[Finding], kinds: frozenset[str]) -> bool:
    return any(finding.kind in kinds for finding in findings)


def asks(side: Analysis) -> bool:
    """Whether a statement ends as a question."""
    text = side.side.statement.content.text.rstrip(" \"'”’")
    return text.endswith("?")


def _has(side: Analysis, words: frozenset[str]) -> bool:
    return any(t.lemma_.lower() in words for t in side.content)


def _sampled(side: Analysis) -> bool:
    tokens = (*side.content, *side.cue, *side.frame)
    return any(t.lemma_.lower() in _SURVEYS for t in tokens)


def _names(side: Analysis) -> set[str]:
    return {key for key, term in side.terms.items() if term.token.pos_ == "PROPN"}


def _years(side: Analysis) -> set[str]:
    return {t.text for t in side.content if t.shape_ == "dddd" and t.ent_type_ == "DATE"}


def _through_others(pair: Pair) -> bool:
    """Whether the earlier claim is told by somebody else, or only summed up by the article."""
    statement = pair.a.side.statement
    told = bool(statement.via) or statement.origin != "first-hand"
    return told or (statement.kind == "indirect" and looks_back(pair.a.side))


def _later_through_others(pair: Pair) -> bool:
    statement = pair.b.side.statement
    return bool(statement.via) or statement.origin != "first-hand"


def _days_apart(pair: Pair) -> bool:
    days = days_between(pair.a.side, pair.b.side)
    return days is not None and days > 30


def _undated(pair: Pair) -> bool:
    return days_between(pair.a.side, pair.b.side) is None


_Veto = Callable[[Pair, Sequence[Finding]], bool]
#: The harmless shapes by name.
VETOES: tuple[tuple[str, _Veto], ...] = (
    ("same utterance", same_utterance),
    ("negated denial", negated_denial),
    ("question", question),
    ("conditional", conditional),
    ("reported, not asserted", reported_not_asserted),
    ("list-valued", list_valued),
    ("different event", different_event),
    ("different time", different_time),
    ("scope", scope),
    ("refinement", refinement),
    ("opinion against fact", opinion_vs_fact),
    ("different sample", different_sample),
    ("rejects an offer", rejects_offer),
    ("namesakes", namesakes),
    ("not said", not_said),
    ("two renderings", two_renderings),
    ("a forecast", forecast),
    ("both deny", both_deny),
    ("own grounds", own_grounds),
    ("denies the opposite", denies_opposite),
    ("one body", one_body),
)
#: What is told beside a relation, and when.
NOTES: tuple[tuple[str, Callable[[Pair], bool]], ...] = (
    (THROUGH_OTHERS, _through_others),
    ("the later claim reaches us only through others", _later_through_others),
    ("more than a month lies between the two", _days_apart),
    ("the time of at least one of the two is unknown", _undated),
)
