"""What was read at the desk and waits for somebody to say that it is to be stored."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from onrecord.errors import QueryError
from onrecord.records import Article

DRAFTS = 16
"""How many are kept at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was read, and what could not be."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...]
    speaker: str = ""


@dataclass(slots=True)
class Drafts:
    """What was read and waits to be stored, under names that nobody guesses: in memory alone, the
    oldest forgotten first."""

    kept: OrderedDict[str, Draft] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def keep(self, draft: Draft) -> str:
        """Keep ``draft``; gives its name."""
        name = secrets.token_urlsafe(18)
        with self.lock:
            self.kept[name] = draft
            while len(self.kept) > DRAFTS:
                self.kept.popitem(last=False)
        return name

    def get(self, name: str) -> Draft:
        """The draft of that name. Raises ``QueryError`` when it is not there any more."""
        with self.lock:
            found = self.kept.get(name)
        if found is None:
            raise QueryError("what was read", "it is not here any more", "Read it again")
        return found
