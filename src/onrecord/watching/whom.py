"""Whom a name, or which matter an id, means when somebody asks to follow it."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.query import is_matter
from onrecord.watching.following import Following

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


def follow_matter(ledger: Ledger, following: Following, what: str, by: str) -> bool:
    """Follow a matter of ``ledger`` by its id, or whatever a query finds; gives whether it is new.

    What stands in the matter already is not told. Raises ``QueryError`` for nothing, and for an id
    of none.
    """
    told = what.strip()
    if not is_matter(told):
        return following.add("matter", told, told, by)
    identity = ledger.matters.one(told).id
    return following.add("matter", identity, identity, by, ledger.matters.members(identity))


def called(ledger: Ledger, label: str) -> str:
    """What is followed, as people call it: a matter by the name that it has by now."""
    if not is_matter(label):
        return label
    try:
        return ledger.matters.one(label).name
    except QueryError:
        return label
