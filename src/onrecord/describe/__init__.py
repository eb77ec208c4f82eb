"""Stage: what kind of saying it is - act, medium, evidence, and whether it was public."""

from onrecord.describe.act import speech_act
from onrecord.describe.evidence import evidence
from onrecord.describe.medium import media
from onrecord.describe.public import is_public

__all__ = ["evidence", "is_public", "media", "speech_act"]
