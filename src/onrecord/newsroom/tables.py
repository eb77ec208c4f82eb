"""The tables of a newsroom's store, the same for every database. ``migrations`` alone make them.

Secrets are kept as SHA-256 of 256 random bits (no salt is needed for those), passwords as argon2id.
Times are seconds since 1970 in UTC where they are compared, ISO 8601 in UTC where they are read.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)

from onrecord.migrating import NAMES

REVISIONS = ("0001", "0002", "0003")
"""Every revision that this version knows, oldest first."""
VERSION_TABLE = "newsroom_version"

metadata = MetaData(naming_convention=NAMES)

account = Table(
    "account",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("made_at", Text, nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("account", ForeignKey("account.seq"), nullable=False, index=True),
    Column("began", BigInteger, nullable=False),
    Column("seen", BigInteger, nullable=False, index=True),
    Column("address", Text, nullable=False),
)

api_token = Table(
    "api_token",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("account", ForeignKey("account.seq"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("revoked_at", Text),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False, index=True),
    Column("subject", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Column("address", Text, nullable=False),
)
