"""The identity of an article: what was read, and from where."""

from __future__ import annotations

import hashlib

from onrecord.records import RawPage

_LENGTH = 32


def article_id(page: RawPage) -> str:
    """The given id, else 32 hex digits of a SHA-256 over the page's bytes and its address."""
    if page.id is not None:
        return page.id
    return hashlib.sha256(f"{page.digest}\n{page.url or ''}".encode()).hexdigest()[:_LENGTH]
