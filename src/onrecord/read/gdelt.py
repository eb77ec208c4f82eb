"""Records of GDELT's Global Quotation Graph: quotations with some words before and after each.

``{"url": "...", "date": "...", "title": "...", "lang": "ENGLISH", "quotes": [{"pre": "...",
"quote": "...", "post": "..."}]}``, one object a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.errors import EmptyInput
from onrecord.read.fields import string_of, web_address
from onrecord.read.markup import PARAGRAPH
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date, stated_time
from onrecord.read.told import Told
from onrecord.records import Details, RawPage

_OPENS, _CLOSES = "“\"‘'«„", "”\"’'»“"
_CUT = "…"


def is_quotations(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` lists quotations with what stands round them."""
    quotes = record.get("quotes")
    return isinstance(quotes, list) and any(isinstance(q, dict) and "quote" in q for q in quotes)


def read_quotations(where: str, record: Mapping[str, Any], told: Told) -> RawPage:
    """The page of one record, an excerpt: a paragraph ``… before “quotation” after …`` for each.

    Quotations get marks when they have none. Raises ``EmptyInput`` or ``TooLarge``.
    """
    quotes = [quote for quote in record["quotes"] if isinstance(quote, dict)]
    text = PARAGRAPH.join(dict.fromkeys(filter(None, map(_passage, quotes))))
    if not text:
        raise EmptyInput(where, "the record holds no quotation")
    stated = Stated(
        headline=string_of(record.get("title")),
        published=stated_date(record.get("date")),
        url=web_address(string_of(record.get("url"))),
        language=string_of(record.get("lang")),
        details=Details(published_at=stated_time(record.get("date")), excerpt=True),
    )
    return page_of(where, text, stated, told)


def _passage(quote: Mapping[str, Any]) -> str:
    before, words, after = (_tidy(quote.get(name)) for name in ("pre", "quote", "post"))
    if not words:
        return ""
    if words[0] not in _OPENS:
        before, words, after = before.rstrip(_OPENS), f"“{words}”", after.lstrip(_CLOSES)
    return " ".join(
        filter(None, (before and f"{_CUT} {before}", words, after and f"{after} {_CUT}"))
    )


def _tidy(value: object) -> str:
    return " ".join((string_of(value) or "").split())
