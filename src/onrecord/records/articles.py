"""What is read: pages as they come, and the articles in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from onrecord.records.places import Moment, Spans

#: The language that statements are taken from, as a primary subtag of RFC 5646.
READ_LANGUAGE = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The bytes that a page was read from, as they came, and the SHA-256 of them in hex.

    ``at`` is when they were fetched from the web, in UTC, ISO 8601, to the second; ``None`` for a
    file, of which nobody knows when its page stood where. ``url`` is the address that answered.
    """

    data: bytes = field(repr=False)
    sha256: str
    content_type: str
    url: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a page states of its article beyond headline, date, outlet and address.

    ``published_at`` and ``modified`` are ISO 8601 with the time and zone that the page gives;
    ``medium`` is what all of it was said in (the minutes of a parliament); an ``excerpt`` holds
    passages of an article, not the whole of it. Of the transcript of a recording ``times`` say how
    many seconds from its start the words from a character of the text on are said, in the order of
    the text, and ``recording`` is its address.
    """

    published_at: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    medium: str | None = None
    excerpt: bool = False
    times: tuple[Moment, ...] = ()
    recording: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """What a reader hands to the cleaner: one page, decoded, and what is known from outside it.

    ``media_type`` says how to clean it: ``html``, ``text`` (a plain-text scrape) or ``article``
    (text that is already clean, as in JSONL input; it is taken as it is). ``gone`` is the address
    at which it stands no more, for a post that is marked as deleted.
    """

    source: str
    text: str
    media_type: Literal["html", "text", "article"]
    digest: str
    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    id: str | None = None
    credit: str | None = None
    dateline: str | None = None
    details: Details = field(default_factory=Details)
    gone: str | None = None
    capture: Capture | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story as published on one page. ``kept`` are the spans of the raw text it came from.

    ``gone`` and ``capture`` are those of its page; they are there while it is being added only.
    """

    id: str
    text: str
    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    credit: str | None = None
    dateline: str | None = None
    language: str = "en"
    source: str | None = None
    kept: Spans = ()
    details: Details = field(default_factory=Details)
    gone: str | None = field(default=None, compare=False, repr=False)
    capture: Capture | None = field(default=None, compare=False, repr=False)

    @property
    def is_read(self) -> bool:
        """Whether it is in the language that statements are taken from."""
        return self.language == READ_LANGUAGE
