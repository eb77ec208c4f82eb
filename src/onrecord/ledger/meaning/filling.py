"""Make vectors for statements that have none: those of ledgers that older versions filled."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from onrecord.errors import ModelError
from onrecord.ledger.meaning.entering import enter_vectors, lacking
from onrecord.models.meaning import vectors_of

_AT_A_TIME = 200


def fill(writing: Callable[[], AbstractContextManager[Connection]]) -> int:
    """Enter the vectors that are missing; gives how many.

    Each batch is a transaction of its own: what was stopped is gone on with later. Raises
    ``ModelError`` when no encoder is installed.
    """
    done = last = 0
    while True:
        with writing() as connection:
            rows = lacking(connection, last, _AT_A_TIME)
            if not rows:
                return done
            vectors = vectors_of([words for _, _, words in rows])
            if vectors is None:
                raise ModelError(
                    "meaning", "the encoder is not installed", "Install onrecord again."
                )
            enter_vectors(connection, {seq: speaker for seq, speaker, _ in rows}, vectors)
        done, last = done + len(rows), rows[-1][0]
