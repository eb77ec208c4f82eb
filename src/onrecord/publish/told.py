"""What an export is made of: records with the pages that they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Article, Judged, Person, Relation, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement and its page. ``person`` is the id of the one who alone makes it, if known
    across articles; ``retold`` are pages that repeat it, as a named person confirmed."""

    statement: Statement
    article: Article
    person: str | None = None
    retold: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A relation, the statements at its ends, and what people said of it, in order."""

    relation: Relation
    a: Told
    b: Told
    judged: tuple[Judged, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person, how much they say, and the latest ``pages`` on which they say something."""

    person: Person
    statements: int
    articles: int
    pages: tuple[Article, ...] = ()
