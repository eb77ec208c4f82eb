"""Persons across articles: their names and offices, where they were seen, and what was decided."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of persons; statements that are there stay found by their speakers' names."""
    _persons()
    _names()
    _sightings()
    _decisions()


def _persons() -> None:
    op.create_table(
        "person",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("context", sa.JSON, nullable=False),
        sa.Column("wikidata", sa.Text),
        sa.Column("base", sa.JSON),
        sa.Column("same_as", sa.Integer),
        sa.Column("root", sa.Integer),
        sa.PrimaryKeyConstraint("seq", name="pk_person"),
        sa.UniqueConstraint("id", name="uq_person_id"),
        sa.ForeignKeyConstraint(["same_as"], ["person.seq"], name="fk_person_same_as"),
        sa.ForeignKeyConstraint(["root"], ["person.seq"], name="fk_person_root"),
    )
    op.create_index("ix_person_root", "person", ["root"])
    op.create_table(
        "office",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("area", sa.Text),
        sa.Column("start", sa.Text),
        sa.Column("end", sa.Text),
        sa.PrimaryKeyConstraint("seq", name="pk_office"),
        sa.ForeignKeyConstraint(["person"], ["person.seq"], name="fk_office_person"),
    )
    op.create_index("ix_office_person", "office", ["person"])


def _names() -> None:
    op.create_table(
        "person_name",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_person_name"),
        sa.UniqueConstraint("person", "name", name="uq_person_name_person_name"),
        sa.ForeignKeyConstraint(["person"], ["person.seq"], name="fk_person_name_person"),
    )
    op.create_index("ix_person_name_folded", "person_name", ["folded"])
    op.create_table(
        "person_word",
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("name", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("word", "name", name="pk_person_word"),
        sa.ForeignKeyConstraint(["name"], ["person_name.seq"], name="fk_person_word_name"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_person_word_name", "person_word", ["name"])


def _sightings() -> None:
    op.create_table(
        "sighting",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("roles", sa.JSON, nullable=False),
        sa.Column("context", sa.JSON, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("evidence", sa.JSON, nullable=False),
        sa.Column("by_name", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_sighting"),
        sa.UniqueConstraint("article", "name", name="uq_sighting_article_name"),
        sa.ForeignKeyConstraint(["article"], ["article.seq"], name="fk_sighting_article"),
        sa.ForeignKeyConstraint(["person"], ["person.seq"], name="fk_sighting_person"),
    )
    op.create_index("ix_sighting_person", "sighting", ["person"])
    op.create_table(
        "statement_person",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("statement", sa.Integer, nullable=False),
        sa.Column("part", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person", "statement", name="pk_statement_person"),
        sa.ForeignKeyConstraint(["person"], ["person.seq"], name="fk_statement_person_person"),
        sa.ForeignKeyConstraint(
            ["statement"], ["statement.seq"], name="fk_statement_person_statement"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_statement_person_statement", "statement_person", ["statement"])


def _decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("other", sa.Integer),
        sa.Column("moved", sa.JSON, nullable=False),
        sa.Column("undoes", sa.Integer),
        sa.PrimaryKeyConstraint("seq", name="pk_decision"),
        sa.UniqueConstraint("undoes", name="uq_decision_undoes"),
        sa.ForeignKeyConstraint(["person"], ["person.seq"], name="fk_decision_person"),
        sa.ForeignKeyConstraint(["other"], ["person.seq"], name="fk_decision_other"),
        sa.ForeignKeyConstraint(["undoes"], ["decision.seq"], name="fk_decision_undoes"),
    )
    op.create_index("ix_decision_person", "decision", ["person"])
    op.create_index("ix_decision_other", "decision", ["other"])
