"""Checked claims (schema.org ClaimReview): who claimed what, and what the checkers found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.errors import EmptyInput
from onrecord.read.fields import string_of, web_address
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

KIND = "ClaimReview"
_INSIDE = ("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity")
_DEPTH = 6


def is_claim(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` says of itself that it is a claim review."""
    kinds = record.get("@type")
    return KIND in (kinds if isinstance(kinds, list) else [kinds])


def claims_in(record: object, depth: int = _DEPTH) -> Iterator[dict[str, Any]]:
    """The claim reviews in a piece of JSON-LD, those in graphs, lists and data feeds included."""
    if isinstance(record, list) and depth:
        for part in record:
            yield from claims_in(part, depth - 1)
    elif isinstance(record, dict) and depth:
        if is_claim(record):
            yield record
            return
        for name in _INSIDE:
            yield from claims_in(record.get(name), depth - 1)


def read_claim(where: str, record: Mapping[str, Any], told: Told) -> RawPage:
    """The page of one review: ``Name said on DATE: claim``, and the rating in the checkers' words.

    The claim is as the checkers word it, so it stands without quotation marks. Raises
    ``EmptyInput`` when claim or claimant is missing: without both nobody said anything.
    """
    claim = string_of(record.get("claimReviewed"))
    item = _object(record.get("itemReviewed"))
    claimant = string_of(item.get("author"))
    if not claim or not claimant:
        raise EmptyInput(where, "the review does not say who claimed what")
    checkers = string_of(record.get("author")) or string_of(record.get("publisher"))
    said = stated_date(item.get("datePublished"))
    first = f"{claimant} said{f' on {said}' if said else ''}: {_ended(claim)}"
    rating = string_of(_object(record.get("reviewRating")).get("alternateName"))
    verdict = f"{checkers} rated the claim “{rating}”." if checkers and rating else None
    stated = Stated(
        headline=string_of(record.get("headline")) or string_of(record.get("name")),
        published=stated_date(record.get("datePublished")),
        outlet=checkers,
        url=web_address(string_of(record.get("url"))),
        language=string_of(record.get("inLanguage")),
    )
    return page_of(where, "\n\n".join(filter(None, (first, verdict))), stated, told)


def _object(value: object) -> dict[str, Any]:
    first = value[0] if isinstance(value, list) and value else value
    return first if isinstance(first, dict) else {}


def _ended(claim: str) -> str:
    text = " ".join(claim.split())
    return text if text[-1] in '.!?…"”’' else f"{text}."
