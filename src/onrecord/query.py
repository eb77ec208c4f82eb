"""The language of searches, one for the command line, the API and the desk.

::

    dam leak                words that must all occur, in any form, or be meant
    "never leak"            words that stand together just so
    -gate  -"flood gate"    words that must not occur
    speaker:"Aldous Brenn"  who said it; speaker:brenn, too
    about:"harbour tolls"   words of the matter, in any order
    about:m0f5e7c1a9b3d2846   a matter of the ledger, by its id
    since:2031-01  until:2031-03-04     when it was said, inclusive
    medium:interview  outlet:courier    through what, and where it was published
    act:deny  type:dispute  what the statement does; what stands between it and another
    language:es  language:spanish       the language of the article

Punctuation never matters otherwise; an open quotation mark runs to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, get_args

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.errors import QueryError
from onrecord.language_names import code_of
from onrecord.records import Act, RelationType

Field = Literal[
    "speaker", "about", "since", "until", "medium", "outlet", "act", "type", "language"
]  # fmt: skip
FIELDS: Final[tuple[Field, ...]] = get_args(Field)
LONGEST: Final = 500
"""Characters of a query; nobody types more."""
_VALUES: Final[dict[str, tuple[str, ...]]] = {"act": get_args(Act), "type": get_args(RelationType)}
_PART = re.compile(
    r"(?P<bare>[A-Za-z]{1,20}):(?=\s*$)|(?P<minus>-)?(?:(?P<field>[A-Za-z]{1,20}):\s?)?"
    r'(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)
_MATTER = re.compile(r"m[0-9a-f]{16}")
_LETTER = re.compile(r"[^\W_]")
_DAY = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
_NEVER_TEXT = re.compile(r"[\x00-\x1f\ud800-\udfff]")
_MARKS = str.maketrans("“”„«»", '"""""')
_TRY = 'Try: dam speaker:"Aldous Brenn"'


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a query, characters ``[start, end)`` of it: a word or phrase (``field`` is
    ``None``), to be there or ``left_out``, or the value of a field."""

    start: int
    end: int
    value: str
    field: Field | None = None
    exact: bool = False
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query, understood. It has one part at least that says what to look for."""

    parts: tuple[Part, ...]

    def of(self, field: Field) -> tuple[str, ...]:
        """The values given for ``field``, in the order of the query."""
        return tuple(part.value for part in self.parts if part.field == field)

    @property
    def matters(self) -> tuple[str, ...]:
        """The ids of the matters that ``about:`` names; a statement stands in each of them."""
        return tuple(value for value in self.of("about") if is_matter(value))

    @property
    def words(self) -> tuple[str, ...]:
        """Words that must all occur, those of the matter included."""
        plain = (p for p in self.parts if _is_topic(p) or _is_text(p, exact=False))
        return tuple(word for part in plain for word in part.value.split())

    @property
    def phrases(self) -> tuple[str, ...]:
        """Words that must stand together."""
        return tuple(part.value for part in self.parts if _is_text(part, exact=True))

    @property
    def left_out(self) -> tuple[str, ...]:
        """Words and phrases that must not occur."""
        return tuple(part.value for part in self.parts if part.left_out)

    @property
    def meaning(self) -> str:
        """What is looked for, in the order of the query, without quotation marks and filters."""
        asked = (p for p in self.parts if (p.field is None or _is_topic(p)) and not p.left_out)
        return " ".join(part.value for part in asked)


def is_matter(text: str) -> bool:
    """Whether ``text`` has the form of a matter's id, as no word has."""
    return _MATTER.fullmatch(text) is not None


def _is_topic(part: Part) -> bool:
    return part.field == "about" and not is_matter(part.value)


def _is_text(part: Part, *, exact: bool) -> bool:
    return part.field is None and part.exact is exact and not part.left_out


def parse(text: str) -> Query:
    """``text`` as a query.

    Raises ``QueryError``, with the place and a hint, for a field without a value or with one that
    it cannot have, a field that is misspelt, and a query that asks for nothing.
    """
    if len(text) > LONGEST:
        raise QueryError("the query", "it is too long", f"Use {LONGEST} characters at most")
    parts = tuple(_parts(_NEVER_TEXT.sub(" ", text).translate(_MARKS)))
    if not any(not part.left_out for part in parts):
        raise _asks_for_nothing(text, parts)
    query = Query(parts)
    since, until = max(query.of("since"), default=""), min(query.of("until"), default="9999")
    if since > until and not since.startswith(until):
        raise QueryError(f"since:{since}", f"it lies after until:{until}", "Change one of them")
    return query


def parse_about(text: str) -> Query:
    """What statements are to be about: the id of a matter, or else a query. Raises ``QueryError``
    as ``parse`` does."""
    told = text.strip()
    return parse(f"about:{told}" if is_matter(told) else text)


def without(text: str, part: Part) -> str:
    """The query ``text`` without one of its parts."""
    return " ".join((text[: part.start] + " " + text[part.end :]).split())


def _asks_for_nothing(text: str, parts: tuple[Part, ...]) -> QueryError:
    where = text.strip() or "the query"
    if parts:
        return QueryError(where, "it only says what to leave out", "Add what to look for")
    return QueryError(where, "it holds no word to look for", _TRY)


def _parts(text: str) -> Iterator[Part]:
    for found in _PART.finditer(text):
        if found["bare"]:
            yield from _begun(found)
            continue
        exact = found["phrase"] is not None
        value = (found["phrase"] if exact else found["word"]).strip()
        field = _field(found)
        if field is None:
            value = f"{found['field']} {value}" if found["field"] else value
            yield from _text(found, value, exact=exact)
        elif found["minus"]:
            raise _amiss(found, "only words and phrases can be left out", "Leave out the minus")
        else:
            yield Part(*found.span(), _valued(found, field, value), field)


def _text(found: re.Match[str], value: str, *, exact: bool) -> Iterator[Part]:
    """A word or a phrase; nothing where there is only punctuation."""
    if _LETTER.search(value):
        yield Part(*found.span(), value, exact=exact, left_out=bool(found["minus"]))


def _begun(found: re.Match[str]) -> Iterator[Part]:
    """A word and a colon at the end of the query."""
    field = _named(found, found["bare"])
    if field is not None:
        raise _amiss(found, f"{field}: has nothing after it", _hint(field))
    yield Part(*found.span(), found["bare"])


def _field(found: re.Match[str]) -> Field | None:
    return _named(found, found["field"]) if found["field"] else None


def _named(found: re.Match[str], name: str) -> Field | None:
    """The field of that name; ``None`` for what is no field but part of the text (``https:``).
    Raises ``QueryError`` for a name one slip away from a field's."""
    folded = name.casefold()
    for field in FIELDS:
        if field == folded:
            return field
    for field in FIELDS:
        if len(field) > _SHORT and DamerauLevenshtein.distance(field, folded) == 1:
            raise _amiss(found, "there is no such field", f"Did you mean {field}: ?")
    return None


_SHORT = 3
"""Names of fields no longer than this are not guessed at."""


def _valued(found: re.Match[str], field: Field, value: str) -> str:
    """The value of a field, checked."""
    if not _LETTER.search(value):
        raise _amiss(found, f"{field}: has nothing after it", _hint(field))
    if field in ("since", "until") and not _DAY.fullmatch(value):
        raise _amiss(found, "this is not a date", _hint(field))
    if field == "language":
        return _language(found, value)
    if field not in _VALUES:
        return value
    folded = value.casefold()
    if folded not in _VALUES[field]:
        raise _amiss(found, f"there is no such {field}", _hint(field))
    return folded


def _language(found: re.Match[str], value: str) -> str:
    """The code of the language with this code or name."""
    code = code_of(value)
    if code is None:
        raise _amiss(found, "there is no such language", _hint("language"))
    return code


def _hint(field: Field) -> str:
    if field == "language":
        return "Write language:es or language:spanish"
    if field in _VALUES:
        return f"Say one of {', '.join(_VALUES[field])}"
    if field in ("since", "until"):
        return f"Write {field}:YYYY-MM-DD, {field}:YYYY-MM or {field}:YYYY"
    return f'Write {field}:word or {field}:"several words"'


def _amiss(found: re.Match[str], what: str, advice: str) -> QueryError:
    place = f"{found[0].strip()} (character {found.start() + 1} of the query)"
    return QueryError(place, what, advice)
