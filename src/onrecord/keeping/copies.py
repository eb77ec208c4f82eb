"""The copies of a story: which page is the origin, and why it is thought so.

Copies tell one story in the same words, so all of them together are one origin. Which of them it
is, is said by the credits first, then by the dates, then by which is the most complete.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.keeping.address import address_of
from onrecord.keeping.origins import most_credited
from onrecord.ledger import Ledger
from onrecord.records import Article

_FULLER = 1.15
"""By how much a text must be longer than all others to be the one they were cut from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The pages that tell one story, each once: the article that was asked for, and of other pages
    the latest version; the dated ones first.

    ``origin`` is the id of the page that the others were taken from, ``None`` when it is not among
    them or cannot be told; ``why`` says what that rests on.
    """

    members: tuple[Article, ...]
    origin: str | None
    why: str


def copies_in(ledger: Ledger, identity: str) -> Copies:
    """The group of copies of the article with this id; just itself when there is no other."""
    story = ledger.keeping.story_of(identity)
    pages: dict[str, Article] = {}
    for article in ledger.articles(ledger.keeping.in_story(story) if story else [identity]):
        key = address_of(article.url) or article.id
        if key not in pages or pages[key].id != identity:
            pages[key] = article
    members = sorted(pages.values(), key=lambda a: (a.published is None, a.published or "", a.id))
    origin, why = _origin(members)
    return Copies(members=tuple(members), origin=origin, why=why)


def _origin(members: Sequence[Article]) -> tuple[str | None, str]:
    if len(members) == 1:
        return members[0].id, "no copy of it is known"
    return (
        _by_credit(members)
        or _by_date(members)
        or _by_length(members)
        or (
            None,
            "neither credits, dates nor length tell which one was first",
        )
    )


def _by_credit(members: Sequence[Article]) -> tuple[str | None, str] | None:
    """The page of the outlet that others credit; an agency may not be among them."""
    named = [article.credit for article in members if article.credit]
    name = most_credited(named)
    if name is None:
        return None
    said = f"{named.count(name)} of {len(members)} credit {name}"
    own = [a.id for a in members if a.outlet and a.outlet.casefold() == name.casefold()]
    return (own[0], said) if own else (None, f"{said}, whose own page is not in the ledger")


def _by_date(members: Sequence[Article]) -> tuple[str | None, str] | None:
    first, second = members[0].published, members[1].published
    if first is None or second is None or second.startswith(first) or first.startswith(second):
        return None
    if any(article.published is None for article in members):
        return members[0].id, "it has the earliest date; some have none"
    return members[0].id, "it was published first"


def _by_length(members: Sequence[Article]) -> tuple[str | None, str] | None:
    longest, second, *_ = sorted(members, key=lambda a: (-len(a.text), a.id))
    if len(longest.text) < _FULLER * len(second.text):
        return None
    return longest.id, "it is the most complete"
