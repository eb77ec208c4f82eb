"""Interviews written up: what follows from an interviewee is still said to the interviewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.identify.addressees import Told
from onrecord.identify.scene import Scene

_ELSEWHERE = frozenset(
    "tweet post speech rally statement letter email debate hearing testimony memo column "
    "book ad advertisement briefing conference parliament court facebook twitter".split()
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """Who says something at a token, and to whom, as far as its own words tell."""

    token: int
    speaker: str
    told: Told | None


def interviewers(scene: Scene, utterances: Sequence[Utterance]) -> dict[int, str]:
    """For the tokens of utterances without addressee the interviewer whom they go on talking to.

    A speaker goes on until the article tells of another addressee or occasion of theirs.
    """
    current: dict[str, str] = {}
    found: dict[int, str] = {}
    last = 0
    for utterance in sorted(utterances, key=lambda u: u.token):
        if _elsewhere(scene, last, utterance.token):
            current.clear()
        last = utterance.token
        told = utterance.told
        if told is not None and told.interview:
            current[utterance.speaker] = told.name
        elif told is not None:
            current.pop(utterance.speaker, None)
        elif utterance.speaker in current:
            found[utterance.token] = current[utterance.speaker]
    return found


def _elsewhere(scene: Scene, start: int, end: int) -> bool:
    """Whether the words between tell of another occasion, outside quotations."""
    return any(
        t.lemma_.lower() in _ELSEWHERE for t in scene.doc[start:end] if t.i not in scene.quoted
    )
