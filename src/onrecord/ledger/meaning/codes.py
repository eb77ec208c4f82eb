"""The codes of all statements in memory, and the statements whose codes are nearest to a vector.

Every code is compared: no index that loses some. The distance is Hamming's, but that a sign counts
for as much as its number tells, from 0 to 3; for of the vector asked for more is known than signs
(asymmetric distance; Gordo et al. 2014, "Asymmetric distances for binary embeddings"). Codes are
read when they are first asked for; later only those that came since.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Row, select

from onrecord.ledger.meaning import coding
from onrecord.ledger.meaning.tables import statement_code

AT_A_TIME = 16_384
"""How many codes are compared in one go: what they need fits the processor's cache."""
_READ = 20_000
Numbers = NDArray[np.int64]


class _Held(NamedTuple):
    """Codes in the order of entry (a column each), of which statement each is, and the number of
    the last row read."""

    words: coding.Words
    statements: Numbers
    last: int


_NONE = _Held(np.zeros((coding.CODE_WORDS, 0), dtype=np.uint64), np.zeros(0, dtype=np.int64), 0)


class Codes:
    """The codes of one ledger; several threads may ask at once."""

    def __init__(self) -> None:
        self._held = _NONE
        self._lock = Lock()

    def nearest(self, connection: Connection, vector: coding.Floats, count: int) -> list[int]:
        """Numbers of at least the ``count`` statements (all that are as near as the last of them)
        whose codes are nearest to ``vector``, in the order of entry."""
        held = self._fresh(connection)
        if not held.statements.size:
            return []
        away = _distances(held.words, _planes(vector))
        most = _reach(away, count)
        nearest: list[int] = held.statements[np.flatnonzero(away <= most)].tolist()
        return nearest

    def _fresh(self, connection: Connection) -> _Held:
        """All codes, those included that came since they were last asked for."""
        with self._lock:
            if parts := [_part(rows) for rows in _rows_after(connection, self._held.last)]:
                self._held = _joined([self._held, *parts])
            return self._held


def _rows_after(connection: Connection, last: int) -> Iterator[Sequence[Row[Any]]]:
    query = select(statement_code).where(statement_code.c.seq > last)
    found = connection.execute(query.order_by(statement_code.c.seq))
    yield from found.partitions(_READ)


def _part(rows: Sequence[Row[Any]]) -> _Held:
    return _Held(
        coding.words([row.code for row in rows]),
        np.array([row.statement for row in rows], dtype=np.int64),
        rows[-1].seq,
    )


def _joined(parts: Sequence[_Held]) -> _Held:
    return _Held(
        np.hstack([part.words for part in parts]),
        np.concatenate([part.statements for part in parts]),
        parts[-1].last,
    )


class _Planes(NamedTuple):
    """The signs of a vector, and which of them count once more, and twice more."""

    signs: coding.Words
    once: coding.Words
    twice: coding.Words


def _planes(vector: coding.Floats) -> _Planes:
    """A number counts by its size beside what is usual for the vector (its root mean square)."""
    usual = max(float(np.sqrt(np.mean(vector**2))), 1e-12)
    weights = np.rint(np.abs(vector) * (_WEIGHT / usual)).clip(0, 3).astype(np.uint8)
    rows = np.stack((vector > 0, weights & 1, weights >> 1))
    return _Planes(*coding.words(coding.signs(rows)).T)


_WEIGHT = 1.2
"""What a number of the usual size counts; it found the most on contents of news statements."""


def _distances(words: coding.Words, asked: _Planes) -> NDArray[np.uint16]:
    """How far each code (a column of ``words``) is away."""
    away = np.zeros(words.shape[1], dtype=np.uint16)
    room = min(AT_A_TIME, words.shape[1])
    differ, counted = np.empty((2, room), dtype=np.uint64)
    few, twofold = np.empty(room, dtype=np.uint8), np.empty(room, dtype=np.uint16)
    for start in range(0, words.shape[1], AT_A_TIME):
        some = away[start : start + AT_A_TIME]
        size = slice(len(some))
        twofold[size] = 0
        for row, sign, once, twice in zip(words, *asked, strict=True):
            np.bitwise_xor(row[start : start + AT_A_TIME], sign, out=differ[size])
            for mask, sum_ in ((once, some), (twice, twofold[size])):
                np.bitwise_and(differ[size], mask, out=counted[size])
                np.bitwise_count(counted[size], out=few[size])
                np.add(sum_, few[size], out=sum_)
        some += 2 * twofold[size]
    return away


def _reach(away: NDArray[np.uint16], count: int) -> int:
    """The distance within which ``count`` codes lie, or all of them."""
    within: NDArray[np.int64] = np.bincount(away).cumsum()
    return min(int(within.searchsorted(count)), len(within) - 1)
