"""Words that leave a thing open, and words that close it."""

from __future__ import annotations

OPEN = frozenset(
    """
    open willing ready consider possible possibly can could may might able maybe perhaps
    """.split()
)
CLOSED = frozenset(
    """
    never impossible cannot unable refuse certain certainly definitely absolutely must unthinkable
    nonnegotiable wo
    """.split()
)
