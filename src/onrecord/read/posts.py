"""Posts of social networks as JSON: ActivityPub and Mastodon, X, Bluesky, and our own plain form.

``{"author": "...", "handle": "...", "text": "...", "published": "...", "platform": "...",
"url": "...", "deleted": false, "archive": "..."}``; author or handle, and text, are required.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from onrecord.read.fields import first_string, string_of, web_address
from onrecord.read.markup import looks_like_markup, text_of_markup
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

_TEXT = ("text", "full_text", "content", "body")
_AUTHORS = ("account", "user", "author")
_NAME = ("author", "author_name", "name", "display_name", "displayname")
_HANDLE = ("handle", "username", "screen_name", "acct")
_PUBLISHED = ("published", "created_at", "createdat", "time", "timestamp", "posted_at", "date")
_PLATFORM = ("platform", "network", "service")
_ARCHIVE = ("archive", "archive_url", "archived", "archive_link")
_FEW_WORDS = 8
_ONLY_POSTS = frozenset([*_HANDLE, *_PLATFORM, "deleted", "account", "user"])


def is_post(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` has words, somebody who posted them, and no headline."""
    fields = _flat(record)
    article = fields.get("headline") or fields.get("title")
    known = _ONLY_POSTS & {key for key, value in fields.items() if value is not None}
    named = first_string(fields, (*_NAME, *_HANDLE))
    return bool(known and named and first_string(fields, _TEXT) and not article)


def read_post(where: str, record: Mapping[str, Any], told: Told) -> RawPage:
    """The page of one post: ``Author (@handle) posted on Platform: “words”``, words verbatim.

    A post that is marked as deleted says so in its headline and has its archived copy as address.
    Raises ``EmptyInput`` or ``TooLarge``.
    """
    fields = _flat(record)
    author, handle = first_string(fields, _NAME), first_string(fields, _HANDLE)
    platform = first_string(fields, _PLATFORM) or told.outlet
    gone = fields.get("deleted") in (True, "true", 1) or string_of(fields.get("deleted_at"))
    archive, address = (web_address(first_string(fields, names)) for names in (_ARCHIVE, ("url",)))
    by = _by(author, handle)
    words = _words(first_string(fields, _TEXT) or "")
    on = f" on {platform}" if platform else ""
    stated = Stated(
        headline=f"Post by {by}{on}{', since deleted' if gone else ''}",
        published=next(filter(None, (stated_date(fields.get(name)) for name in _PUBLISHED)), None),
        outlet=platform,
        url=(archive or address) if gone else (address or archive),
        language=_language(fields, words),
    )
    page = page_of(where, f"{by} posted{on}: {_quoted(words)}", stated, told)
    return replace(page, gone=address or archive) if gone else page


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields by lower-case name, those of the author and of the record inside lifted up."""
    fields = {key.lower(): value for key, value in record.items()}
    inner = fields.get("record")
    if isinstance(inner, dict):
        fields = {**{key.lower(): value for key, value in inner.items()}, **fields}
    for place in _AUTHORS:
        person = fields.get(place)
        if isinstance(person, dict):
            theirs = {key.lower(): value for key, value in person.items()}
            names = {key: theirs[key] for key in (*_NAME, *_HANDLE) if theirs.get(key)}
            shown = names.get("display_name") or names.get("displayname") or names.get("name")
            fields = {**fields, **names, "author": shown}
    return fields


def _by(author: str | None, handle: str | None) -> str:
    """``Author (@handle)``, or whichever of the two is known."""
    at = f"@{handle.lstrip('@')}" if handle else None
    if author and at and author.lstrip("@") != at.lstrip("@"):
        return f"{author} ({at})"
    return author or at or ""


def _words(text: str) -> list[str]:
    """The lines of a post, which may be HTML."""
    plain = text_of_markup(text) if looks_like_markup(text) else text
    return [line.strip() for line in plain.replace("\r", "\n").split("\n") if line.strip()]


def _quoted(lines: list[str]) -> str:
    """The lines in quotation marks, which open anew with each and close at the end."""
    return "\n\n".join(f"“{line}" for line in lines) + "”"


def _language(fields: Mapping[str, Any], lines: list[str]) -> str | None:
    """The language that is stated. A post of a few words counts as English: there is nothing to
    tell it by but names."""
    stated = first_string(fields, ("language", "lang"))
    few = sum(len(line.split()) for line in lines) < _FEW_WORDS
    return stated or ("en" if few else None)
