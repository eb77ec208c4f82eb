"""The tables of watching in the store of a newsroom; its migrations 0002 and 0003 make them.

``next_at`` is in seconds since 1970, and null for what is done; other times are ISO 8601 in UTC.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from onrecord.newsroom.tables import metadata

source = Table(
    "watch_source",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("next_at", BigInteger, nullable=False),
    Column("checked_at", Text),
    Column("failures", Integer, nullable=False),
    Column("trouble", Text),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)

item = Table(
    "watch_item",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("source", Integer, nullable=False, index=True),
    Column("next_at", BigInteger, index=True),
    Column("reads", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("trouble", Text),
)

followed = Table(
    "watch_followed",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    UniqueConstraint("kind", "subject"),
)

joined = Table(
    "watch_joined",
    metadata,
    Column("followed", Integer, primary_key=True, autoincrement=False),
    Column("statement", Text, primary_key=True),
)

alert = Table(
    "watch_alert",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("followed", Text, nullable=False),
    Column("statements", JSON, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("read_at", Text, index=True),
    UniqueConstraint("kind", "subject", "followed"),
)

target = Table(
    "watch_target",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("address", Text, nullable=False, unique=True),
    Column("secret", Text, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
)

delivery = Table(
    "watch_delivery",
    metadata,
    Column("alert", Integer, primary_key=True),
    Column("target", Integer, primary_key=True),
    Column("attempts", Integer, nullable=False),
    Column("next_at", BigInteger, index=True),
    Column("done_at", Text),
    Column("trouble", Text),
)

state = Table(
    "watch_state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
)
