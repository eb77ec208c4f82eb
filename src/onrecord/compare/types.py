"""What a conflict is called: who spoke, when, and by which act decide."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.compare.align import Pair
from onrecord.compare.denial import denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.people import name_words, same_name, speaker_words
from onrecord.compare.target import holder_of
from onrecord.compare.time import days_between
from onrecord.records import RelationType

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
        return "self-contradiction" if days_between(pair.a.side, pair.b.side) == 0 else "update"
    return "change" if kinds & _TURNS or _apart(pair) else "self-contradiction"


def _apart(pair: Pair) -> bool:
    days = days_between(pair.a.side, pair.b.side)
    return days is None or days > 0


def _denies_claim(pair: Pair) -> bool:
    """Whether ``b`` denies a claim, and ``a``'s: a demand, or another's claim, is only disputed."""
    denial = denial_in(pair.b.side)
    if denial is None or pair.a.side.statement.act in _WISHES:
        return False
    holder = holder_of(pair.b)
    speaker = speaker_words(pair.a.side)
    return holder is None or not speaker or same_name(name_words(holder.text), speaker, near=True)
