"""What a page says of its article as JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

Linked = dict[str, object]

_ARTICLE = re.compile(r"(?:Article|Posting|Report|WebPage)$")
_SPACES = re.compile(r"\s+")
_MAX_DEPTH = 6


def linked_article(tree: HtmlElement) -> Linked:
    """The first article with a headline that the page ``tree`` describes; empty for none."""
    return next((node for node in _linked_data(tree) if "headline" in node), {})


def listed(value: object) -> list[object]:
    """``value`` as a list, which one of several values is."""
    return value if isinstance(value, list) else [value]


def named(value: object) -> str | None:
    """The name of a schema.org thing, given as such or as a string; of several the first."""
    first = next(iter(listed(value)), None)
    return tidy(first.get("name") if isinstance(first, dict) else first)


def tidy(value: object) -> str | None:
    """``value`` with one space between its words; ``None`` when it is no text or is blank."""
    text = _SPACES.sub(" ", value).strip() if isinstance(value, str) else ""
    return text or None


def _linked_data(tree: HtmlElement) -> Iterator[Linked]:
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            yield from _articles(json.loads(script.text or "", strict=False), _MAX_DEPTH)
        except (json.JSONDecodeError, RecursionError):
            continue


def _articles(node: object, depth: int) -> Iterator[Linked]:
    if isinstance(node, list) and depth:
        for part in node:
            yield from _articles(part, depth - 1)
    elif isinstance(node, dict) and depth:
        if any(_ARTICLE.search(str(kind)) for kind in listed(node.get("@type"))):
            yield node
        yield from _articles(node.get("@graph"), depth - 1)
