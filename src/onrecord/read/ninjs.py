"""News items as ninjs (IPTC, versions 1 to 3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.errors import EmptyInput
from onrecord.read.embargo import check_embargo, check_usable
from onrecord.read.fields import first_string, names_of, string_of, web_address
from onrecord.read.markup import text_of_markup
from onrecord.read.nitf import without_by
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date, stated_time
from onrecord.read.told import Told
from onrecord.records import Details, RawPage

_BODIES = ("body_text", "body_xhtml", "body_html", "bodies")
_OUTLET = ("infosources", "infosource", "provider", "copyrightholder", "source")
_CREATED = ("contentcreated", "firstcreated", "versioncreated")


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` has an address of its own (``uri``) and a body as ninjs has."""
    return "uri" in record and any(record.get(name) for name in _BODIES)


def read_ninjs(where: str, record: Mapping[str, Any], told: Told) -> RawPage:
    """The page of a news item, dated by when its content was made, else by its version.

    Version 3 writes its names in camel case, so names are compared without regard to case. Raises
    ``UnsupportedInput`` for an item that its provider withdrew, or that is under embargo and not
    asked for; and ``EmptyInput``.
    """
    fields = {key.lower(): value for key, value in record.items()}
    check_usable(where, string_of(fields.get("pubstatus")))
    check_embargo(where, string_of(fields.get("embargoed")), told)
    text = _body(fields)
    if not text.strip():
        raise EmptyInput(where, "the item has no text")
    return page_of(where, text, _stated(fields), told)


def _stated(fields: Mapping[str, Any]) -> Stated:
    """What the item says of itself."""
    created = [fields.get(name) for name in _CREATED]
    published_at = next(filter(None, map(stated_time, created)), None)
    modified = stated_time(fields.get("versioncreated"))
    by = string_of(fields.get("byline")) or string_of(fields.get("by"))
    return Stated(
        headline=string_of(fields.get("headline")) or _value(fields.get("headlines")),
        published=next(filter(None, map(stated_date, created)), None),
        outlet=first_string(fields, _OUTLET),
        url=web_address(string_of(fields.get("url")) or string_of(fields.get("uri"))),
        language=first_string(fields, ("language",)),
        credit=first_string(fields, ("creditline",)),
        dateline=first_string(fields, ("located", "dateline")),
        details=Details(
            published_at=published_at,
            modified=modified if modified != published_at else None,
            authors=names_of(without_by(by) if by else _authors(fields)),
        ),
    )


def _authors(fields: Mapping[str, Any]) -> list[object]:
    people = fields.get("people") or fields.get("person")
    several = people if isinstance(people, list) else []
    wrote = ("author", "writer", "reporter")
    return [one for one in several if isinstance(one, dict) and one.get("rel") in wrote]


def _body(fields: Mapping[str, Any]) -> str:
    plain = string_of(fields.get("body_text"))
    if plain:
        return plain
    for name in ("body_xhtml", "body_html"):
        if markup := string_of(fields.get(name)):
            return text_of_markup(markup)
    bodies = fields.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        value = string_of(body.get("value")) if isinstance(body, dict) else None
        if value:
            kind = body.get("contenttype") or body.get("contentType")
            return value if kind == "text/plain" else text_of_markup(value)
    return ""


def _value(entries: object) -> str | None:
    """The ``value`` of the first of several entries, each for another use."""
    first = entries[0] if isinstance(entries, list) and entries else None
    return string_of(first.get("value")) if isinstance(first, dict) else None
