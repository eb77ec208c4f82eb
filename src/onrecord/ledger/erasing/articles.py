"""Erase an article, with its statements and all that hangs on them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, select, update

from onrecord.ledger import keeping
from onrecord.ledger.erasing import people
from onrecord.ledger.erasing.hanging import hanging, remove
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.schema import article, decision


def erase_article(connection: Connection, number: int, folder: Path, judge: Judge) -> int:
    """Erase the article with this number, and its pages in ``folder``; gives how many statements
    went with it."""
    _hand_on_story(connection, number)
    keeping.erase(connection, folder, number)
    seen = people.seen_in(connection, [number])
    bare = people.unsettle(connection, seen.keys())
    rows = hanging(connection, {article.name: {number}, decision.name: bare})
    remove(connection, rows)
    people.forget(connection, seen.values(), judge)
    remove(connection, people.silent_speakers(connection))
    return len(rows.get("statement", ()))


def _hand_on_story(connection: Connection, number: int) -> None:
    """Let the copies of the article be a story that begins with the first of them."""
    identity = connection.execute(select(article.c.id).where(article.c.seq == number)).scalar_one()
    copies = (article.c.story == identity) & (article.c.seq != number)
    query = select(article.c.id).where(copies).order_by(article.c.seq).limit(1)
    first = connection.execute(query).scalar_one_or_none()
    if first is not None:
        connection.execute(update(article).where(copies).values(story=first))
