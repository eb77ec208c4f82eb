"""Records as JSON lines: the shapes of the commands, each with the page that it rests on."""

from __future__ import annotations

from typing import Any

from onrecord.publish.identifiers import sha256_of
from onrecord.publish.links import web_address
from onrecord.publish.told import Linked, Told
from onrecord.records import Article
from onrecord.wire import relation_to_json, statement_to_json

Json = dict[str, Any]


def statement_line(one: Told) -> Json:
    """A statement and its ``page``: address, outlet, headline, date, and the hash of the text that
    offsets refer to."""
    return statement_to_json(one.statement) | {"page": _page(one.article)}


def relation_line(linked: Linked) -> Json:
    """A relation and both its ``statements``."""
    ends = {"a": statement_line(linked.a), "b": statement_line(linked.b)}
    return relation_to_json(linked.relation) | {"statements": ends}


def article_line(article: Article) -> Json:
    """An article as ``onrecord extract`` takes it, and the hash of its text."""
    keys = ("id", "text", "headline", "published", "outlet", "url")
    own = {key: getattr(article, key) for key in keys}
    return own | {"text_sha256": sha256_of(article.text)}


def _page(article: Article) -> Json:
    return {
        "url": web_address(article),
        "outlet": article.outlet,
        "headline": article.headline,
        "published": article.published,
        "text_sha256": sha256_of(article.text),
    }
