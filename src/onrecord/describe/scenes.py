"""In which scene something was said: medium and occasion, as the text sets them and moves on.

A saying that names its own medium sets the scene of its speaker; so does a sentence that puts the
speaker on a stage ("Brenn spoke at a rally in Tarn."). What the speaker says close after belongs to
that scene until another is set or another time is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.describe.media_words import OCCASIONS
from onrecord.describe.medium import named_medium
from onrecord.describe.occasion import occasion
from onrecord.describe.settings import Setting, has_own_time, settings
from onrecord.records import Attribution
from onrecord.spans import hull

#: A saying this many characters after the last of the same scene may be in another one.
_CLOSE = 600


@dataclass(frozen=True, slots=True)
class Scene:
    """Through which medium something was said, and at which named programme or venue."""

    medium: str | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class _Set:
    """The scene that a speaker was last seen in, and where in the text."""

    scene: Scene
    at: int


def scenes(
    doc: Doc,
    attributions: Sequence[Attribution],
    names: Sequence[str | None],
    public: Sequence[bool],
) -> list[Scene]:
    """The scene of each attribution, in order.

    ``names`` are the resolved speakers; ``public`` says which of them are public statements.
    """
    stages = settings(doc, attributions)
    latest: dict[str, _Set] = {}
    found: list[Scene] = []
    for attribution, name, said in zip(attributions, names, public, strict=True):
        at = hull(attribution.content).start
        own = Scene(named_medium(doc, attribution, said), occasion(doc, attribution))
        scene = own
        if name is not None and own.medium is None and said:
            before = _before(latest.get(name), stages, name, at)
            scene = _carried(doc, attribution, own, before, at)
        if scene.medium is None and attribution.kind == "turn":
            scene = _of_turns(found)
        found.append(scene)
        _remember(latest, name, own, scene, at)
    return found


def _before(latest: _Set | None, stages: Sequence[Setting], name: str, at: int) -> _Set | None:
    """The last scene of this speaker before ``at``: of a saying, or set by a sentence."""
    surname = name.split()[-1].lower()
    staged = (s for s in reversed(stages) if s.end <= at and s.surname == surname)
    stage = next(staged, None)
    if stage is None or (latest is not None and latest.at > stage.end):
        return latest
    return _Set(Scene(stage.medium, stage.occasion), stage.end)


def _carried(doc: Doc, attribution: Attribution, own: Scene, before: _Set | None, at: int) -> Scene:
    """The scene before, if this saying is close to it and names no time of its own."""
    if before is None or abs(at - before.at) >= _CLOSE or has_own_time(doc, attribution):
        return own
    return Scene(before.scene.medium, own.occasion or before.scene.occasion)


def _of_turns(found: Sequence[Scene]) -> Scene:
    """A turn belongs to what the turn before belongs to; without one, to an interview."""
    if found and found[-1].medium in OCCASIONS:
        return found[-1]
    return Scene("interview")


def _remember(latest: dict[str, _Set], name: str | None, own: Scene, scene: Scene, at: int) -> None:
    if name is None:
        return
    if own.medium is not None:
        latest.pop(name, None)
    if scene.medium in OCCASIONS:
        latest[name] = _Set(scene, at)
