"""What is done with a ledger for a new article, and what people ask of it, measured one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.bulk import sightings
from bench.meaning import vectors
from bench.meter import WARM_UP, Meter, Timed
from onrecord import people
from onrecord.clean.copies import fingerprints
from onrecord.compare import relate
from onrecord.desk.find import find
from onrecord.desk.person import person_page
from onrecord.ledger import Ledger, Sighted, Wanted
from onrecord.ledger.meaning.nearest import nearest_of_all
from onrecord.neighbours import copies_of, neighbours, sides_of
from onrecord.records import Article, Side, Statement

FULL = 25
"""How many articles are parsed and compared: the slowest of what is measured."""

Story = tuple[Article, list[Statement]]


def measured(
    ledger: Ledger, meter: Meter, new: Sequence[Story], *, full: int = FULL
) -> dict[str, Any]:
    """What each step took for each of the ``new`` articles and questions made from them; at the
    end they are entered. ``full`` are compared."""
    near: list[list[Side]] = []
    sides = [_sides(ledger, *story) for story in new[: full + WARM_UP]]
    persons = [person for story in new if (person := _person(ledger, story))]
    timed = meter.timed
    figures: dict[str, Timed] = {
        "copies": timed(lambda s: copies_of(ledger, s[0]), new),
        "persons": timed(lambda s: _told(ledger, *s), new),
        "candidates": timed(lambda some: near.append(neighbours(ledger, some)), sides),
        "relations": timed(lambda pair: relate(*pair), list(zip(sides, near, strict=True))),
        "person": timed(lambda p: person_page(ledger, p, Wanted(speaker=p)), persons),
        "search": timed(lambda s: ledger.search(_query(s)), new),
        "meaning": timed(lambda s: _near_in_meaning(ledger, s), new),
        "find": timed(lambda s: find(ledger, _query(s)), new),
        "add": timed(lambda s: _add(ledger, *s), new),
    }
    found = sorted(map(len, near))
    told = {name: one._asdict() for name, one in figures.items()}
    return {**told, "candidates_found": found[len(found) // 2]}


def _sides(ledger: Ledger, article: Article, statements: Sequence[Statement]) -> list[Side]:
    return sides_of(article, statements, article.id, _told(ledger, article, statements))


def _told(ledger: Ledger, article: Article, statements: Sequence[Statement]) -> dict[str, str]:
    sighted = Sighted(sightings(article, statements), people)
    return ledger.people.recognise(sighted).persons


def _person(ledger: Ledger, story: Story) -> str | None:
    """The first of its speakers whom the ledger knows; as people ask, those who say much more
    often."""
    known = (ledger.people.list(name) for name in dict.fromkeys(map(_speaker, story[1])))
    return next((listed[0].person.id for listed in known if listed), None)


def _speaker(statement: Statement) -> str:
    return statement.speaker.name if statement.speaker else ""


def _query(story: Story) -> str:
    """Two words of what is said, the longest: as people search."""
    words = sorted(set(story[1][0].content.text.split()), key=lambda word: (-len(word), word))
    return " ".join(words[:2])


def _near_in_meaning(ledger: Ledger, story: Story) -> object:
    """What is nearest in meaning to a statement, the encoder's work left out."""
    (vector,) = vectors([story[1][0].content.text])
    with ledger._reading() as connection:
        return nearest_of_all(connection, ledger._codes, vector)


def _add(ledger: Ledger, article: Article, statements: Sequence[Statement]) -> None:
    """Enter one article as ``onrecord add`` does, with a full flush to disk."""
    ledger.add(
        article,
        statements,
        fingerprints=fingerprints(article.text),
        sightings=Sighted(sightings(article, statements), people),
        vectors=vectors(s.content.text for s in statements),
    )
