"""Whom a name, or which matter an id, means when somebody asks to follow it."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.query import is_matter
from onrecord.watching.following import Following


class Whom(NamedTuple):
    """A person's id in the ledger, or a name that it does not know yet; and how to call them."""

    subject: str
    label: str


def whom(ledger: Ledger, name: str) -> Whom:
    """The one person whom ``name``, a name or an id, means; the name itself when nobody bears it.

    Raises ``QueryError`` when that may be several.
    """
    found = ledger.people.only(name)
    if found is None:
        return Whom(name.strip(), name.strip())
    return Whom(found.person.id, found.person.name)


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
