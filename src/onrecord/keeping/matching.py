"""The statements of two versions of a page, laid side by side.

What is told is what was observed: a statement stands in both, stands there in other words, stands
there no more, or was not there before. It never says why. A statement whose words are still in the
text has not vanished, whatever a reader of the text makes of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from onrecord.keeping.edits import TRIVIAL, kinds_between
from onrecord.keeping.sentences import Words, folded
from onrecord.records import Statement

Outcome = Literal["present", "changed", "vanished", "new"]

_ALIKE = 0.6
_PAIRS = 250_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """A statement of the earlier version (``before``), of the later one (``after``), or of both.

    ``what`` says what is other in a changed one: ``speaker``, ``number``, ``negation``, ...
    """

    outcome: Outcome
    before: Statement | None
    after: Statement | None
    what: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A version as far as it is compared: its text, and its statements in reading order."""

    text: str
    statements: Sequence[Statement]


def matched(old: Told, new: Told) -> list[Matched]:
    """Each statement of both versions once: those of the later one in its order, then those that
    only the earlier one has."""
    partner = _partners(old.statements, new.statements)
    there = {j: i for i, j in partner.items()}
    found: list[Matched] = []
    was, now = _running(old.text), _running(new.text)
    for j, statement in enumerate(new.statements):
        if j in there:
            before = old.statements[there[j]]
            still = _occurs(before, now) and _occurs(statement, was)
            found.append(_pair(before, statement, words_stand=still))
        else:
            known = _occurs(statement, was)
            found.append(
                Matched(outcome="present" if known else "new", before=None, after=statement)
            )
    for i, statement in enumerate(old.statements):
        if i not in partner:
            still = _occurs(statement, now)
            found.append(
                Matched(outcome="present" if still else "vanished", before=statement, after=None)
            )
    return found


def _pair(before: Statement, after: Statement, *, words_stand: bool) -> Matched:
    """The two; where the words of both stand in both texts, the page did not change them."""
    kinds = kinds_between(before.content.text, after.content.text) - TRIVIAL
    what: list[str] = [] if words_stand else sorted(kinds)
    if not _same_speaker(before, after):
        what.append("speaker")
    outcome: Outcome = "changed" if what else "present"
    return Matched(outcome=outcome, before=before, after=after, what=tuple(what))


def _partners(old: Sequence[Statement], new: Sequence[Statement]) -> dict[int, int]:
    """Which statement became which: the same words first, then the most alike, where two are as
    alike those of one speaker."""
    olds, news = ([folded(s.content.text) for s in some] for some in (old, new))
    scored = sorted(
        (-score, not _same_speaker(old[i], new[j]), abs(i - j), i, j)
        for i, j, score in _likenesses(olds, news)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in scored:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


def _likenesses(olds: Sequence[Words], news: Sequence[Words]) -> Iterator[tuple[int, int, float]]:
    """The pairs that are alike; of very many statements only those with the same words."""
    close = len(olds) * len(news) <= _PAIRS
    by_words: dict[Words, list[int]] = {}
    for j, words in enumerate(news):
        by_words.setdefault(words, []).append(j)
    for i, words in enumerate(olds):
        for j in range(len(news)) if close else by_words.get(words, ()):
            score = Indel.normalized_similarity(words, news[j], score_cutoff=_ALIKE)
            if score:
                yield i, j, score


def _same_speaker(one: Statement, other: Statement) -> bool:
    """Whether the texts name the same speaker: in the same words ("he"), or one name has all words
    of the other, or one is unknown. Who "he" is taken for may hang on the rest of the text."""
    if one.speaker is None or other.speaker is None:
        return True
    if folded(one.speaker.as_named) == folded(other.speaker.as_named):
        return True
    names = [set(folded(s.name)) for s in (one.speaker, other.speaker)]
    return names[0] <= names[1] or names[1] <= names[0]


def _running(text: str) -> str:
    return f" {' '.join(folded(text))} "


def _occurs(statement: Statement, running: str) -> bool:
    """Whether the words of a statement, each piece of them, stand in a text."""
    pieces = (" ".join(folded(piece)) for piece in _pieces(statement))
    return all(f" {piece} " in running for piece in pieces)


def _pieces(statement: Statement) -> list[str]:
    """The pieces of the content that a cue interrupts; they are joined by one space."""
    text, start = statement.content.text, 0
    pieces = []
    for s, e in statement.content.spans:
        pieces.append(text[start : start + e - s])
        start += e - s + 1
    return pieces
