"""Interviews set as turns: whom the labels "Q", "A" or "Interviewer" stand for, and who answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onrecord.identify.cast import Entity
from onrecord.identify.nouns import PRESS
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source

_ASKS = frozenset(
    {"q", "question", "interviewer", "host", "reporter", "anchor", "moderator", "journalist"}
)
_ANSWERS = frozenset({"a", "answer", "interviewee", "guest", "respondent"})
_LONGEST_LABEL = 3


def is_label(scene: Scene, source: Source) -> bool:
    """Whether a source is the label of a turn that names a part instead of a person."""
    return _label(scene, source) in _ASKS | _ANSWERS and _closed(scene, source)


def party(scene: Scene, source: Source) -> Entity | None:
    """The person behind a label: the interviewee for an answer, the interviewer for a question."""
    if _label(scene, source) in _ANSWERS:
        return interviewee(scene, _first_turn(scene, source.start))
    return interviewer(scene)


def _label(scene: Scene, source: Source) -> str:
    words = [t.lower_ for t in scene.doc[source.start : source.end] if t.is_alpha]
    return words[0] if len(words) == 1 else ""


def _closed(scene: Scene, source: Source) -> bool:
    """Whether a colon follows and the label opens its line."""
    after = scene.doc[source.end : source.end + _LONGEST_LABEL]
    inside = scene.doc[source.start : source.end]
    colon = any(t.text in {":", "."} for t in (*inside[-1:], *after[:1]))
    opens = source.start == 0 or "\n" in scene.doc[source.start - 1].text
    return colon and opens


def _first_turn(scene: Scene, turn: int) -> int:
    """Where the first label up to a ``turn`` stands: whoever is named after it may be anybody."""
    doc = scene.doc
    for token, after in pairwise(doc[: turn + 1]):
        opens = token.i == 0 or "\n" in doc[token.i - 1].text
        if opens and token.lower_ in _ASKS | _ANSWERS and after.text in {":", "."}:
            return token.i
    return turn


def interviewee(scene: Scene, first: int) -> Entity | None:
    """The person whom the lines before the first turn are about.

    ``None`` when two people are named there equally often.
    """
    before = [(p.count_before(first), p) for p in scene.cast.people()]
    asked = interviewer(scene)
    ranked = sorted((item for item in before if item[0] and item[1] is not asked), key=_count)
    if not ranked:
        return None
    clear = len(ranked) == 1 or ranked[-1][0] > ranked[-2][0]
    return ranked[-1][1] if clear else None


def _count(item: tuple[int, Entity]) -> int:
    return item[0]


def interviewer(scene: Scene) -> Entity | None:
    """The person of "in an interview with ..." who is called a journalist, or who asks."""
    doc = scene.doc
    for mention in scene.cast.mentions:
        if mention.kind != "person":
            continue
        entity = scene.cast.of[mention.start]
        before = [t.lower_ for t in doc[max(0, mention.start - 6) : mention.start]]
        asked = "interview" in before and ("with" in before or "by" in before)
        if (asked or "interviewed" in before) and entity.words & PRESS:
            return entity
    return None


def parties(scene: Scene, turns: Sequence[str], spoken: Sequence[str]) -> tuple[str, ...]:
    """The names of the two who talk with each other, as far as the article shows it.

    ``turns`` are the speakers of turns; where there are none, ``spoken``, all speakers so far,
    tell whether the article writes up an interview whose interviewer is quoted too.
    """
    if turns:
        return _talkers(turns)
    asks = interviewer(scene)
    if asks is None or asks.name not in spoken:
        return ()
    others = Counter(name for name in spoken if name != asks.name)
    return (asks.name, others.most_common(1)[0][0]) if others else ()


def _talkers(turns: Sequence[str]) -> tuple[str, ...]:
    """The speakers of turns, without those who have one turn among two who have more (a clip)."""
    counts = Counter(turns)
    often = tuple(name for name in counts if counts[name] > 1)
    return often if len(often) == 2 else tuple(counts)


def other_party(pair: Sequence[str], speaker: str) -> str | None:
    """The other one of exactly two who talk with each other; ``None`` for a mere label ("Q")."""
    others = [name for name in pair if name != speaker]
    if len(others) != 1 or speaker not in pair:
        return None
    return None if others[0].lower() in _ASKS | _ANSWERS else others[0]
