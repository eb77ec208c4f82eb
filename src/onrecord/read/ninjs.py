"""News items as ninjs (IPTC, versions 1 to 3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.errors import EmptyInput, UnsupportedInput
from onrecord.read.fields import first_string, string_of, web_address
from onrecord.read.markup import text_of_markup
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

_BODIES = ("body_text", "body_xhtml", "body_html", "bodies")
_OUTLET = ("infosources", "infosource", "provider", "copyrightholder", "source")
_WITHDRAWN = frozenset(["canceled", "cancelled", "withheld"])


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` has an address of its own (``uri``) and a body as ninjs has."""
    return "uri" in record and any(record.get(name) for name in _BODIES)


def read_ninjs(where: str, record: Mapping[str, Any], told: Told) -> RawPage:
    """The page of a news item, dated by when it was first made, else by its version.

    Raises ``UnsupportedInput`` for an item that its provider withdrew, or ``EmptyInput``.
    """
    status = string_of(record.get("pubstatus"))
    if status in _WITHDRAWN:
        what = f"its provider marks this item as {status}"
        raise UnsupportedInput(where, what, "Leave it out.")
    text = _body(record)
    if not text.strip():
        raise EmptyInput(where, "the item has no text")
    dates = (record.get(name) for name in ("firstcreated", "contentcreated", "versioncreated"))
    stated = Stated(
        headline=string_of(record.get("headline")) or _value(record.get("headlines")),
        published=next(filter(None, map(stated_date, dates)), None),
        outlet=first_string(record, _OUTLET),
        url=web_address(string_of(record.get("url")) or string_of(record.get("uri"))),
        language=first_string(record, ("language",)),
    )
    return page_of(where, text, stated, told)


def _body(record: Mapping[str, Any]) -> str:
    plain = string_of(record.get("body_text"))
    if plain:
        return plain
    for name in ("body_xhtml", "body_html"):
        if markup := string_of(record.get(name)):
            return text_of_markup(markup)
    bodies = record.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        value = string_of(body.get("value")) if isinstance(body, dict) else None
        if value:
            plain_text = body.get("contenttype") == "text/plain"
            return value if plain_text else text_of_markup(value)
    return ""


def _value(entries: object) -> str | None:
    """The ``value`` of the first of several entries, each for another use."""
    first = entries[0] if isinstance(entries, list) and entries else None
    return string_of(first.get("value")) if isinstance(first, dict) else None
