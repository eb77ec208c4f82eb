"""The shapes of what is told of an article's page through time."""

from __future__ import annotations

from onrecord.web.api.shapes import Shape


class ReadShape(Shape):
    """From when to when each reading found the same (UTC, ISO 8601)."""

    first: str
    last: str


class GoneShape(ReadShape):
    """Readings that found nothing any more, and in which way."""

    how: str | None


class EditShape(Shape):
    """A sentence before and after; one of them is empty where it was added or dropped."""

    kinds: list[str]
    before: str
    after: str


class FateShape(Shape):
    """What became of a statement from the version before; ids of statements, or null."""

    outcome: str
    before: str | None
    after: str | None
    what: list[str]
    observed: str


class SnapshotShape(Shape):
    """A page as it was kept; ``dropped`` says when and why its bytes were let go."""

    sha256: str
    url: str | None
    at: str
    content_type: str
    size: int
    dropped: str | None


class VersionShape(Shape):
    """A text that stood at the address; ``change`` is first, none, trivial, real or replaced."""

    number: int
    article: str
    headline: str | None
    read: list[ReadShape]
    change: str
    edits: list[EditShape]
    statements: list[FateShape]
    snapshots: list[SnapshotShape]


class HistoryShape(Shape):
    """What was observed at one address."""

    address: str
    versions: list[VersionShape]
    gone: list[GoneShape]


class HistoriesShape(Shape):
    """The histories of the addresses of an article."""

    items: list[HistoryShape]


class CopyShape(Shape):
    """A page that tells the same story in the same words."""

    id: str
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    credit: str | None


class CopiesShape(Shape):
    """The copies of a story; ``origin`` is the id of the page that the others were taken from."""

    items: list[CopyShape]
    origin: str | None
    why: str
