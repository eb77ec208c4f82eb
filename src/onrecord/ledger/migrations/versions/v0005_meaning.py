"""Vectors of statements, for search and candidates by meaning; what searches filter by, indexed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_FILTERS = ("act", "medium", "outlet")


def upgrade() -> None:
    """Make the tables and columns, and fill the columns from what is there."""
    _vectors()
    for name in _FILTERS:
        op.add_column("statement", sa.Column(name, sa.Text))
    _fill()
    for name in _FILTERS:
        op.create_index(f"ix_statement_{name}_said_on", "statement", [name, "said_on"])
    op.drop_index("ix_sighting_person", "sighting")
    op.create_index("ix_sighting_person_article", "sighting", ["person", "article"])
    _days()
    _ends()


def _vectors() -> None:
    op.create_table(
        "statement_vector",
        sa.Column("speaker", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("statement", sa.Integer, nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("speaker", "statement", name="pk_statement_vector"),
        sa.ForeignKeyConstraint(
            ["statement"], ["statement.seq"], name="fk_statement_vector_statement"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_statement_vector_statement", "statement_vector", ["statement"])
    op.create_table(
        "statement_code",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("statement", sa.Integer, nullable=False),
        sa.Column("code", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_statement_code"),
        sa.UniqueConstraint("statement", name="uq_statement_code_statement"),
        sa.ForeignKeyConstraint(
            ["statement"], ["statement.seq"], name="fk_statement_code_statement"
        ),
    )


def _days() -> None:
    """The day of saying beside each person of a statement: their newest are found by an index."""
    op.add_column("statement_person", sa.Column("said_on", sa.Text))
    link = sa.table("statement_person", sa.column("statement"), sa.column("said_on"))
    statement = sa.table("statement", sa.column("seq"), sa.column("said_on"))
    day = sa.select(statement.c.said_on).where(statement.c.seq == link.c.statement)
    op.execute(link.update().values(said_on=day.scalar_subquery()))
    op.create_index(
        "ix_statement_person_person_said_on_statement",
        "statement_person",
        ["person", "said_on", "statement"],
    )


def _ends() -> None:
    """Both ends of each relation, by number."""
    op.create_table(
        "relation_end",
        sa.Column("statement", sa.Integer, nullable=False),
        sa.Column("relation", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("statement", "relation", name="pk_relation_end"),
        sa.ForeignKeyConstraint(["statement"], ["statement.seq"], name="fk_relation_end_statement"),
        sa.ForeignKeyConstraint(["relation"], ["relation.seq"], name="fk_relation_end_relation"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_relation_end_relation", "relation_end", ["relation"])
    entered = "INSERT INTO relation_end (statement, relation) SELECT statement.seq, relation.seq"
    for end in ("a", "b"):
        op.execute(f"{entered} FROM relation JOIN statement ON statement.id = relation.{end}")


def _fill() -> None:
    """Take the act and the medium from each statement's record, the outlet from its article."""
    statement = sa.table(
        "statement",
        sa.column("article", sa.Integer),
        sa.column("record", sa.JSON),
        *(sa.column(name, sa.Text) for name in _FILTERS),
    )
    article = sa.table("article", sa.column("seq", sa.Integer), sa.column("outlet", sa.Text))
    home = sa.select(article.c.outlet).where(article.c.seq == statement.c.article)
    op.execute(
        statement.update().values(
            act=statement.c.record["act"].as_string(),
            medium=statement.c.record["medium"].as_string(),
            outlet=home.scalar_subquery(),
        )
    )
