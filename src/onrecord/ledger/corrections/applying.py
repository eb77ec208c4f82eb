"""What a correction makes of the rows: they hold the corrected values, the journal those before.

So everything that reads the ledger (lists, filters, search, exports) goes by what was corrected.
Ids and spans stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select, update

from onrecord.ledger import codec, schema
from onrecord.ledger.corrections.journal import article_row, statement_row
from onrecord.ledger.corrections.lines import Correction
from onrecord.ledger.databases import database_of
from onrecord.ledger.dates import said_on
from onrecord.ledger.meaning.entering import move_vector
from onrecord.ledger.names import words
from onrecord.ledger.people.links import redate_links, relink
from onrecord.ledger.people.rows import inserted
from onrecord.ledger.texts.entering import enter_words
from onrecord.records import Statement
from onrecord.wire import statement_to_json


def apply(connection: Connection, asked: Correction) -> None:
    """Let the rows hold the corrected value."""
    if asked.statement is None:
        _article(connection, asked)
        return
    row = statement_row(connection, asked.statement)
    told = codec.statement_of({**row.record, "speaker": asked.value})
    name = told.speaker.name if told.speaker else None
    number = None if name is None else _speaker(connection, name)
    values = {"record": statement_to_json(told), "speaker": number}
    connection.execute(
        update(schema.statement).where(schema.statement.c.seq == row.seq).values(values)
    )
    relink(connection, row.article)
    move_vector(connection, row.seq, number)


def redate(connection: Connection, statements: Iterable[Statement]) -> None:
    """Give statements that are there the dates, of saying and of the page, that they have here."""
    for new in statements:
        row = statement_row(connection, new.id)
        told = replace(codec.statement_of(row.record), said=new.said, published=new.published)
        values = {
            "record": statement_to_json(told),
            "said_on": said_on(told.said.edtf, told.published),
        }
        connection.execute(
            update(schema.statement).where(schema.statement.c.seq == row.seq).values(values)
        )
        redate_links(connection, [row.seq])


def _article(connection: Connection, asked: Correction) -> None:
    row = article_row(connection, asked.article)
    changed = update(schema.article).where(schema.article.c.seq == row.seq)
    connection.execute(changed.values({asked.what: asked.value}))
    if asked.what == "outlet":
        theirs = update(schema.statement).where(schema.statement.c.article == row.seq)
        connection.execute(theirs.values(outlet=asked.value))
    if asked.what == "headline":
        query = select(schema.statement.c.seq).where(schema.statement.c.article == row.seq)
        headline = None if asked.value is None else str(asked.value)
        database_of(connection).reindex_headline(
            connection, connection.scalars(query).all(), headline
        )
        enter_words(connection, [row.seq])


def _speaker(connection: Connection, name: str) -> int:
    """The number of the speaker with this name, entered when it is new."""
    known = select(schema.speaker.c.seq).where(schema.speaker.c.name == name)
    found = connection.execute(known).scalar_one_or_none()
    if found is not None:
        return int(found)
    (seq,) = inserted(connection, schema.speaker, [codec.speaker_values(name)])
    rows = [{"word": word, "speaker": seq} for word in set(words(name))]
    if rows:
        connection.execute(schema.speaker_word.insert(), rows)
    return seq
