"""One post in its own terms, whichever network it comes from: who, where, when, and the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.read.fields import first_string, string_of, web_address
from onrecord.read.markup import looks_like_markup, text_of_markup
from onrecord.read.stated_dates import stated_date, stated_time

TEXT = ("text", "full_text", "content", "body")
NAME = ("author", "author_name", "name", "display_name", "displayname")
HANDLE = ("handle", "username", "screen_name", "acct")
PLATFORM = ("platform", "network", "service")
_AUTHORS = ("account", "user", "author")
_PUBLISHED = ("published", "created_at", "createdat", "time", "timestamp", "posted_at", "date")
_ARCHIVE = ("archive", "archive_url", "archived", "archive_link")
_REPOSTED = ("reblog", "retweeted_status", "repost_of", "reposted")
_QUOTED = ("quoted_status", "quote", "quoted", "quote_of", "quoted_post")
_THREAD = ("thread", "replies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What one post says of itself; ``lines`` are its words, without markup.

    ``reposted`` is the post of somebody else that it passes on with no words of its own, ``quoted``
    one that it speaks of, ``thread`` are those that follow it.
    """

    by: str
    lines: tuple[str, ...]
    platform: str | None
    published: str | None
    published_at: str | None
    url: str | None
    archive: str | None
    language: str | None
    deleted: bool
    reposted: Post | None
    quoted: Post | None
    thread: tuple[Post, ...]


def post_of(record: Mapping[str, Any], depth: int = 2) -> Post:
    """The post in ``record``, with those that it carries, ``depth`` deep."""
    fields = flat(record)
    times = [fields.get(name) for name in _PUBLISHED]
    deleted = fields.get("deleted") in (True, "true", 1) or string_of(fields.get("deleted_at"))
    return Post(
        by=_by(first_string(fields, NAME), first_string(fields, HANDLE)),
        lines=tuple(_lines(first_string(fields, TEXT) or "")),
        platform=first_string(fields, PLATFORM),
        published=next(filter(None, map(stated_date, times)), None),
        published_at=next(filter(None, map(stated_time, times)), None),
        url=web_address(first_string(fields, ("url",))),
        archive=web_address(first_string(fields, _ARCHIVE)),
        language=first_string(fields, ("language", "lang")),
        deleted=bool(deleted),
        reposted=next(_inside(fields, _REPOSTED, depth), None),
        quoted=next(_inside(fields, _QUOTED, depth), None),
        thread=tuple(_inside(fields, _THREAD, depth)),
    )


def flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields by lower-case name, those of the author and of the record inside lifted up."""
    fields = {key.lower(): value for key, value in record.items()}
    inner = fields.get("record")
    if isinstance(inner, dict):
        fields = {**{key.lower(): value for key, value in inner.items()}, **fields}
    for place in _AUTHORS:
        person = fields.get(place)
        if isinstance(person, dict):
            theirs = {key.lower(): value for key, value in person.items()}
            names = {key: theirs[key] for key in (*NAME, *HANDLE) if theirs.get(key)}
            shown = names.get("display_name") or names.get("displayname") or names.get("name")
            fields = {**fields, **names, "author": shown}
    return fields


def passes_on(fields: Mapping[str, Any]) -> bool:
    """Whether a post passes on another one."""
    return any(isinstance(fields.get(name), dict) for name in _REPOSTED)


def _inside(fields: Mapping[str, Any], names: tuple[str, ...], depth: int) -> Iterator[Post]:
    """The posts with words that stand under one of ``names``, alone, in a list, or one deeper."""
    for value in (fields.get(name) for name in names) if depth else ():
        for one in value if isinstance(value, list) else [value]:
            record = {"text": one} if isinstance(one, str) else one
            if isinstance(record, dict):
                post = post_of(record, depth - 1)
                inner = post.quoted if not post.lines else None
                if post.lines or inner:
                    yield inner or post


def _by(author: str | None, handle: str | None) -> str:
    """``Author (@handle)``, or whichever of the two is known."""
    at = f"@{handle.lstrip('@')}" if handle else None
    if author and at and author.lstrip("@") != at.lstrip("@"):
        return f"{author} ({at})"
    return author or at or ""


def _lines(text: str) -> list[str]:
    """The lines of a post, which may be HTML."""
    plain = text_of_markup(text) if looks_like_markup(text) else text
    return [line.strip() for line in plain.replace("\r", "\n").split("\n") if line.strip()]
