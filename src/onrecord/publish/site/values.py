"""What the pages of a site hold: plain values, ready for the templates. Addresses are relative to
the folder of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from onrecord.publish.brief import Conflict, Quote


class File(NamedTuple):
    """A file of the site: its path, with slashes, and its bytes."""

    path: str
    body: bytes


class Link(NamedTuple):
    """Words, and the address that they lead to."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What all pages say: the name of the site, its address on the web (with a slash at the end;
    None where it is not known), whether candidates are among the conflicts, and the head of the
    ledger's hash chain that it was made from."""

    title: str
    address: str | None
    candidates: bool
    head: str
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A statement in the rest of its sentence. ``day`` is the day of its article (ISO) or None,
    ``link`` leads to it on the page of its article, ``person`` to its speaker."""

    id: str
    anchor: str
    quote: Quote
    link: str
    person: str | None
    headline: str
    day: str | None
    conflicts: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A conflict. ``judged_at`` is when it was last judged (UTC, ISO 8601), None for a candidate;
    ``card`` leads to the card of it."""

    id: str
    link: str
    confirmed: bool
    conflict: Conflict
    first: Excerpt
    second: Excerpt
    judged_at: str | None
    card: str | None

    @property
    def speakers(self) -> str:
        """Who said the two."""
        names = dict.fromkeys((self.conflict.first.speaker, self.conflict.second.speaker))
        return " and ".join(names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of a list, with what is said of it in small."""

    link: Link
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where a page of a long list stands, and the pages beside it."""

    number: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a page of statements is about: a person, a matter or an article.

    ``facts`` are lines about it; ``source`` is where an article stands on the web, which those that
    are ``offline`` do not; ``feed`` is the feed of a person.
    """

    kicker: str
    name: str
    path: str
    facts: tuple[str, ...] = ()
    source: Link | None = None
    offline: bool = False
    feed: str | None = None
    pairs: tuple[Pair, ...] = ()
