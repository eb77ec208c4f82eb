"""What a reader is given, and the page that it makes of a text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from onrecord.errors import EmptyInput
from onrecord.read.language_code import language_code
from onrecord.read.limits import check_text
from onrecord.read.told import Told
from onrecord.records import Details, RawPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of one input: ``where`` names it in errors, ``name`` is its file name ("" when it
    has none), ``charset`` and ``content_type`` what was declared outside of it; ``fetched`` is when
    it came from the address ``url``, in UTC (ISO 8601)."""

    where: str
    data: bytes
    name: str = ""
    charset: str | None = None
    content_type: str | None = None
    url: str | None = None
    fetched: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What an input says of its own text; ``None`` where it is silent."""

    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    id: str | None = None
    credit: str | None = None
    dateline: str | None = None
    details: Details = field(default_factory=Details)


def page_of(
    where: str,
    text: str,
    stated: Stated,
    told: Told,
    media_type: Literal["html", "text", "article"] = "article",
) -> RawPage:
    """The page that holds ``text``; what ``stated`` leaves open is taken from ``told``.

    ``digest`` is the SHA-256 of the text, its headline and its date, so the same item of another
    file is the same page. Raises ``EmptyInput`` or ``TooLarge``.
    """
    if not text.strip():
        raise EmptyInput(where, "there is no text in it")
    check_text(where, text)
    key = "\n".join((stated.headline or "", stated.published or "", text))
    return RawPage(
        source=where,
        text=text,
        media_type=media_type,
        digest=hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest(),
        id=stated.id,
        headline=stated.headline,
        published=stated.published or told.published,
        outlet=stated.outlet or told.outlet,
        url=stated.url or told.url,
        language=language_code(stated.language) or told.language,
        credit=stated.credit,
        dateline=stated.dateline,
        details=stated.details,
    )
