"""Which persons make a statement: its speaker, each of several, and the body it is made for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from onrecord.ledger import codec
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.people.groups import root_column
from onrecord.ledger.schema import person, sighting, statement, statement_person
from onrecord.records import Speaker

Links = dict[int, str]
"""The part that a person (by number) has in a statement."""

SPEAKER, MEMBER, BEHALF = "speaker", "member", "behalf"


def links_of(speaker: Speaker | None, persons: Mapping[str, int]) -> Links:
    """Who has which part in a statement of ``speaker``; ``persons`` are those of the article by
    the names that it gives them."""
    if speaker is None:
        return {}
    part = MEMBER if speaker.members else SPEAKER
    named = [(name, part) for name in speaker.members or (speaker.name,)]
    if speaker.on_behalf_of:
        named.append((speaker.on_behalf_of, BEHALF))
    found: Links = {}
    for name, role in named:
        if name in persons:
            found.setdefault(persons[name], role)
    return found


def enter_links(connection: Connection, links: Iterable[tuple[int, Links]]) -> None:
    """Enter the persons of statements, each given by its number."""
    rows = [
        {"statement": seq, "person": one, "part": part}
        for seq, parts in links
        for one, part in parts.items()
    ]
    if rows:
        connection.execute(_LINK, rows)


def redate_links(connection: Connection, statements: Iterable[int]) -> None:
    """Let the links of statements (numbers) have the days on which these were said."""
    for some in chunked(statements):
        those = statement_person.c.statement.in_(some)
        connection.execute(update(statement_person).where(those).values(said_on=_DAY))


def persons_in(connection: Connection, article: int) -> dict[str, int]:
    """The persons of an article by the names that it gives them."""
    query = select(sighting.c.name, sighting.c.person).where(sighting.c.article == article)
    return {row.name: row.person for row in connection.execute(query)}


def relink(connection: Connection, article: int) -> None:
    """Tie the statements of an article to its persons again, after a sighting was moved."""
    persons = persons_in(connection, article)
    query = select(statement.c.seq, statement.c.speaker, statement.c.record)
    for row in connection.execute(query.where(statement.c.article == article)).all():
        links = links_of(codec.statement_of(row.record).speaker, persons)
        gone = statement_person.c.statement == row.seq
        connection.execute(delete(statement_person).where(gone))
        enter_links(connection, [(row.seq, links)])
        database_of(connection).reindex_speakers(connection, row.seq, row.speaker, links)


def persons_of(connection: Connection, statements: Iterable[int]) -> dict[int, list[int]]:
    """The persons of statements, both by number."""
    found: dict[int, list[int]] = defaultdict(list)
    for some in chunked(statements):
        query = select(statement_person).where(statement_person.c.statement.in_(some))
        for row in connection.execute(query):
            found[row.statement].append(row.person)
    return found


def speakers_of(connection: Connection, statements: Sequence[int]) -> dict[int, str]:
    """The id of the person who alone makes a statement, by its number; an unknown holder of an
    office is nobody."""
    found: dict[int, str] = {}
    for some in chunked(statements):
        rows = connection.execute(_SPEAKERS, {"statements": some, "part": SPEAKER})
        found |= {row.statement: row.id for row in rows}
    return found


def speakers_by_id(connection: Connection, statements: Iterable[str]) -> dict[str, str]:
    """As ``speakers_of``, by the ids of statements."""
    found: dict[str, str] = {}
    for some in chunked(statements):
        query = select(statement.c.seq, statement.c.id).where(statement.c.id.in_(some))
        ids = {row.seq: row.id for row in connection.execute(query)}
        found |= {ids[seq]: who for seq, who in speakers_of(connection, list(ids)).items()}
    return found


_DAY = (
    select(statement.c.said_on)
    .where(statement.c.seq == statement_person.c.statement)
    .scalar_subquery()
)
_LINK = insert(statement_person).values(
    statement=bindparam("statement"),
    person=bindparam("person"),
    part=bindparam("part"),
    said_on=select(statement.c.said_on)
    .where(statement.c.seq == bindparam("statement"))
    .scalar_subquery(),
)
_ROOT = person.alias("top")
_SPEAKERS = (
    select(statement_person.c.statement, _ROOT.c.id)
    .join_from(statement_person, person)
    .join(_ROOT, _ROOT.c.seq == root_column())
    .where(
        statement_person.c.statement.in_(bindparam("statements", expanding=True)),
        statement_person.c.part == bindparam("part"),
        _ROOT.c.kind != "unnamed",
    )
)
