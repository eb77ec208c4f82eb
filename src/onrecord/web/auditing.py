"""What the audit log is told of requests."""

from __future__ import annotations

from starlette.requests import HTTPConnection

from onrecord.web.state import desk_of
from onrecord.web.visitors import visitor_of


def note(asking: HTTPConnection, what: str, subject: str = "", **details: object) -> None:
    """Write down that whoever asks did ``what``. Who works alone at their machine is in no log:
    nobody else could have been it, and the ledger itself tells what changed."""
    visitor = visitor_of(asking)
    if visitor.way == "alone":
        return
    desk_of(asking).newsroom.audit.enter(
        visitor.name, what, subject, address=visitor.address, **details
    )
