"""The errors of the door itself."""

from __future__ import annotations

from onrecord.errors import OnrecordError


class Missing(OnrecordError):
    """There is nothing with the id that was asked for."""


class Refused(OnrecordError):
    """A form that is not ours, or what the role of who asks does not cover."""


class SignInNeeded(OnrecordError):
    """Nobody knows who asks."""


class TooMany(OnrecordError):
    """More requests than one client may send; ``seconds`` is how long to wait."""

    def __init__(self, where: str, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(where, "there were too many requests", f"Wait {seconds} s")
