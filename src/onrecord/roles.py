"""What people may be: each role may all that those before it may."""

from __future__ import annotations

from typing import Literal, get_args

from onrecord.errors import QueryError

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
"""A reader reads; a reviewer also judges, adds, names and watches; an admin also rules."""


def role_of(name: str) -> Role:
    """The role with this name. Raises ``QueryError`` when there is none."""
    if name not in ROLES:
        raise QueryError(name, "there is no such role", f"There are {', '.join(ROLES)}")
    return name


def covers(role: Role, needed: Role) -> bool:
    """Whether who has ``role`` may do what needs the role ``needed``.

    >>> covers("admin", "reviewer"), covers("reader", "reviewer")
    (True, False)
    """
    return ROLES.index(role) >= ROLES.index(needed)


def least(one: Role, other: Role) -> Role:
    """The lesser of two roles."""
    return min(one, other, key=ROLES.index)
