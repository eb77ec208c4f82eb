"""Which column of a record is which field of an article, as the caller says (``--map``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from onrecord.errors import BadRecord

#: The fields of an article that a column can be, each with the names that are known without help.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "articlebody", "body_text", "content", "fulltext", "full_text", "article",
    ),
    "headline": ("headline", "title"),
    "published": (
        "published", "datepublished", "publishedat", "published_at", "pubdate",
        "publication_date", "publish_date", "date", "created_at",
    ),
    "modified": ("modified", "datemodified", "updated", "updated_at", "lastmod"),
    "outlet": ("outlet", "publisher", "publication", "source", "newspaper", "site", "domain"),
    "url": ("url", "link", "uri", "mainentityofpage"),
    "language": ("language", "lang", "inlanguage"),
    "id": ("id", "identifier"),
    "authors": ("authors", "author", "byline", "creator"),
    "section": ("section", "articlesection", "category"),
}  # fmt: skip
_SHOWN = 12


def parse_columns(where: str, pairs: Iterable[str]) -> dict[str, str]:
    """``text=body`` pairs as fields of an article and the columns that hold them.

    Several pairs may stand in one string, with commas between them. Raises ``BadRecord`` for what
    is no pair, for a field that an article does not have, and for one that is given twice.
    """
    found: dict[str, str] = {}
    for pair in (part.strip() for pairs_ in pairs for part in pairs_.split(",")):
        if not pair:
            continue
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not equals or not column:
            raise BadRecord(where, f"{pair!r} does not say which column", "Write text=body.")
        if field not in FIELDS:
            what = f"an article has no field {field!r}"
            raise BadRecord(where, what, f"The fields are: {', '.join(FIELDS)}.")
        if field in found:
            raise BadRecord(where, f"{field!r} is given two columns", "Give each field one.")
        found[field] = column
    return found


def check_columns(where: str, columns: Mapping[str, str], there: Collection[str]) -> None:
    """Raise ``BadRecord`` when ``columns`` names one that is not ``there``, or when none of those
    that are holds the text of an article. Names are compared without regard to case."""
    known = {folded(name) for name in there}
    missing = [name for name in columns.values() if folded(name) not in known]
    if missing:
        what = f"there is no column {', '.join(map(repr, missing))}"
        raise BadRecord(where, what, f"The columns are: {_listed(there)}.")
    if "text" not in columns and not known & set(FIELDS["text"]):
        what = f"no column of {_listed(there)} holds the text of an article"
        advice = f"Say which with --map text=COLUMN, or name it one of: {_listed(FIELDS['text'])}."
        raise BadRecord(where, what, advice)


def wanted(columns: Mapping[str, str], there: Iterable[str]) -> list[str]:
    """Those of the columns that are there that say something of an article."""
    named = {folded(name) for name in columns.values()}
    known = named | {name for names in FIELDS.values() for name in names}
    return [name for name in there if folded(name) in known]


def by_field(record: Mapping[str, object], columns: Mapping[str, str]) -> dict[str, object]:
    """The values of ``record`` under the names of an article's fields, lower case.

    A field that is given a column is that column, or is missing; the others keep their names.
    """
    values = {folded(name): value for name, value in record.items()}
    taken = {name for field in columns for name in FIELDS[field]}
    left = {name: value for name, value in values.items() if name not in taken}
    return left | {field: values.get(folded(column)) for field, column in columns.items()}


def folded(name: str) -> str:
    """A column's name as names are compared."""
    return name.strip().lower()


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    return ", ".join(every[:_SHOWN]) + (" ..." if len(every) > _SHOWN else "")
