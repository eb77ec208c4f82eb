"""What the caller knows about a page from outside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypedDict

from onrecord.errors import BadRecord

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T ]\d\d:\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Outlet, publication date, address and language as the caller gives them.

    ``columns`` says which column of a table, or field of a record, is which field of an article;
    with ``embargoed`` an item is read before the time that its provider set.
    """

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    embargoed: bool = False


class Known(TypedDict, total=False):
    """What a caller knows of pages from outside, as keyword arguments: the fields of ``Told``."""

    outlet: str | None
    published: str | None
    url: str | None
    language: str | None
    columns: Mapping[str, str]
    embargoed: bool


def told_of(known: Known) -> Told:
    """``known`` with its date as a date. Raises ``BadRecord`` when ``published`` is none."""
    return replace(Told(**known), published=iso_date("--published", known.get("published")))


def iso_date(where: str, value: str | None) -> str | None:
    """``value`` as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; a time of day is cut off.

    Raises ``BadRecord`` when it is no such date. An empty value is ``None``.
    """
    if value is None or not value.strip():
        return None
    match = _DATE.match(value.strip())
    if not match or not _exists(match):
        raise BadRecord(
            where, f"{value!r} is no ISO 8601 date", "Write it as YYYY-MM-DD, or leave it out."
        )
    return match.group().strip()


def _exists(match: re.Match[str]) -> bool:
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
