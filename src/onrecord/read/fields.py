"""An article in named fields: a row of a table, a JSON object; under the names in common use."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.errors import BadRecord, EmptyInput
from onrecord.read.markup import looks_like_markup, text_of_markup
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

TEXT = ("text", "body", "articlebody", "body_text", "content", "fulltext", "full_text", "article")
HEADLINE = ("headline", "title")
_PUBLISHED = (
    "published", "datepublished", "publishedat", "published_at", "pubdate", "publication_date",
    "publish_date", "date", "created_at",
)  # fmt: skip
_OUTLET = ("outlet", "publisher", "publication", "source", "newspaper", "site", "domain")
_URL = ("url", "link", "uri", "mainentityofpage")
_LANGUAGE = ("language", "lang", "inlanguage")
_IDENTITY = ("id", "identifier")
_ADVICE = f"Name the field of the text one of: {', '.join(TEXT)}."


def article_of(where: str, record: Mapping[str, object], told: Told) -> RawPage:
    """The article in ``record``; names are compared without regard to case.

    Raises ``BadRecord`` when no field holds the text, ``EmptyInput`` when it is blank, and
    ``TooLarge``. A date that is not understood is left out.
    """
    fields = {key.strip().lower(): value for key, value in record.items()}
    text = first_string(fields, TEXT)
    if text is None and any(name in fields for name in TEXT):
        raise EmptyInput(where, "the text of the article is empty")
    if text is None:
        raise BadRecord(where, 'there is no "text" in it', _ADVICE)
    stated = Stated(
        headline=first_string(fields, HEADLINE),
        published=next(filter(None, (stated_date(fields.get(name)) for name in _PUBLISHED)), None),
        outlet=first_string(fields, _OUTLET),
        url=web_address(first_string(fields, _URL)),
        language=first_string(fields, _LANGUAGE),
        id=first_string(fields, _IDENTITY),
    )
    return page_of(where, text_of_markup(text) if looks_like_markup(text) else text, stated, told)


def first_string(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The first of ``names`` that holds words; of an object, those of its ``name``."""
    return next(filter(None, (string_of(fields.get(name)) for name in names)), None)


def string_of(value: object) -> str | None:
    """``value`` as a string that is not blank: a number's digits, the ``name`` of an object, the
    first of a list; else ``None``."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        return None
    return value.encode("utf-8", "replace").decode("utf-8")


def web_address(value: str | None) -> str | None:
    """``value`` if it is an http(s) address."""
    known = value is not None and value.startswith(("http://", "https://"))
    return value.strip() if known and value else None
