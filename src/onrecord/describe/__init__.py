"""Stage: what kind of saying it is - act, stance, scene, evidence, answers, public or not."""

from onrecord.describe.act import speech_act
from onrecord.describe.describing import Description, describe
from onrecord.describe.evidence import evidence
from onrecord.describe.occasion import occasion
from onrecord.describe.public import is_public
from onrecord.describe.scenes import Scene, scenes
from onrecord.describe.stance import stance
from onrecord.describe.turns import answers

__all__ = [
    "Description",
    "Scene",
    "answers",
    "describe",
    "evidence",
    "is_public",
    "occasion",
    "scenes",
    "speech_act",
    "stance",
]
