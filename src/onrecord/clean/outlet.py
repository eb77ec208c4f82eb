"""What an outlet calls itself on its page: site name, publisher, the end of the title, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from onrecord.clean.linked_data import Linked, listed, named

_PARTS = re.compile(r" [|•·»–—-] | [|»] ?|\s-\s")
_ADDRESS = re.compile(r"https?:|www\.|@|[\w-]{1,60}\.(?:html?|php)\b", re.IGNORECASE)
_LONGEST_SUFFIX = 5
_SHORTEST_WORD = 4
# First labels that tell which of an outlet's servers it is, not which outlet.
_SERVERS = frozenset(
    "www www1 www2 www3 hosted edition amp m mobile news home web beta static cdn".split()
)
_SMALL_WORDS = frozenset({"of", "the", "and", "for"})
_SECOND_LEVEL = frozenset("co com org net gov edu ac".split())


def outlet_of(
    meta: dict[str, str], linked: Iterable[Linked], title: str | None, url: str | None
) -> str | None:
    """The outlet by what its page says, ``linked`` being the JSON-LD things, the article first.

    Of several names the first that goes with the address is taken, written as a name rather than
    as a label of it; where there is none at all, the address without the label of a server.
    """
    host = host_of(url)
    label = _label(host) if host else ""
    said = (*_publishers(linked), meta.get("og:site_name"))
    names = [name for name in map(_as_name, said) if name and name.casefold() not in _SERVERS]
    names.extend(n for n in (_title_end(title),) if n and label and _goes_with(n, label))
    akin = [name for name in names if label and _goes_with(name, label)]
    written = (name for name in akin if name.casefold() != name)
    return next(written, None) or (host if host in akin else next(iter(akin or names), host))


def host_of(url: str | None) -> str | None:
    """The host of ``url`` without the labels of servers before it: "courier.example"."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:  # what a page gives as its address need not be one
        return None
    labels = host.split(".") if host else []
    while len(labels) > 2 and labels[0] in _SERVERS and labels[1] not in _SECOND_LEVEL:
        labels = labels[1:]
    return ".".join(labels) or None


def _label(host: str) -> str:
    """The letters of the host but for its endings: "courier" of "courier.co.example"."""
    labels = host.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels = labels[:-1]
    return re.sub(r"\W", "", "".join(labels)) or host


def _publishers(linked: Iterable[Linked]) -> Iterator[str | None]:
    """The names of the publishers, with those that are named where they are described."""
    things = list(linked)
    by_id = {str(thing["@id"]): thing for thing in things if "@id" in thing and "name" in thing}
    for thing in things:
        first = next(iter(listed(thing.get("publisher"))), None)
        described = by_id.get(str(first.get("@id"))) if isinstance(first, dict) else None
        yield named(first) or named(described)


def _as_name(said: str | None) -> str | None:
    """``said`` without what a site adds to its name; ``None`` for an address or a handle."""
    name = _PARTS.split(said)[0].strip() if said else ""
    return None if not name or _ADDRESS.match(name) else name


def _title_end(title: str | None) -> str | None:
    """The last part of a page's title, where the name of the site stands."""
    parts = _PARTS.split(title) if title else []
    end = parts[-1].split() if len(parts) > 1 else []
    lower = (w for w in end if w[0].islower() and w not in _SMALL_WORDS)
    headline = len(end) > _LONGEST_SUFFIX or (len(end) > 1 and any(lower))
    return None if headline else _as_name(" ".join(end))


def _goes_with(name: str, label: str) -> bool:
    """Whether the address's ``label`` is made of the name: its letters, initials or a word."""
    words = [re.sub(r"\W", "", word).casefold() for word in name.split()]
    whole = "".join(words)
    initials = "".join(word[:1] for word in words)
    return (
        label in whole
        or (len(whole) > 1 and whole in label)
        or (len(words) > 1 and initials == label)
        or any(len(word) >= _SHORTEST_WORD and word in label for word in words)
    )
