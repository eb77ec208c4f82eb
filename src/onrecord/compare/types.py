"""What a conflict is called: who spoke, when, and by which act decide."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.people import speaker_words
from onrecord.compare.target import held_by, holder_of
from onrecord.compare.time import days_between
from onrecord.compare.words.denial import FAILING
from onrecord.compare.words.marks import NOW, THEN
from onrecord.compare.words.rhetoric import CHARGES
from onrecord.records import RelationType, Span
from onrecord.spans import covered, hull

_FACTS = frozenset({"place", "agent", "date", "disowned"})
_TURNS = frozenset("position stance reversal then-now modality antonym turnabout flip".split())
_AHEAD = frozenset("will shall 'll ’ll promise pledge vow going would".split())
_WISHES = frozenset({"demand", "promise", "decline"})
_PASSING = frozenset("revise revised restate restated preliminary provisional".split())
_AT_ODDS = frozenset({"contradict", *FAILING})


def type_of(pair: Pair, findings: Sequence[Finding]) -> RelationType:
    """The type of conflict between ``a`` (the earlier, or denied) and ``b``."""
    kinds = {finding.kind for finding in findings}
    if pair.same_speaker:
        return _of_one(pair, findings)
    if "denial-act" in kinds:
        return "denial" if _denies_claim(pair) else "dispute"
    return "denial" if _pleads(pair, findings) else "dispute"


def _of_one(pair: Pair, findings: Sequence[Finding]) -> RelationType:
    kinds = {finding.kind for finding in findings}
    if kinds & _FACTS:
        return "self-contradiction"
    firm = {finding.kind for finding in findings if finding.firm}
    if kinds == {"number"} or firm == {"number"}:
        if _revised(pair.a) or _revised(pair.b):
            return "update"
        moved = _apart(pair) or _dated(pair.a) or _dated(pair.b)
        return "update" if moved and not _same_day(pair) else "self-contradiction"
    return "change" if kinds & _TURNS or _apart(pair) else "self-contradiction"


def _revised(side: Analysis) -> bool:
    """Whether a figure is said to be no last word: "revised", "provisional"."""
    return any(t.lemma_.lower() in _PASSING for t in (*side.content, *side.cue))


def _same_day(pair: Pair) -> bool:
    """Whether both speak of one named day or hour: no count can move within it."""
    return any(pair.a.terms[key].token.ent_type_ in {"DATE", "TIME"} for key in pair.shared)


def _apart(pair: Pair) -> bool:
    days = days_between(pair.a.side, pair.b.side)
    return days is None or days > 0


def _dated(side: Analysis) -> bool:
    """Whether the words set their own time: "in July", "now"."""
    return any(t.ent_type_ == "DATE" or t.lemma_.lower() in NOW | THEN for t in side.content)


def _extent(side: Analysis) -> Span:
    return hull(side.side.statement.content.spans)


def _wishes(pair: Pair) -> bool:
    """Whether what is denied is a demand or a promise, and no claim beside one."""
    if pair.a.side.statement.act not in _WISHES or _charges(pair.a):
        return False
    matched = [pair.a.terms[key].token for key in pair.shared]
    ahead = any(t.lower_ in _AHEAD for token in matched for t in token.sent)
    return ahead or not matched or pair.a.side.statement.act != "promise"


def _pleads(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether ``a`` makes a charge, and ``b`` says the same with a negation."""
    if not any(f.kind == "negation" for f in findings) or pair.a.side.statement.act in _WISHES:
        return False
    signs = [sum(_negative(t) for t in side.content) for side in (pair.a, pair.b)]
    return signs[0] == 0 < signs[1] and _charges(pair.a)


def _negative(token: Token) -> bool:
    return token.dep_ == "neg" or token.lower_ == "no"


def _charges(side: Analysis) -> bool:
    return any(t.lemma_.lower() in CHARGES for t in side.cue)


def _denies_claim(pair: Pair) -> bool:
    """Whether ``b`` denies a claim, and ``a``'s: a demand, or another's claim, is only disputed,
    and what is merely at odds with a claim ("contradicted") denies nothing."""
    denial = denial_in(pair.b.side)
    if denial is None or _wishes(pair) or denial.words[-1].lemma_.lower() in _AT_ODDS:
        return False
    if pair.gap is not None and covered(pair.b.side.statement.content.spans, _extent(pair.a)):
        return True
    holder = holder_of(pair.b)
    return holder is None or not speaker_words(pair.a.side) or held_by(holder, pair.a.side)
