"""What a conflict is called: who spoke, when, and by which act decide."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.people import name_words, same_name, speaker_words
from onrecord.compare.target import holder_of
from onrecord.compare.time import days_between
from onrecord.compare.words.marks import NOW, THEN
from onrecord.records import RelationType, Span
from onrecord.spans import covered, hull

_FACTS = frozenset({"place", "agent", "date", "disowned"})
_TURNS = frozenset({"position", "reversal", "then-now", "modality", "antonym"})
_WISHES = frozenset({"demand", "promise", "decline"})


def type_of(pair: Pair, findings: Sequence[Finding]) -> RelationType:
    """The type of conflict between ``a`` (the earlier, or denied) and ``b``."""
    kinds = {finding.kind for finding in findings}
    if pair.same_speaker:
        return _of_one(pair, kinds)
    if "denial-act" in kinds and _denies_claim(pair):
        return "denial"
    return "dispute"


def _of_one(pair: Pair, kinds: set[str]) -> RelationType:
    if kinds & _FACTS:
        return "self-contradiction"
    if kinds == {"number"}:
        moved = _apart(pair) or _dated(pair.a) or _dated(pair.b)
        return "update" if moved else "self-contradiction"
    return "change" if kinds & _TURNS or _apart(pair) else "self-contradiction"


def _apart(pair: Pair) -> bool:
    days = days_between(pair.a.side, pair.b.side)
    return days is None or days > 0


def _dated(side: Analysis) -> bool:
    """Whether the words set their own time: "in July", "now"."""
    return any(t.ent_type_ == "DATE" or t.lemma_.lower() in NOW | THEN for t in side.content)


def _extent(side: Analysis) -> Span:
    return hull(side.side.statement.content.spans)


def _denies_claim(pair: Pair) -> bool:
    """Whether ``b`` denies a claim, and ``a``'s: a demand, or another's claim, is only disputed."""
    denial = denial_in(pair.b.side)
    if denial is None or pair.a.side.statement.act in _WISHES:
        return False
    if pair.gap is not None and covered(pair.b.side.statement.content.spans, _extent(pair.a)):
        return True
    holder = holder_of(pair.b)
    speaker = speaker_words(pair.a.side)
    return holder is None or not speaker or same_name(name_words(holder.text), speaker, near=True)
