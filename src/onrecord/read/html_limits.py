"""How much markup a page may hold.

The trees of HTML that libraries build take time that grows with the square of the attributes of
one tag, and memory that grows with the tags; a page made for it could hold us up for hours. Its
size says little: a page of 1 MB may have ten tags or a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from onrecord.errors import TooLarge
from onrecord.read.limits import SPLIT

TAGS = 80_000
MANY = 1_000_000
ATTRIBUTES = 2_000
_HARMLESS = 100_000  # so short a page is done in seconds, whatever is in it


class _Crowded(Exception):
    """Counting stopped: there is too much of something."""


class _Counter:
    """A target of lxml's parser (its SAX interface) that builds nothing."""

    def __init__(self, tags: int) -> None:
        self._left = tags

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        """Count a tag."""
        self._left -= 1
        if self._left < 0:
            raise _Crowded("it has too many tags")
        if len(attributes) > ATTRIBUTES:
            raise _Crowded(f"a tag has more than {ATTRIBUTES:,} attributes")

    def comment(self, _text: str) -> None:
        """Count a comment like a tag."""
        self.start("", {})

    def close(self) -> None:
        """Nothing was built."""


def check_markup(where: str, html: str) -> None:
    """Raise ``TooLarge`` for a page of more than ``TAGS`` tags and comments, or with more than
    ``ATTRIBUTES`` attributes in one."""
    what = crowding(html, TAGS)
    if what:
        raise TooLarge(where, f"{what}, and may be made to exhaust memory", SPLIT)


def crowding(html: str, tags: int = MANY) -> str | None:
    """What there is too much of in ``html``; ``None`` when it may be parsed."""
    if len(html) <= _HARMLESS:
        return None
    parser = etree.HTMLParser(target=_Counter(tags), encoding="utf-8", no_network=True)
    try:
        etree.fromstring(html.encode("utf-8", "replace"), parser)
    except _Crowded as crowded:
        return str(crowded)
    except etree.XMLSyntaxError:
        return None  # it is nested too deeply, and every parser stops there
    return None
