"""The watch page: alerts, what is watched and followed, and where alerts go."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom
from onrecord.watching import Followed, Message, Source, Target, Watching, atom, called, messages_of

ALERTS, IN_FEED = 30, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPage:
    """The whole page. ``troubles`` are by address, and say why nothing arrived there last;
    ``more`` is the number of the last alert shown, where others follow."""

    unread: int = 0
    alerts: tuple[Message, ...] = ()
    more: int | None = None
    sources: tuple[Source, ...] = ()
    followed: tuple[Followed, ...] = ()
    targets: tuple[Target, ...] = ()
    troubles: dict[str, str] | None = None


def watch_page(ledger: Ledger, newsroom: Newsroom, before: int | None = None) -> WatchPage:
    """The page, with the alerts before the one with the number ``before``; to look at it does not
    make a store."""
    if not newsroom.is_there:
        return WatchPage()
    watching = Watching(newsroom)
    alerts, more = alerts_before(ledger, newsroom, before, ALERTS)
    return WatchPage(
        unread=watching.alerts.unread(),
        alerts=alerts,
        more=more,
        sources=tuple(watching.sources.all()),
        followed=tuple(
            replace(one, label=called(ledger, one.label)) for one in watching.following.all()
        ),
        targets=tuple(watching.targets.all()),
        troubles=watching.targets.troubles(),
    )


def alerts_before(
    ledger: Ledger, newsroom: Newsroom, before: int | None, limit: int
) -> tuple[tuple[Message, ...], int | None]:
    """The newest alerts before the one with the number ``before``, and the number of the last of
    them when others follow; those of what was erased are left out."""
    if not newsroom.is_there:
        return (), None
    some = Watching(newsroom).alerts.page(limit=limit + 1, before=before)
    more = some[limit - 1].number if len(some) > limit else None
    return tuple(messages_of(ledger, some[:limit])), more


def alerts_feed(ledger: Ledger, newsroom: Newsroom, desk: str) -> bytes:
    """The newest alerts as an Atom feed; ``desk`` is the address of the desk."""
    found, _ = alerts_before(ledger, newsroom, None, IN_FEED)
    return atom(found, desk)


def unread(newsroom: Newsroom) -> int:
    """How many alerts nobody has read."""
    return Watching(newsroom).alerts.unread() if newsroom.is_there else 0
