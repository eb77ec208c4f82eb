"""Erase the names of somebody from what is told of matters."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, delete, select, update

from onrecord.ledger.matters.tables import matter_decision, matter_term


def blank(connection: Connection, blanked: Callable[[str], str]) -> None:
    """Let no name that is proposed hold a word that ``blanked`` alters, and no line of the journal
    be read with it."""
    for row in connection.execute(select(matter_term.c.seq, matter_term.c.text)).all():
        if blanked(row.text) != row.text:
            connection.execute(delete(matter_term).where(matter_term.c.seq == row.seq))
    for line in connection.execute(select(matter_decision)).all():
        told = {"reason": line.reason, "name": line.name}
        after = {key: value and blanked(value) for key, value in told.items()}
        if after != told:
            changed = update(matter_decision).where(matter_decision.c.seq == line.seq)
            connection.execute(changed.values(after))
