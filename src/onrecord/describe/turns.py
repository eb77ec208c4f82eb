"""Which statement answers which question: adjacency pairs (Schegloff and Sacks 1973).

In an interview set as turns the turn after a question answers it, and so do turns of the same
speaker that follow on. In running text an answer must show itself as one: a cue of replying, a
sentence that begins with the asking ("Asked whether it leaked, she said ..."), or a question that
was put to the very person who speaks next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from onrecord.records import Act, Attribution, Voice
from onrecord.spans import contains, hull, text_of

_REPLYING = frozenset(
    "replied replies reply responded responds respond answered answers answer retorted "
    "shot countered".split()
)
_ASKING = frozenset("asked questioned pressed challenged quizzed".split())
#: Longest way, in characters, from a question in running text to its answer.
_NEAR = 250
_ENDS = ".!?\n"


def answers(
    attributions: Sequence[Attribution], acts: Sequence[Act], voices: Sequence[Voice], text: str
) -> list[int | None]:
    """For each attribution the place in ``attributions`` of the question that it answers.

    ``None`` where it answers none. ``acts`` and ``voices`` are those of the attributions.
    """
    found: list[int | None] = [None] * len(attributions)
    order = _outermost(attributions)
    for before, now in pairwise(order):
        if _is_continued(attributions, voices, before, now):
            found[now] = found[before]
        elif _prompts(attributions[before], acts[before], text) and _is_answer(
            attributions, voices, text, before, now
        ):
            found[now] = before
    return found


def _outermost(attributions: Sequence[Attribution]) -> list[int]:
    """The places of the attributions that lie in no other's content, in reading order."""
    hulls = [hull(one.content) for one in attributions]
    order = sorted(range(len(hulls)), key=lambda i: (hulls[i].start, -hulls[i].end))
    kept: list[int] = []
    for i in order:
        if not kept or not contains(hulls[kept[-1]], hulls[i]):
            kept.append(i)
    return kept


def _prompts(attribution: Attribution, act: Act, text: str) -> bool:
    """Whether something is asked: a question, or "pressed to show the papers"."""
    cue = text_of(text, attribution.cue).lower().split()
    return act == "question" or (act == "demand" and any(word in _ASKING for word in cue))


def _is_continued(
    attributions: Sequence[Attribution], voices: Sequence[Voice], before: int, now: int
) -> bool:
    """Whether a turn only goes on with the turn before, of the same speaker."""
    turns = attributions[before].kind == attributions[now].kind == "turn"
    name = _name(voices[now])
    return turns and name is not None and name == _name(voices[before])


def _is_answer(
    attributions: Sequence[Attribution],
    voices: Sequence[Voice],
    text: str,
    question: int,
    reply: int,
) -> bool:
    asked, said = attributions[question], attributions[reply]
    asker, speaker = _name(voices[question]), _name(voices[reply])
    if speaker is None or asker == speaker:
        return False
    if asked.kind == "turn" or said.kind == "turn":
        return asked.kind == said.kind
    start, end = hull(asked.content).end, hull(said.content).start
    if end - start > _NEAR:
        return False
    cue = text_of(text, said.cue).lower().split()
    replies = any(word in _REPLYING for word in cue)
    return replies or voices[question].addressee == speaker or _in_one_sentence(text, start, end)


def _in_one_sentence(text: str, start: int, end: int) -> bool:
    """Whether only a comma and the cue stand between an indirect question and the answer."""
    return not any(mark in _ENDS for mark in text[max(0, start - 1) : end])


def _name(voice: Voice) -> str | None:
    return voice.speaker.name if voice.speaker else None
