"""News in NITF (IPTC, version 3): alone, or as the content of a NewsML-G2 item."""

from __future__ import annotations

import re

from lxml import etree

from onrecord.errors import EmptyInput
from onrecord.read.fields import names_of
from onrecord.read.markup import PARAGRAPH, paragraphs_of
from onrecord.read.safe_xml import named
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date, stated_time
from onrecord.read.told import Told
from onrecord.records import Details, RawPage

_UNREAD = frozenset(["byline", "dateline", "hedline", "abstract", "body.end", "docdata"])
_BY = re.compile(r"by\s+", re.I)
_NUMBERS = re.compile(r"(\d{4})(\d\d)(\d\d)")


def nitf_of(where: str, root: etree._Element, told: Told) -> RawPage:
    """The page of a document in NITF. Raises ``EmptyInput`` when it has no text."""
    text = text_of(root)
    if not text:
        raise EmptyInput(where, "the item has no text")
    issued = next((one.get("norm") for one in named(root, "date.release", "date.issue")), None)
    date = _NUMBERS.sub(r"\1-\2-\3", issued or "", count=1)
    stated = Stated(
        headline=_words(root, "hl1") or _words(root, "title"),
        published=stated_date(date[:10]),
        outlet=_words(root, "distributor"),
        dateline=_words(root, "dateline"),
        details=Details(
            published_at=stated_time(issued),
            authors=names_of([without_by(name) for name in (_words(root, "byline"),) if name]),
        ),
    )
    return page_of(where, text, stated, told)


def text_of(root: etree._Element) -> str:
    """The paragraphs of the body, without headline, byline and dateline; of what is no NITF, but
    XHTML or paragraphs alone, all."""
    body = next(named(root, "body.content"), None)
    return PARAGRAPH.join(paragraphs_of(root if body is None else body, _UNREAD))


def without_by(byline: str) -> str:
    """The name in a byline: "By Tamsin Okray" without its preposition."""
    return _BY.sub("", byline.strip(), count=1) if _BY.match(byline.strip()) else byline.strip()


def _words(root: etree._Element, name: str) -> str | None:
    texts = ("".join(map(str, one.itertext())) for one in named(root, name))
    return next(filter(None, (" ".join(text.split()) for text in texts)), None)
