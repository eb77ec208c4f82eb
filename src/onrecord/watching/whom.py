"""Whom a name means when somebody asks to follow it."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.errors import QueryError
from onrecord.ledger import Ledger

_SHOWN = 4


class Whom(NamedTuple):
    """A person's id in the ledger, or a name that it does not know yet; and how to call them."""

    subject: str
    label: str


def whom(ledger: Ledger, name: str) -> Whom:
    """The one person whom ``name``, a name or an id, means; the name itself when nobody bears it.

    Raises ``QueryError`` when that may be several.
    """
    found = ledger.people.list(name)
    if len(found) > 1:
        some = ", ".join(f"{one.person.name} ({one.person.id})" for one in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise QueryError(name, f"that may be {some}{more}", "Give a full name, or the id")
    if found:
        return Whom(found[0].person.id, found[0].person.name)
    return Whom(name.strip(), name.strip())
