"""What is watched, and what came of it: records that the parts of watching hand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.query import is_matter
from onrecord.read.web import Validators

FollowedKind = Literal["person", "matter"]
AlertKind = Literal["conflict", "said"]
TargetKind = Literal["webhook", "mail"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A feed, sitemap or page that is looked at again and again. ``checked_at`` is when it was
    last, ``failures`` how often in a row it could not be read, and ``trouble`` why."""

    number: int
    url: str
    validators: Validators
    next_at: int
    checked_at: str | None
    failures: int
    trouble: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An address that a source named, and that is to be read; it gave an article ``reads`` times,
    and failed ``failures`` times in a row."""

    address: str
    source: int
    reads: int
    failures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """Somebody, or a matter: ``subject`` is a person's id or name, or a matter's id or words."""

    number: int
    kind: FollowedKind
    subject: str
    label: str

    @property
    def by_id(self) -> bool:
        """Whether it is a matter of the ledger, whatever its name is by now."""
        return self.kind == "matter" and is_matter(self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noteworthy:
    """What an article brought. ``conflict``: ``subject`` is the id of a relation to the record.
    ``said``: ``subject`` is the article in which ``followed`` says, or is said, something new."""

    kind: AlertKind
    subject: str
    statements: tuple[str, ...]
    followed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something noteworthy, once: it holds ids and no text, so nothing erased lives on in it."""

    number: int
    what: Noteworthy
    made_at: str
    read_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where alerts are sent: an address for webhooks, with the secret that signs them, or one of
    e-mail. ``private``: it may lie in a private network."""

    number: int
    kind: TargetKind
    address: str
    secret: str
    private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """An alert on its way to a target, after so many failed ``attempts``."""

    alert: Alert
    target: Target
    attempts: int
