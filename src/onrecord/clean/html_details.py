"""Authors, section and times of an HTML page's article: JSON-LD, then meta, then what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from lxml.html import HtmlElement

from onrecord.clean.linked_data import Linked, listed, named, tidy
from onrecord.records import Details

_BY = re.compile(r"(?:[^\W\d]{1,12} )?by:?\s+", re.I)
_AND = re.compile(r"\s{1,9}(?:and|&)\s{1,9}|\s{0,9};\s{0,9}")
_NO_NAME = re.compile(r"://|@|^www\.|\d|admin$|^(?:author|editor|staff|none|unknown)$", re.I)
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}$")
_LONGEST = 80
_AUTHORS = (
    "author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "article_author", "content-creator",
)  # fmt: skip
_SECTIONS = (
    "article:section", "articlesection", "parsely-section", "section", "sailthru_section",
    "article.section", "prism.section",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "article:modified", "datemodified",
    "dcterms.modified", "article.updated", "last-modified",
)  # fmt: skip


def read_details(
    tree: HtmlElement,
    linked: Linked,
    meta: Mapping[str, str],
    stated: Iterable[object],
    outlet: str | None,
) -> Details:
    """What the page ``tree`` states of its article, given its JSON-LD and its meta elements.

    ``stated`` are its words for when it was published, the best first: the first that has a time of
    day is kept, with its zone. The ``outlet`` is no author.
    """
    changed = [linked.get("dateModified"), *(meta.get(name) for name in _MODIFIED)]
    published_at = next(filter(None, map(_time, stated)), None)
    modified = next(filter(None, map(_time, changed)), None)
    return Details(
        published_at=published_at,
        modified=modified if modified != published_at else None,
        authors=tuple(n for n in dict.fromkeys(_authors(tree, linked, meta)) if n != outlet),
        section=_section(linked, meta),
    )


def _section(linked: Linked, meta: Mapping[str, str]) -> str | None:
    """The first that is stated and is no host of a site."""
    stated = (named(linked.get("articleSection")), *(meta.get(name) for name in _SECTIONS))
    return next((one for one in stated if one and not _HOST.match(one)), None)


def _authors(tree: HtmlElement, linked: Linked, meta: Mapping[str, str]) -> Iterator[str]:
    """The names of the first of these places that gives any."""
    shown = tree.xpath("//*[@rel='author' or @itemprop='author']")
    places = (
        [named(author) for author in listed(linked.get("author") or linked.get("creator"))],
        *([meta.get(name)] for name in _AUTHORS),
        [tidy(element.text_content()) for element in shown],
    )
    for place in places:
        if names := [name for words in place if words for name in _names(words)]:
            yield from names
            return


def _names(words: str) -> list[str]:
    """The names in a byline; none when it is an address, or holds more than names."""
    bare = _BY.sub("", words, count=1) if _BY.match(words) else words
    name = bare.partition(", ")[0]
    bare = name if len(name.split()) > 1 else bare
    parts = _AND.split(bare)
    several = parts if all(len(part.split()) > 1 for part in parts) else [bare]
    return [part for part in several if 0 < len(part) <= _LONGEST and not _NO_NAME.search(part)]


def _time(value: object) -> str | None:
    """An ISO 8601 time as it is stated; ``None`` for a date alone and for anything else."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.isoformat() if ":" in text else None
