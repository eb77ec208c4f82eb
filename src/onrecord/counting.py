"""How many of something there are, in words."""

from __future__ import annotations


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 change``, ``3 denials``: ``many`` is said of several, by default ``one`` with an s."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"
