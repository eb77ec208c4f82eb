"""Whether a provider lets an item be used: its status and its embargo (IPTC)."""

from __future__ import annotations

from datetime import UTC, datetime

from onrecord.errors import UnsupportedInput
from onrecord.read.stated_dates import moment_of
from onrecord.read.told import Told

_WITHDRAWN = frozenset(["canceled", "cancelled", "withheld"])
_ADVICE = "Read it then, or now with --embargoed, and publish nothing of it before."


def check_usable(where: str, status: str | None) -> None:
    """Raise ``UnsupportedInput`` for an item that its provider withdrew; ``status`` may have the
    prefix of a vocabulary (``stat:canceled``)."""
    plain = (status or "").rpartition(":")[2].lower()
    if plain in _WITHDRAWN:
        what = f"its provider marks this item as {plain}"
        raise UnsupportedInput(where, what, "Leave it out.")


def check_embargo(where: str, until: str | None, told: Told) -> None:
    """Raise ``UnsupportedInput`` before the time ``until``, unless the caller asks for such items.

    ``None`` is no embargo. A blank one, and one that is not understood, have no end. A time
    without a zone is taken as UTC.
    """
    if until is None or told.embargoed:
        return
    moment = moment_of(until)
    if moment is None:
        what = "its provider put an embargo on this item, with no end"
        raise UnsupportedInput(where, what, _ADVICE)
    end = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if datetime.now(UTC) < end:
        what = f"its provider put an embargo on this item until {moment.isoformat()}"
        raise UnsupportedInput(where, what, _ADVICE)
