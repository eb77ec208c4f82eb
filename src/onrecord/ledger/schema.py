"""The tables of a ledger, the same for every database. They are made by ``migrations`` only."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from onrecord.migrating import NAMES

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
)
"""Every schema revision that this version knows, oldest first."""

metadata = MetaData(naming_convention=NAMES)

article = Table(
    "article",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("story", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("headline", Text),
    Column("published", Text),
    Column("outlet", Text, index=True),
    Column("url", Text),
    Column("credit", Text),
    Column("dateline", Text),
    Column("language", Text, nullable=False, index=True),
    Column("source", Text),
    Column("kept", JSON, nullable=False),
    Column("fingerprints", Integer, nullable=False),
    Column("details", JSON(none_as_null=True)),
)

fingerprint = Table(
    "fingerprint",
    metadata,
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("article", ForeignKey("article.seq"), primary_key=True, index=True),
    sqlite_with_rowid=False,
    info={"derived": "it belongs to the body of its article"},
)

speaker = Table(
    "speaker",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("folded", Text, nullable=False, index=True),
)

speaker_word = Table(
    "speaker_word",
    metadata,
    Column("word", Text, primary_key=True),
    Column("speaker", ForeignKey("speaker.seq"), primary_key=True),
    sqlite_with_rowid=False,
    info={"derived": "the words of the speaker's name"},
)

statement = Table(
    "statement",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article", ForeignKey("article.seq"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("speaker", ForeignKey("speaker.seq")),
    Column("said_on", Text),
    Column("record", JSON, nullable=False),
    Column("act", Text),
    Column("medium", Text),
    Column("outlet", Text),
    UniqueConstraint("article", "position"),
    Index(None, "speaker", "said_on"),
    Index(None, "said_on"),
    Index(None, "act", "said_on"),
    Index(None, "medium", "said_on"),
    Index(None, "outlet", "said_on"),
)

relation = Table(
    "relation",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("type", Text, nullable=False),
    Column("reported", Boolean, nullable=False),
    Column("a", ForeignKey("statement.id"), nullable=False, index=True),
    Column("b", ForeignKey("statement.id"), nullable=False, index=True),
    Column("score", Float, nullable=False, index=True),
    Column("status", Text, nullable=False, index=True),
    Column("origin_a", Text, nullable=False),
    Column("origin_b", Text, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("benign", JSON, nullable=False),
    Column("tuning", Integer),
    CheckConstraint("a <> b", name="two_ends"),
    Index(None, "type", "status"),
)

relation_end = Table(
    "relation_end",
    metadata,
    Column("statement", ForeignKey("statement.seq"), primary_key=True),
    Column("relation", ForeignKey("relation.seq"), primary_key=True, index=True),
    sqlite_with_rowid=False,
    info={"derived": "the ends of relations"},
)
"""Both ends of each relation by number: those of much-heard persons are found without reading all
that they said."""

person = Table(
    "person",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("context", JSON, nullable=False),
    Column("wikidata", Text),
    Column("base", JSON(none_as_null=True)),
    Column("same_as", ForeignKey("person.seq")),
    Column("root", ForeignKey("person.seq"), index=True),
)

person_name = Table(
    "person_name",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("person", ForeignKey("person.seq"), nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True),
    UniqueConstraint("person", "name"),
)

person_word = Table(
    "person_word",
    metadata,
    Column("word", Text, primary_key=True),
    Column("name", ForeignKey("person_name.seq"), primary_key=True, index=True),
    sqlite_with_rowid=False,
    info={"derived": "the words of the person's name"},
)

office = Table(
    "office",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("person", ForeignKey("person.seq"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("area", Text),
    Column("start", Text),
    Column("end", Text),
)

sighting = Table(
    "sighting",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("article", ForeignKey("article.seq"), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("context", JSON, nullable=False),
    Column("person", ForeignKey("person.seq"), nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("by_name", Boolean, nullable=False),
    UniqueConstraint("article", "name"),
    Index(None, "person", "article"),
)

statement_person = Table(
    "statement_person",
    metadata,
    Column("person", ForeignKey("person.seq"), primary_key=True),
    Column("statement", ForeignKey("statement.seq"), primary_key=True, index=True),
    Column("part", Text, nullable=False),
    Column("said_on", Text),
    Index(None, "person", "said_on", "statement"),
    sqlite_with_rowid=False,
    info={"derived": "from the speakers of statements and the sightings of their article"},
)

decision = Table(
    "decision",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("person", ForeignKey("person.seq"), nullable=False, index=True),
    Column("other", ForeignKey("person.seq"), index=True),
    Column("moved", JSON, nullable=False),
    Column("undoes", ForeignKey("decision.seq"), unique=True),
)

judgement = Table(
    "judgement",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("relation", ForeignKey("relation.id"), nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("shape", Text),
    Column("type", Text),
    Column("note", Text, nullable=False),
    Column("undoes", ForeignKey("judgement.seq"), unique=True),
)
