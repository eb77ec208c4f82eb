"""Enter an article with all that hangs on it, inside one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, Table, insert, select, update

from onrecord.errors import BadRecord
from onrecord.ledger import codec, schema
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.dates import said_on
from onrecord.ledger.meaning.coding import Floats
from onrecord.ledger.meaning.entering import enter_vectors
from onrecord.ledger.names import words
from onrecord.ledger.people.links import enter_links, links_of, redate_links
from onrecord.ledger.people.rows import inserted
from onrecord.ledger.terms import index_row
from onrecord.ledger.texts.words import words_of
from onrecord.records import Article, Relation, Statement
from onrecord.wire import statement_to_json


def check(article: Article, statements: Sequence[Statement]) -> None:
    """Raise ``BadRecord`` unless all ``statements`` are of ``article`` and none comes twice."""
    seen: set[str] = set()
    for statement in statements:
        if statement.article != article.id:
            raise BadRecord(
                f"statement {statement.id}", f"it is of {statement.article}, not {article.id}"
            )
        if statement.id in seen:
            raise BadRecord(f"statement {statement.id}", f"{article.id} holds it twice")
        seen.add(statement.id)


def enter_article(
    connection: Connection, article: Article, story: str, fingerprints: Collection[int]
) -> int:
    """Enter the article, its fingerprints and its words; gives its number."""
    row = codec.article_values(article, story, len(fingerprints))
    seq = inserted(connection, schema.article, [row])[0]
    hashes = [{"hash": codec.signed(f), "article": seq} for f in fingerprints]
    words = words_of(article.text, article.headline, article.language)
    database = database_of(connection)
    with database.together(connection):
        database.insert_all(connection, schema.fingerprint, hashes)
        database.index_words(connection, [(seq, words)])
    return seq


def join_stories(connection: Connection, stories: Collection[str], into: str) -> None:
    """Let the articles of ``stories`` be of the group of copies ``into``."""
    for some in chunked(stories):
        theirs = schema.article.c.story.in_(some)
        connection.execute(update(schema.article).where(theirs).values(story=into))


def enter_statements(
    connection: Connection,
    article: Article,
    number: int,
    statements: Sequence[Statement],
    persons: Mapping[str, int],
    vectors: Floats | None = None,
) -> None:
    """Enter statements in reading order, their speakers and persons (``persons`` by name), their
    rows of the text index, and their ``vectors`` (a row each)."""
    named = {s.speaker.name for s in statements if s.speaker}
    speakers = _speakers(connection, sorted(named))
    rows = [
        codec.statement_values(
            s, number, n, speakers[s.speaker.name] if s.speaker else None, article.outlet
        )
        for n, s in enumerate(statements)
    ]
    seqs = inserted(connection, schema.statement, rows)
    links = [links_of(s.speaker, persons) for s in statements]
    told = [
        index_row(seq, s.content.text, article.headline, row["speaker"], theirs)
        for seq, s, row, theirs in zip(seqs, statements, rows, links, strict=True)
    ]
    database = database_of(connection)
    with database.together(connection):
        enter_links(connection, zip(seqs, links, strict=True))
        database.index(connection, told)
        if vectors is not None:
            owners = {seq: row["speaker"] for seq, row in zip(seqs, rows, strict=True)}
            enter_vectors(connection, owners, vectors)


def redate(connection: Connection, statements: Iterable[Statement]) -> None:
    """Give those of ``statements`` that are there the date of saying that they have here."""
    for new in statements:
        known = schema.statement.c.id == new.id
        query = select(schema.statement.c.seq, schema.statement.c.record).where(known)
        row = connection.execute(query).one_or_none()
        if row is not None:
            dated = replace(codec.statement_of(row.record), said=new.said)
            values = {
                "record": statement_to_json(dated),
                "said_on": said_on(dated.said.edtf, dated.published),
            }
            connection.execute(update(schema.statement).where(known).values(values))
            redate_links(connection, [row.seq])


def enter_relations(connection: Connection, relations: Iterable[Relation]) -> None:
    """Enter relations that are not there yet.

    Raises ``BadRecord`` for a relation whose ends are one, or not in the ledger.
    """
    unique = {relation.id: relation for relation in relations}
    for relation in unique.values():
        if relation.a == relation.b:
            raise BadRecord(f"relation {relation.id}", "it needs two different statements")
    known = _existing(connection, schema.relation, unique)
    fresh = [relation for relation in unique.values() if relation.id not in known]
    ends = {end for relation in fresh for end in (relation.a, relation.b)}
    missing = ends - _existing(connection, schema.statement, ends)
    for relation in fresh:
        for end in {relation.a, relation.b} & missing:
            raise BadRecord(f"relation {relation.id}", f"its end {end} is not in the ledger")
    if fresh:
        connection.execute(insert(schema.relation), [codec.relation_values(r) for r in fresh])
        _enter_ends(connection, [relation.id for relation in fresh])


def _enter_ends(connection: Connection, relations: Iterable[str]) -> None:
    """Enter both ends of relations (ids) by number."""
    ends = schema.relation_end
    for some in chunked(relations):
        for end in (schema.relation.c.a, schema.relation.c.b):
            numbers = (
                select(schema.statement.c.seq, schema.relation.c.seq)
                .join_from(schema.relation, schema.statement, schema.statement.c.id == end)
                .where(schema.relation.c.id.in_(some))
            )
            connection.execute(
                insert(ends).from_select([ends.c.statement, ends.c.relation], numbers)
            )


def _existing(connection: Connection, table: Table, ids: Iterable[str]) -> set[str]:
    """Those of ``ids`` that ``table`` holds."""
    found: set[str] = set()
    for some in chunked(ids):
        found.update(connection.scalars(select(table.c.id).where(table.c.id.in_(some))))
    return found


def _speakers(connection: Connection, names: Sequence[str]) -> dict[str, int]:
    """The numbers of the speakers with these names, entering those that are new."""
    numbers: dict[str, int] = {}
    for some in chunked(names):
        query = select(schema.speaker.c.name, schema.speaker.c.seq)
        rows = connection.execute(query.where(schema.speaker.c.name.in_(some)))
        numbers.update({row.name: row.seq for row in rows})
    fresh = [name for name in names if name not in numbers]
    made = inserted(connection, schema.speaker, [codec.speaker_values(name) for name in fresh])
    numbers.update(zip(fresh, made, strict=True))
    found = [{"word": w, "speaker": numbers[name]} for name in fresh for w in set(words(name))]
    database_of(connection).insert_all(connection, schema.speaker_word, found)
    return numbers
