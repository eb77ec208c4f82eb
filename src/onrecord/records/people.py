"""Who is known across articles."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.statements import SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post that a person holds: ``area`` is its country, party or body. ``start`` and ``end`` are
    ISO dates (``2031``, ``2031-03`` or ``2031-03-04``), inclusive; ``None`` is open or unknown."""

    title: str
    area: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody (or a body) whom a ledger knows across articles.

    ``name`` is the fullest name, ``aliases`` the others; ``context`` the parties, countries and
    companies that texts name beside them. ``registered`` persons come from a loaded registry.
    """

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    context: frozenset[str] = frozenset()
    wikidata: str | None = None
    registered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One speaker as one article tells of them: what a person across articles is known by.

    ``name`` is a speaker's (or a member's) name in that article's statements; ``roles`` are the
    article's words for what they are, ``context`` the parties, countries and companies beside
    them; ``on`` is the article's date.
    """

    article: str
    name: str
    kind: SpeakerKind
    roles: tuple[str, ...] = ()
    context: frozenset[str] = frozenset()
    on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Who a sighting is: the id of a known person, and why; ``None`` for nobody known."""

    person: str | None
    evidence: tuple[str, ...] = ()
