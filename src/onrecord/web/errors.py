"""The errors of the door itself."""

from __future__ import annotations

from onrecord.errors import OnrecordError


class Missing(OnrecordError):
    """There is nothing with the id that was asked for."""


class Refused(OnrecordError):
    """A form that is not ours."""
