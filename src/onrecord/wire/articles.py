"""Articles as JSON, and what their pages state, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.records import Article, Details
from onrecord.wire.checks import Json, text, text_or_none
from onrecord.wire.places import moment_from_json, spans_to_json

_DETAILS = ("published_at", "modified", "section", "medium", "recording")


def cleaned_to_json(article: Article, file: str) -> Json:
    """An article as the cleaning of ``file`` left it; ``kept`` are spans of the raw text."""
    return {
        "file": file,
        "headline": article.headline,
        "published": article.published,
        "outlet": article.outlet,
        "credit": article.credit,
        "details": details_to_json(article.details),
        "text": article.text,
        "kept": spans_to_json(article.kept),
    }


def details_to_json(details: Details) -> Json:
    """What a page states beyond the usual; only what it does state, so ``{}`` for nothing."""
    told = {name: getattr(details, name) for name in _DETAILS}
    stated: Json = {name: value for name, value in told.items() if value is not None}
    if details.authors:
        stated["authors"] = list(details.authors)
    if details.times:
        stated["times"] = [[moment.at, moment.seconds] for moment in details.times]
    return stated | ({"excerpt": True} if details.excerpt else {})


def details_from_json(data: Mapping[str, Any] | None) -> Details:
    """The details that ``details_to_json`` wrote; ``TypeError`` for values of another kind."""
    data = data or {}
    return Details(
        **{name: text_or_none(data.get(name)) for name in _DETAILS},
        authors=tuple(text(name) for name in data.get("authors", ())),
        excerpt=bool(data.get("excerpt")),
        times=tuple(moment_from_json(*pair) for pair in data.get("times", ())),
    )
