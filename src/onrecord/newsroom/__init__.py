"""What belongs to a newsroom and not to its record: accounts, sessions, tokens, the audit log.

It lives in a store of its own, since people hand ledgers on.
"""

from __future__ import annotations

from onrecord.newsroom.accounts import Account
from onrecord.newsroom.audit import Entry
from onrecord.newsroom.opening import target_for
from onrecord.newsroom.sessions import Session
from onrecord.newsroom.store import Newsroom
from onrecord.newsroom.tokens import Token

__all__ = [
    "Account",
    "Entry",
    "Newsroom",
    "Session",
    "Token",
    "target_for",
]
