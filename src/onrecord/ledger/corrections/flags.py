"""What a correction does to relations: a withdrawal is a line of the journal of judgements."""

from __future__ import annotations

from sqlalchemy import Connection

from onrecord.ledger import judgements, writing
from onrecord.ledger.corrections.lines import Follows, withdrawal
from onrecord.ledger.tuning.rescoring import rescore
from onrecord.records import Judgement


def follow(connection: Connection, follows: Follows, number: int, by: str) -> None:
    """Let relations be as they follow from the correction ``number`` that ``by`` made. None is
    ever deleted; who judged it before still stands in the journal."""
    told = withdrawal(number)
    for relation in follows.withdrawn:
        out = Judgement(verdict="dismiss", shape="misread", by=by, note=told)
        judgements.enter(connection, relation, out)
    for line in follows.again:
        judgements.undo(connection, line, by, f"it holds again (correction {number})")
    rescore(connection, follows.rescored)
    writing.enter_relations(connection, follows.added)
