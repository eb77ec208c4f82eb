"""Every error that onrecord raises on purpose.

::

    OnrecordError
    ├── InputError            one input cannot be used; the others go on
    │   ├── EmptyInput        nothing in it
    │   ├── BinaryInput       not text
    │   ├── TooLarge          more than we read at a time
    │   ├── BadRecord         a line or record that does not hold what it must
    │   ├── Erased            an article, or a person, that was erased from the ledger
    │   ├── NotFound          no such file, or a glob that matches none
    │   ├── UnsupportedInput  a format we do not read
    │   ├── LinksOnly         a feed or sitemap that names articles and does not hold them
    │   ├── NoArticle         a page with no article on it
    │   ├── IndexPage         a page of many stories
    │   ├── UnsafeAddress     a URL into a private network, or that is not safe to send to
    │   ├── Unwelcome         a URL that its site asks programs not to fetch
    │   └── FetchFailed       a URL that did not answer as it should
    ├── LedgerError           the store cannot do what was asked
    │   ├── LedgerMissing     no ledger there
    │   ├── LedgerNewer       made by a later version
    │   └── LedgerUnusable    not a ledger, locked, read-only, or the disk is full
    ├── NewsroomError         accounts and what goes with them
    │   └── NewsroomUnusable  not such a store, locked, read-only, or made by a later version
    ├── AnswerRefused         a language model answered what it was not asked for
    ├── Unconfirmed           what only a confirmed conflict can be used for
    ├── ModelError            weights or language model absent or altered
    └── QueryError            a query that cannot be understood
"""

from __future__ import annotations


class OnrecordError(Exception):
    """What went wrong, where, and what to do about it."""

    def __init__(self, where: str, what: str, advice: str = "") -> None:
        self.where = where
        self.what = what
        self.advice = advice
        super().__init__(where, what, advice)

    def __str__(self) -> str:
        tail = f" {self.advice}" if self.advice else ""
        return f"{self.where}: {self.what}.{tail}"


class InputError(OnrecordError):
    """One input cannot be used; the others go on."""


class EmptyInput(InputError):
    """There is nothing in it."""


class BinaryInput(InputError):
    """It is not text."""


class TooLarge(InputError):
    """It is more than we read at a time."""


class BadRecord(InputError):
    """A line or record does not hold what it must."""


class Erased(InputError):
    """It was erased from the ledger, and is not added again."""


class NotFound(InputError):
    """No such file, or a glob that matches none."""


class UnsupportedInput(InputError):
    """A format that we do not read."""


class LinksOnly(InputError):
    """A feed or sitemap that names articles, at ``addresses``, and does not hold their text."""

    def __init__(
        self, where: str, what: str, advice: str = "", addresses: tuple[str, ...] = ()
    ) -> None:
        super().__init__(where, what, advice)
        self.addresses = addresses


class NoArticle(InputError):
    """A page with no article on it."""


class IndexPage(InputError):
    """A page of many stories; none of them is taken."""


class UnsafeAddress(InputError):
    """A URL that points into a private network, or one that is not safe to send things to."""


class Unwelcome(InputError):
    """A URL that its site asks programs not to fetch (robots.txt)."""


class FetchFailed(InputError):
    """A URL that did not answer as it should.

    ``status`` is what its server answered (``None``: nothing came), ``retry_after`` the seconds
    that it asked to wait."""

    def __init__(
        self,
        where: str,
        what: str,
        advice: str = "",
        *,
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(where, what, advice)
        self.status = status
        self.retry_after = retry_after


class LedgerError(OnrecordError):
    """The store cannot do what was asked."""


class LedgerMissing(LedgerError):
    """There is no ledger at that place."""


class LedgerNewer(LedgerError):
    """The ledger was made by a later version."""


class LedgerUnusable(LedgerError):
    """Not a ledger, locked, read-only, or the disk is full."""


class PageLost(LedgerUnusable):
    """A kept page that is gone, or is not the one that was kept."""


class NewsroomError(OnrecordError):
    """Accounts and what goes with them."""


class NewsroomUnusable(NewsroomError):
    """Not such a store, locked, read-only, or made by a later version."""


class AnswerRefused(OnrecordError):
    """A language model answered something else than it was asked for."""


class Unconfirmed(OnrecordError):
    """What only a conflict can be used for that a named person confirmed."""


class ModelError(OnrecordError):
    """Weights or language model absent or altered."""


class QueryError(OnrecordError):
    """A query that cannot be understood."""
