"""In which scene something was said: medium and occasion, as the text sets them and moves on.

A saying that names its own medium sets the scene of its speaker; so does a sentence that puts the
speaker on a stage ("Brenn spoke at a rally in Tarn."). What the speaker says close after belongs to
that scene until another is set or another time is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from spacy.tokens import Doc

from onrecord.describe.media_words import OCCASIONS, TALKS, WRITTEN
from onrecord.describe.medium import named_medium
from onrecord.describe.occasion import occasion
from onrecord.describe.settings import Setting, has_own_time, settings
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution, Voice
from onrecord.spans import hull

#: A saying this many characters after the last of the same scene may be in another one.
_CLOSE = 600
#: So close before a saying that names its medium, the lead may already tell of it.
_LEAD = 300
#: A lead ends by this character.
_TOP = 600
#: Cues that go on with what was written: "she added", "he further stated".
_GOING_ON = frozenset("add also further continue elaborate conclude reiterate".split())


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
    voices: Sequence[Voice],
    public: Sequence[bool],
) -> list[Scene]:
    """The scene of each attribution, in order.

    ``voices`` say who speaks to whom; ``public`` which of them are public statements.
    """
    stages = settings(doc, attributions)
    latest: dict[str, _Set] = {}
    found: list[Scene] = []
    for attribution, voice, said in zip(attributions, voices, public, strict=True):
        at = hull(attribution.content).start
        own = Scene(named_medium(doc, attribution, said), occasion(doc, attribution))
        scene = own
        if own.medium is None and said:
            scene = _carried(doc, attribution, own, _before(latest, stages, voice, at))
        if scene.medium is None and attribution.kind == "turn":
            scene = _of_turns(found)
        found.append(scene)
        _remember(latest, name_of(voice), own, scene, at)
    return _with_leads(attributions, [name_of(voice) for voice in voices], public, found)


def name_of(voice: Voice) -> str | None:
    """The name of the speaker; ``None`` where the text names none."""
    return voice.speaker.name if voice.speaker else None


def _before(
    latest: dict[str, _Set], stages: Sequence[Setting], voice: Voice, at: int
) -> _Set | None:
    """The last scene of this speaker before ``at``, or of the talk with the one spoken to."""
    name = name_of(voice)
    if name is None:
        return None
    own = [latest[name]] if name in latest else []
    known = [*own, *_staged(stages, name, at)]
    if voice.addressee is not None:
        partner = [latest[voice.addressee]] if voice.addressee in latest else []
        heard = [*partner, *_staged(stages, voice.addressee, at)]
        known += [one for one in heard if one.scene.medium in TALKS]
    return max(known, key=attrgetter("at"), default=None)


def _staged(stages: Sequence[Setting], name: str, at: int) -> list[_Set]:
    """The scenes before ``at`` that sentences set for the one of this name."""
    surname = name.split()[-1].lower()
    stages_of = (stage for stage in stages if stage.end <= at and stage.surname == surname)
    return [_Set(Scene(stage.medium, stage.occasion), stage.end) for stage in stages_of]


def _carried(doc: Doc, attribution: Attribution, own: Scene, before: _Set | None) -> Scene:
    """The scene before, if this saying is close to it and names no time of its own."""
    at = hull(attribution.content).start
    if before is None or abs(at - before.at) >= _CLOSE or has_own_time(doc, attribution):
        return own
    if before.scene.medium not in OCCASIONS and not _goes_on(doc, attribution, before.at):
        return own
    return Scene(before.scene.medium, own.occasion or before.scene.occasion)


def _goes_on(doc: Doc, attribution: Attribution, since: int) -> bool:
    """Whether this still is in the same writing: in its paragraph, or by a cue of going on."""
    start = hull(attribution.content).start
    cue = {token.lemma_.lower() for token in tokens(doc, attribution.cue)}
    return bool(cue & _GOING_ON) or "\n" not in whole_text(doc)[since:start]


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
    if scene.medium in OCCASIONS | WRITTEN:
        latest[name] = _Set(scene, at)


def _with_leads(
    attributions: Sequence[Attribution],
    names: Sequence[str | None],
    public: Sequence[bool],
    found: list[Scene],
) -> list[Scene]:
    """A lead tells first what was said and in the next sentence where: "... he said in ..."."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        start = hull(attributions[i].content).start
        after = hull(attributions[i + 1].content).start
        lead = start < _TOP and abs(after - start) < _LEAD and public[i]
        same = names[i] is not None and names[i] == names[i + 1]
        if lead and same and out[i].medium is None and out[i + 1].medium in OCCASIONS:
            out[i] = Scene(out[i + 1].medium, out[i].occasion or out[i + 1].occasion)
    return out
