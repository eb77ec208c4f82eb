"""What a page says of its article as JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

Linked = dict[str, object]

_ARTICLE = re.compile(r"(?:Article|Posting|Report|WebPage)$")
_SPACES = re.compile(r"\s+")
_MAX_DEPTH = 6


def linked_things(tree: HtmlElement) -> list[Linked]:
    """All the things that the page ``tree`` describes, in its order."""
    return list(_things(tree))


def linked_article(things: Iterable[Linked]) -> Linked:
    """The first article with a headline among ``things``; empty for none."""
    return next((thing for thing in things if "headline" in thing and _is_article(thing)), {})


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


def _is_article(node: Linked) -> bool:
    return any(_ARTICLE.search(str(kind)) for kind in listed(node.get("@type")))


def _things(tree: HtmlElement) -> Iterator[Linked]:
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            yield from _nodes(json.loads(script.text or "", strict=False), _MAX_DEPTH)
        except (json.JSONDecodeError, RecursionError):
            continue


def _nodes(node: object, depth: int) -> Iterator[Linked]:
    if isinstance(node, list) and depth:
        for part in node:
            yield from _nodes(part, depth - 1)
    elif isinstance(node, dict) and depth:
        yield node
        yield from _nodes(node.get("@graph"), depth - 1)
