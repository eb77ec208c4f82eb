"""Statements in their context, and the keys under which others may stand against them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from onrecord.compare import prepare
from onrecord.compare.analysis import analyse
from onrecord.compare.leadin import lead_in, taken_back
from onrecord.compare.people import speaker_words
from onrecord.compare.terms import FULL
from onrecord.compare.time import day_of
from onrecord.neighbours import sides_of
from onrecord.records import Side
from onrecord.scale.rows import (
    article_from_text,
    found_from_text,
    public_of,
    relations_to_text,
    side_from_text,
    side_to_text,
)
from onrecord.scale.shapes import Row

TERMS = 16
"""How many of a statement's content words are looked up, the weightiest first."""
SPEAKER, MATTER = "s:", "m:"
"""How the keys of what one speaker says begin, and those of what is said of one matter."""


def sides(stories: Mapping[str, str], rows: Iterable[Row]) -> Iterator[Row]:
    """The public statements of articles (``FOUND`` -> ``SIDES``), keyed by their ids; the first of
    each article bears the relations that the article states."""
    for row in rows:
        if row["found"] is None:
            continue
        found = found_from_text(article_from_text(row["article"]), row["found"])
        story = stories.get(row["id"], row["id"])
        for side in sides_of(found.article, public_of(found), story):
            yield {
                "key": side.statement.id,
                "article": row["id"],
                "place": row["place"],
                "position": side.position,
                "side": side_to_text(side),
                "stated": None if side.position else relations_to_text(found.reported.relations),
                "known": False,
            }


def keyed(rows: Iterable[Row]) -> Iterator[Row]:
    """The statements of one article, each once under each of its keys (its ``SIDES`` -> ``KEYED``):
    its speakers, and each of its content words that says what it is about."""
    ordered = sorted(rows, key=itemgetter("position"))
    said = [side_from_text(row["side"]) for row in ordered]
    prepare(said)
    for row, side in zip(ordered, said, strict=True):
        words = _words(side)
        names = speakers_of(side)
        day = day_of(side)
        told = {
            "place": row["place"],
            "position": row["position"],
            "id": row["key"],
            "article": row["article"],
            "names": names,
            "words": list(words),
            "weights": list(words.values()),
            "day": None if day is None else day.toordinal(),
        }
        yield from (told | {"key": SPEAKER + name} for name in names)
        yield from (told | {"key": MATTER + word} for word in words if words[word] >= FULL)


def speakers_of(side: Side) -> list[str]:
    """The names of its speaker, and of each of several who speak together, as they are compared
    across articles; none for somebody not named."""
    whole = speaker_words(side)
    parts = [part for part in _parts(whole) if len(part) > 1] if "and" in whole else []
    return list(dict.fromkeys(" ".join(name) for name in (whole, *parts) if name))


def _parts(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The runs of words between the words "and"."""
    part: list[str] = []
    for word in (*words, "and"):
        if word == "and":
            yield tuple(part)
            part = []
        else:
            part.append(word)


def _words(side: Side) -> dict[str, float]:
    """The weight of each content word by its key, the weightiest ``TERMS``; with those of the
    sentence before, when that says what the speaker takes back."""
    terms = dict(analyse(side).terms)
    if marks := taken_back(side):
        terms = lead_in(side).terms(marks[0]) | terms
    ranked = sorted(terms, key=lambda word: (-terms[word].weight, word))
    return {word: terms[word].weight for word in ranked[:TERMS]}
