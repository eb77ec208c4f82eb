"""Passwords as argon2id (RFC 9106, the parameters of argon2-cffi), and what is asked of them.

Length is what makes a password strong; no mixture of characters is asked for (NIST SP 800-63B).
"""

from __future__ import annotations

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from onrecord.errors import QueryError

SHORTEST, LONGEST = 12, 1000
_AT_A_TIME = BoundedSemaphore(2)
"""Each hash takes 64 MiB: no crowd at the door may take all memory."""
_HASHER = PasswordHasher()


def hashed(password: str, name: str) -> str:
    """``password`` as it is kept for the account ``name``. Raises ``QueryError`` for a weak one."""
    _look_at(password, name)
    with _AT_A_TIME:
        return _HASHER.hash(_bytes(password))


def _look_at(password: str, name: str) -> None:
    if not SHORTEST <= len(password) <= LONGEST:
        raise QueryError(
            "the password",
            f"it has less than {SHORTEST} or more than {LONGEST} characters",
            "Take several words",
        )
    if name.casefold() in password.casefold() or len(set(password)) < 5:
        raise QueryError("the password", "it is easily guessed", "Take several unlike words")


def matches(kept: str | None, password: str) -> bool:
    """Whether ``password`` is the one that is ``kept``; for None, False in the same time."""
    with _AT_A_TIME:
        try:
            right = _HASHER.verify(kept or _of_nobody(), _bytes(password[:LONGEST]))
        except (VerificationError, InvalidHashError):
            return False
    return right and kept is not None


def is_outdated(kept: str) -> bool:
    """Whether it was hashed with other parameters than new ones are."""
    return _HASHER.check_needs_rehash(kept)


@cache
def _of_nobody() -> str:
    return _HASHER.hash("no account has this password")


def _bytes(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
