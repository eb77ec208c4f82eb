"""An article in named fields: a row of a table, a JSON object; under the names in common use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from onrecord.errors import BadRecord, EmptyInput
from onrecord.read.columns import FIELDS, by_field
from onrecord.read.markup import looks_like_markup, text_of_markup
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date, stated_time
from onrecord.read.told import Told
from onrecord.records import Details, RawPage

_ADVICE = f"Name the field of the text one of: {', '.join(FIELDS['text'])}."


def article_of(where: str, record: Mapping[str, object], told: Told) -> RawPage:
    """The article in ``record``; names are compared without regard to case.

    Raises ``BadRecord`` when no field holds the text, ``EmptyInput`` when it is blank, and
    ``TooLarge``. A date that is not understood is left out.
    """
    fields = by_field(record, told.columns)
    text = first_string(fields, FIELDS["text"])
    if text is None and any(name in fields for name in FIELDS["text"]):
        raise EmptyInput(where, "the text of the article is empty")
    if text is None:
        raise BadRecord(where, 'there is no "text" in it', _ADVICE)
    stated = Stated(
        headline=first_string(fields, FIELDS["headline"]),
        published=_first(stated_date, fields, "published"),
        outlet=first_string(fields, FIELDS["outlet"]),
        url=web_address(first_string(fields, FIELDS["url"])),
        language=first_string(fields, FIELDS["language"]),
        id=first_string(fields, FIELDS["id"]),
        details=details_of(fields),
    )
    return page_of(where, text_of_markup(text) if looks_like_markup(text) else text, stated, told)


def details_of(fields: Mapping[str, object]) -> Details:
    """What the fields of a record say of authors, section and times of publication and change."""
    authors = next((fields[name] for name in FIELDS["authors"] if fields.get(name)), None)
    return Details(
        published_at=_first(stated_time, fields, "published"),
        modified=_first(stated_time, fields, "modified") or _first(stated_date, fields, "modified"),
        authors=names_of(authors),
        section=first_string(fields, FIELDS["section"]),
    )


def names_of(value: object) -> tuple[str, ...]:
    """The names of one or several people, given as strings or as objects with a ``name``; each
    once. What is no name (an address, an empty string) is left out."""
    several = value if isinstance(value, list) else [value]
    names = (string_of(one) for one in several)
    tidy = (" ".join(name.split()) for name in names if name and "://" not in name)
    return tuple(dict.fromkeys(tidy))


def _first(
    reader: Callable[[object], str | None], fields: Mapping[str, object], field: str
) -> str | None:
    """What ``reader`` makes of the first of a field's columns that it understands."""
    return next(filter(None, (reader(fields.get(name)) for name in FIELDS[field])), None)


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
