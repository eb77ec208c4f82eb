"""What a brief holds: plain values in the order of the page, ready for a template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["said", "marked", "context"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a quotation.

    ``said`` are the speaker's words, ``marked`` the words that conflict, ``context`` what the
    article has around them.
    """

    text: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One statement as the page shows it; every field is wording for people, but for the id of
    the ``statement``.

    ``number`` is the source's in the list of sources, ``link`` an address that opens at the words
    (``None`` off the web), ``place`` where they stand: the plain address, or the file with offsets
    in the article's text. ``origins`` tells how many told it independently, and in how many
    outlets, if several did, and ``observed`` what was seen of one that its page changed or
    dropped.
    """

    statement: str
    speaker: str
    role: str | None
    pieces: tuple[Piece, ...]
    words: str
    verb: str
    said: str
    basis: str
    medium: str | None
    relayed: str | None
    outlet: str
    number: int
    link: str | None
    place: str
    origins: str | None = None
    observed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two quotations side by side, why they stand together, and what to ask; ``relation`` is the
    id of what the ledger has of it."""

    number: int
    relation: str
    title: str
    status: str
    found: str
    first: Quote
    second: Quote
    reasons: tuple[str, ...]
    benign: tuple[str, ...]
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """Two statements between which the world moved: no conflict."""

    earlier: Quote
    later: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A thing said more than once: the first time, and the other times."""

    first: Quote
    again: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the timeline. ``conflicts`` are the numbers of the conflicts that it is part of."""

    quote: Quote
    conflicts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What was said on one matter, earliest first."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article that the brief rests on."""

    number: int
    headline: str
    outlet: str
    date: str
    link: str | None
    place: str
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that is known of one speaker's public statements, for the person who asks the questions.

    ``named_as`` are the roles under which the sources name the speaker, ``unknown`` what the
    sources leave open, one sentence each.
    """

    speaker: str
    about: str | None
    named_as: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]
    matters: tuple[Matter, ...]
    repeats: tuple[Repeat, ...]
    sources: tuple[Source, ...]
    unknown: tuple[str, ...]

    @property
    def statements(self) -> int:
        """How many statements the timeline has."""
        return sum(len(matter.entries) for matter in self.matters)
