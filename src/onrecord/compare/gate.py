"""Gate first, judge second: whether two statements found in the wild answer one question.

Pairs that somebody hands over are about one matter already. Pairs that blocking proposes mostly
are not, so that more is asked of them: a denial must have its target beside it or name it, and
any other finding needs contents that match in more than a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import Denial, denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.links import linked
from onrecord.compare.people import name_words, same_name, speaker_words
from onrecord.compare.target import holder_of
from onrecord.compare.time import days_between
from onrecord.compare.words.denial import CLAIM_NOUNS
from onrecord.spans import contains, hull

_KEYS = 3
_WEIGHT = 2.5
_COVER = 0.4
_FEW_KEYS = 2
_HIGH_COVER = 0.6
_ANSWER = 500
_OPENING = 8
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_DENIAL_DAYS = 14
_STRONG = 0.5
# A short question right after a claim, and who answers: "Did it?", "Is that so?".
_TAG = re.compile(
    r"[.,]?[”\"]? (?:\w{1,9} ){1,4}\w{1,9}\?[”\"]?\s{0,4}(?:[\w.\- ]{1,40}:\s{0,3})?[“\"]?$"
)
_OF_ONE = frozenset({"position", "modality", "antonym", "number"})
_MARKS = frozenset({"reversal", "then-now", "clash", "contrast"})


def grounded(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether the findings stand on one matter."""
    if any(finding.firm for finding in findings):
        return pair.same_speaker or _both_named(pair)
    kinds = {finding.kind for finding in findings}
    if "denial-act" in kinds:
        return _answered(pair) or (denies_contents(pair) and _of_whom(pair))
    if not _both_named(pair):
        return False
    strong = {f.kind for f in findings if f.strength >= _STRONG} - _MARKS
    if not pair.same_speaker:
        strong -= _OF_ONE
    return bool(strong) and aligned(pair)


def _both_named(pair: Pair) -> bool:
    return bool(speaker_words(pair.a.side) and speaker_words(pair.b.side))


def aligned(pair: Pair) -> bool:
    """Whether the contents share more than a name."""
    keys, cover = len(pair.shared), max(pair.cover_a, pair.cover_b)
    many = keys >= _KEYS and pair.weight >= _WEIGHT and cover >= _COVER
    return many or (keys >= _FEW_KEYS and cover >= _HIGH_COVER)


def denies_contents(pair: Pair) -> bool:
    """Whether what ``b`` denies is what ``a`` says, in the same days."""
    denial = denial_in(pair.b.side)
    if denial is None or not aligned(pair) or pair.cover_b < _COVER:
        return False
    if pair.gap is not None:
        return (denial.where != "content" or denial.elliptic) and _of_claim(pair.b, denial)
    days = days_between(pair.a.side, pair.b.side)
    near = days is not None and days <= _DENIAL_DAYS
    return near and denial.where == "cue" and denial.of_truth


def _of_claim(side: Analysis, denial: Denial) -> bool:
    """Whether a claim is turned down ("dismissed the report"), and no act ("the levy")."""
    if denial.where == "frame" and not denial.of_truth:
        return False
    named = any(t.lemma_.lower() in CLAIM_NOUNS for t in side.content[:_OPENING])
    clause = any(t.tag_ in _FINITE for t in side.content)
    return denial.of_truth or named or clause


def _of_whom(pair: Pair) -> bool:
    """Whether the claim that ``b`` denies can be ``a``'s: it names nobody else as its holder."""
    holder = holder_of(pair.b)
    if holder is None or holder.place:
        return True
    return same_name(name_words(holder.text), speaker_words(pair.a.side), near=True)


def _answered(pair: Pair) -> bool:
    """Whether the denial has ``a`` beside it: inside it, in its sentence, or right before it."""
    denial = denial_in(pair.b.side)
    if denial is None or pair.gap is None:
        return False
    if _inside(pair) or linked(pair):
        return True
    if not denial.of_truth or not _both_named(pair):
        return False
    close = denial.elliptic and denial.where != "frame" and 0 <= pair.gap <= _ANSWER
    return (close and _meant(pair, denial)) or _one_sentence(pair)


def _meant(pair: Pair, denial: Denial) -> bool:
    """Whether a denial that follows can mean ``a``: a bare "No" answers a claim put as a question,
    one that says what it denies shares a word with it, any other means what was claimed before."""
    statement = pair.a.side.statement
    if len(denial.words) == 1 and denial.words[0].lower_ == "no":
        between = pair.b.side.text[hull(statement.content.spans).end : _start(pair.b)]
        return statement.kind != "turn" and _TAG.match(between) is not None
    if statement.kind != "turn" and statement.content.text.rstrip("\"'”’ ").endswith("?"):
        return False
    spelled = denial.where == "cue" and any(t.pos_ == "VERB" for t in pair.b.content)
    named = denial.words[-1].lower_ == "such"
    return bool(pair.shared) or not (spelled or named)


def _start(side: Analysis) -> int:
    return hull(side.side.statement.content.spans).start


def _inside(pair: Pair) -> bool:
    inner = hull(pair.a.side.statement.content.spans)
    return any(contains(outer, inner) for outer in pair.b.side.statement.content.spans)


def _one_sentence(pair: Pair) -> bool:
    """Whether ``a`` stands in the sentence in which ``b`` denies."""
    denial = denial_in(pair.b.side)
    if denial is None:
        return False
    sentence = pair.b.phrase(list(denial.words[0].sent))
    return contains(sentence, hull(pair.a.side.statement.content.spans))
