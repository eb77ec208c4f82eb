"""Posts of social networks as JSON: ActivityPub and Mastodon, X, Bluesky, and our own plain form.

``{"author": "...", "handle": "...", "text": "...", "published": "...", "platform": "...",
"url": "...", "deleted": false, "archive": "..."}``; author or handle, and text, are required. A
``thread`` holds the posts that follow, ``quoted`` the post that this one speaks of, ``repost_of``
the one that it passes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from onrecord.errors import EmptyInput
from onrecord.read.fields import first_string
from onrecord.read.markup import PARAGRAPH
from onrecord.read.post_fields import HANDLE, NAME, PLATFORM, TEXT, Post, flat, passes_on, post_of
from onrecord.read.source import Stated, page_of
from onrecord.read.told import Told
from onrecord.records import Details, RawPage

_FEW_WORDS = 8
_ONLY_POSTS = frozenset([*HANDLE, *PLATFORM, "deleted", "account", "user"])


def is_post(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` has words, somebody who posted them, and no headline."""
    fields = flat(record)
    article = fields.get("headline") or fields.get("title")
    known = _ONLY_POSTS & {key for key, value in fields.items() if value is not None}
    named = first_string(fields, (*NAME, *HANDLE))
    words = first_string(fields, TEXT) or passes_on(fields)
    return bool(known and named and words and not article)


def read_post(where: str, record: Mapping[str, Any], told: Told) -> RawPage:
    """The page of one post: ``Author (@handle) posted on Platform: “words”``, words verbatim.

    What is passed on or quoted stands there as the words of the one who wrote it, with the day. A
    post that is marked as deleted says so in its headline and has its archived copy as address.
    Raises ``EmptyInput`` or ``TooLarge``.
    """
    post = post_of(record)
    platform = post.platform or told.outlet
    text = PARAGRAPH.join(_passages(post, platform))
    if not (post.lines or post.reposted or post.quoted):
        raise EmptyInput(where, "there is no text in it")
    stated = Stated(
        headline=_headline(post, platform),
        published=post.published,
        outlet=platform,
        url=(post.archive or post.url) if post.deleted else (post.url or post.archive),
        language=post.language or _assumed(post.lines),
        details=Details(published_at=post.published_at),
    )
    page = page_of(where, text, stated, told)
    return replace(page, gone=post.url or post.archive) if post.deleted else page


def _headline(post: Post, platform: str | None) -> str:
    of = f" of a post by {post.reposted.by}" if post.reposted and post.reposted.by else ""
    gone = ", since deleted" if post.deleted else ""
    return f"{'Repost' if post.reposted else 'Post'} by {post.by}{_on(platform)}{of}{gone}"


def _passages(post: Post, platform: str | None) -> Iterator[str]:
    """A passage for each who says something, in the order in which it can be read."""
    if post.reposted:
        yield _passage([post.reposted], platform, dated=True)
        yield f"{post.by} reposted it{_on(platform)}."
        return
    thread = (replace(one, by=one.by or post.by) for one in post.thread)
    for _, run in groupby([post, *thread], key=lambda one: one.by):
        if said := [one for one in run if one.lines]:
            yield _passage(said, platform)
    if post.quoted:
        yield _passage([post.quoted], platform, dated=True)


def _passage(posts: Sequence[Post], platform: str | None, *, dated: bool = False) -> str:
    """What one author posted, in one post or several that follow on."""
    first = posts[0]
    on = _on(first.platform or platform) + (_day(first.published) if dated else "")
    lines = [line for post in posts for line in post.lines]
    return f"{first.by or 'Somebody'} posted{on}: {_quoted(lines)}"


def _on(platform: str | None) -> str:
    return f" on {platform}" if platform else ""


def _day(published: str | None) -> str:
    """``on 4 March 2031``; "" for what is no whole date."""
    if published is None or len(published) < len("2031-03-04"):
        return ""
    day = date.fromisoformat(published)
    return f" on {day.day} {day:%B %Y}"


def _quoted(lines: Sequence[str]) -> str:
    """The lines in quotation marks, which open anew with each and close at the end."""
    return PARAGRAPH.join(f"“{line}" for line in lines) + "”"


def _assumed(lines: Sequence[str]) -> str | None:
    """A post of a few words counts as English: there is nothing to tell it by but names."""
    return "en" if sum(len(line.split()) for line in lines) < _FEW_WORDS else None
