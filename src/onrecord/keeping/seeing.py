"""That a page was read: where, when, and what of it is to be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from onrecord.errors import FetchFailed, InputError
from onrecord.keeping.address import LISTED, address_of
from onrecord.ledger import Ledger, Seen
from onrecord.records import Article

DELETED = "it is marked as deleted"
_GONE = frozenset({404, 410})
_WEB = ("http://", "https://")


def seen_of(article: Article, *, keep: bool = False) -> Seen:
    """That ``article`` was read. Its page is kept when it was fetched from the web, and with
    ``keep`` when it was read from a file, too."""
    capture = article.capture
    fetched = (article.source or "").startswith(_WEB)
    return Seen(
        at=(capture.at if capture else None) or _now(),
        address=_address(article),
        capture=capture if keep or fetched else None,
    )


def _address(article: Article) -> str | None:
    """The address of its page; of what a feed tells of a page, an address of its own."""
    address, capture = address_of(article.gone or article.url), article.capture
    if address is not None and article.details.excerpt:
        return f"{address}{LISTED}"
    if address is None or capture is None or capture.url is None or article.gone:
        return address
    if address_of(capture.url) == address:
        return None if _lists_many(capture.content_type) else address
    return f"{address}{LISTED}" if _lists_many(capture.content_type) else address


def _lists_many(content_type: str) -> bool:
    """Whether a page of this type holds several articles: a feed, or records."""
    kind = content_type.partition(";")[0].lower()
    return kind.endswith(("xml", "json")) and "html" not in kind


def known_as(ledger: Ledger, article: Article, seen: Seen) -> str | None:
    """The id under which ``ledger`` has this very text of this page; ``None`` when it has not."""
    if ledger.has_article(article.id):
        return article.id
    if seen.address is None:
        return None
    for identity, headline in ledger.keeping.with_text(seen.address, article.text):
        if article.gone or headline == article.headline:
            return identity
    return None


def seen_first(article: Article, seen: Seen) -> Seen:
    """``seen`` of an article that is new: a post that is marked as deleted was not seen where it
    stood, but in the archive that its address leads to, if it does."""
    if not article.gone:
        return seen
    archive = address_of(article.url)
    return replace(seen, address=None if archive == address_of(article.gone) else archive)


def see_again(ledger: Ledger, identity: str, article: Article, seen: Seen) -> None:
    """Enter that the known article ``identity`` was read again.

    A file that is read again shows nothing new: only what was fetched is an observation.
    """
    if article.gone:
        _deleted(ledger, seen)
        return
    fetched = article.capture is not None and article.capture.at is not None
    if fetched:
        ledger.keeping.saw(identity, seen)
    elif seen.capture is not None:
        kept = {snapshot.sha256 for snapshot in ledger.keeping.snapshots(identity)}
        if seen.capture.sha256 not in kept:
            ledger.keeping.saw(identity, replace(seen, address=None))


def _deleted(ledger: Ledger, seen: Seen) -> None:
    """A post that is marked as deleted, unless that is known already."""
    standing = ledger.keeping.standing_at(seen.address) if seen.address else None
    if standing is not None and standing.how != DELETED:
        ledger.keeping.gone(standing.address, seen.at, DELETED)


def see_gone(ledger: Ledger, error: InputError) -> bool:
    """Enter that an address which was read before answers that there is nothing any more.

    Gives ``False`` for any other ``error``, and for an address that was never read.
    """
    if not isinstance(error, FetchFailed) or error.status not in _GONE:
        return False
    address = address_of(error.where)
    how = f"the server answered {error.status}"
    return address is not None and ledger.keeping.gone(address, _now(), how)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
