"""The stage as a whole: attributions and voices in, one description of each out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.describe.act import speech_act
from onrecord.describe.evasions import evades, retreats
from onrecord.describe.evidence import evidence
from onrecord.describe.public import is_public
from onrecord.describe.scenes import scenes
from onrecord.describe.stance import stance
from onrecord.describe.turns import answers
from onrecord.language import whole_text
from onrecord.records import Act, Attribution, Evidence, Stance, Voice
from onrecord.spans import text_of

#: Acts by content alone, which an answer that gives none overrules.
_PLAIN = frozenset({"assert", "predict", "promise", "demand", "other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What kind of saying an attribution is; ``answers`` is the place of the question."""

    public: bool
    act: Act
    stance: Stance
    medium: str | None
    occasion: str | None
    evidence: Evidence | None
    answers: int | None


def describe(
    doc: Doc, attributions: Sequence[Attribution], voices: Sequence[Voice]
) -> list[Description]:
    """The description of each attribution, in order; ``voices`` are their speakers."""
    text = whole_text(doc)
    public = [is_public(doc, one) for one in attributions]
    plain = [speech_act(doc, one, said) for one, said in zip(attributions, public, strict=True)]
    questions = answers(attributions, plain, voices, text)
    acts = [
        of_answer(text, one, act, asked is not None)
        for one, act, asked in zip(attributions, plain, questions, strict=True)
    ]
    return [
        Description(
            public=public[i],
            act=acts[i],
            stance=stance(doc, one, acts[i]),
            medium=scene.medium,
            occasion=scene.occasion,
            evidence=evidence(text, one),
            answers=questions[i],
        )
        for i, (one, scene) in enumerate(
            zip(attributions, scenes(doc, attributions, voices, public), strict=True)
        )
    ]


def of_answer(text: str, attribution: Attribution, act: Act, answering: bool) -> Act:
    """``decline`` for an answer that evades, ``admit`` for one that retreats, else ``act``."""
    if not answering or act not in _PLAIN:
        return act
    words = text_of(text, attribution.content).lower()
    if evades(words):
        return "decline"
    return "admit" if retreats(words) else act
