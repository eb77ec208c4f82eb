"""Which articles are copies of one story: found by the fingerprints that they share, key by key,
and judged by their texts, as ``onrecord.neighbours`` does it with a ledger."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping

from onrecord.clean.copies import fingerprints, may_share_story
from onrecord.clean.same_story import same_story
from onrecord.neighbours import CANDIDATES
from onrecord.scale.rows import article_from_text
from onrecord.scale.shapes import Row

LATEST = 100
"""How many of the articles before it that hold a fingerprint each article is set beside."""


def prints(rows: Iterable[Row]) -> Iterator[Row]:
    """The fingerprints of each article (``FOUND`` -> ``PRINTS``)."""
    for row in rows:
        if row["found"] is not None:
            marks = fingerprints(article_from_text(row["article"]).text)
            told = {"place": row["place"], "id": row["id"], "total": len(marks)}
            yield from (told | {"key": f"{mark:08x}"} for mark in sorted(marks))


def sharing(rows: Iterable[Row]) -> Iterator[Row]:
    """The articles that hold one fingerprint, each with those before it (``PRINTS`` ->
    ``COPIES``, one row for each shared fingerprint)."""
    before: deque[Row] = deque(maxlen=LATEST)
    for row in sorted(rows, key=lambda row: str(row["place"])):
        for one in before:
            yield {
                "article": row["id"],
                "earlier": one["id"],
                "place": one["place"],
                "total": row["total"],
                "earlier_total": one["total"],
            }
        before.append(row)


def asked_for(rows: Iterable[Row]) -> Iterator[Row]:
    """The earlier articles to be set beside one, those that share most with it (its ``COPIES`` ->
    ``SIDES``); of equals, the first of the input."""
    shared: Counter[str] = Counter()
    seen: dict[str, Row] = {}
    for row in rows:
        shared[row["earlier"]] += 1
        seen[row["earlier"]] = row
    ranked = sorted(seen.values(), key=lambda row: (-shared[row["earlier"]], row["place"]))
    alike = [
        row
        for row in ranked
        if may_share_story(shared[row["earlier"]], row["earlier_total"], row["total"])
    ]
    for row in alike[:CANDIDATES]:
        yield {"key": row["earlier"], "article": row["article"], "known": True}


def offered(rows: Iterable[Row]) -> Iterator[Row]:
    """Each article whole, under its id (``FOUND`` -> ``SIDES``)."""
    for row in rows:
        if row["found"] is not None:
            told = {"key": row["id"], "article": row["id"], "place": row["place"]}
            yield told | {"position": 0, "side": row["article"], "known": False}


def copied(rows: Iterable[Row]) -> Iterator[Row]:
    """The articles of which one is a copy (itself and what it asked for -> ``PARENTS``)."""
    some = sorted(rows, key=lambda row: (row["known"], row["place"]))
    own = article_from_text(some[0]["side"])
    for row in some[1:]:
        if same_story(article_from_text(row["side"]), own):
            yield {"id": own.id, "earlier": row["key"]}


def stories_of(parents: Iterable[Row]) -> Mapping[str, str]:
    """The story of each article that has a copy: copies of copies are all of one, which has the
    least id of them for its name."""
    above: dict[str, str] = {}

    def root(article: str) -> str:
        while (higher := above.get(article, article)) != article:
            above[article] = above.get(higher, higher)
            article = higher
        return article

    for row in parents:
        least, other = sorted((root(row["id"]), root(row["earlier"])))
        above[least] = above[other] = least
    return {article: root(article) for article in above}
