"""Secrets of 256 random bits, and their hash: what is kept does not let anybody in."""

from __future__ import annotations

import hashlib
import secrets

TOKEN_MARK = "onr_"  # noqa: S105 -- the beginning that all share, so that leaks can be found
_BYTES = 32


def new_secret() -> str:
    """A secret for a cookie."""
    return secrets.token_urlsafe(_BYTES)


def new_token() -> str:
    """A secret for a program."""
    return f"{TOKEN_MARK}{new_secret()}"


def digest(secret: str) -> str:
    """The SHA-256 of ``secret`` in hexadecimal."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
