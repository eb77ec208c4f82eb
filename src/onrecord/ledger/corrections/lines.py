"""A correction as it is asked for, and as a line of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Row

from onrecord.records import Judged, Relation

What = Literal["headline", "published", "outlet", "speaker"]
WITHDRAWN = "withdrawn: corrected"
"""How the note of a judgement begins by which a correction withdraws a flag."""
Value = str | Mapping[str, Any] | None
"""A text, or a speaker in the shape of the records; None where the page tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a named person says that an article, or one of its statements (a speaker), should
    say. ``article`` and ``statement`` are ids."""

    article: str
    what: What
    value: Value
    by: str
    reason: str
    statement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Follows:
    """What becomes of relations by a correction: those that are ``added``; the ids of those that
    are ``withdrawn``, since they do not hold any more; the judgements (numbers) by which some were
    withdrawn before that stand ``again``; and those that have another score now."""

    added: tuple[Relation, ...] = ()
    withdrawn: tuple[str, ...] = ()
    again: tuple[int, ...] = ()
    rescored: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A line of the journal of corrections, which only grows.

    ``before`` and ``after`` are the values that stood before and from then on; ``at`` is in UTC,
    ISO 8601, to the second. A line that takes another back names it in ``undoes``; ``undone_by``
    is the line that took this one back.
    """

    number: int
    article: str
    statement: str | None
    what: What
    before: Value
    after: Value
    by: str
    at: str
    reason: str
    undoes: int | None
    undone_by: int | None

    @property
    def target(self) -> tuple[str, str | None, What]:
        """Which value of which record the line is about."""
        return self.article, self.statement, self.what


def corrected_of(row: Row[Any]) -> Corrected:
    """The line of a row that has the ids and ``undone_by`` too."""
    return Corrected(
        number=row.seq,
        article=row.article_id,
        statement=row.statement_id,
        what=row.what,
        before=row.before,
        after=row.after,
        by=row.by,
        at=row.at,
        reason=row.reason,
        undoes=row.undoes,
        undone_by=row.undone_by,
    )


def standing(lines: Iterable[Corrected]) -> list[Corrected]:
    """The corrections that hold: of each value the last one that nobody took back."""
    held = {line.target: line for line in lines if line.undoes is None and line.undone_by is None}
    return list(held.values())


def without(lines: Sequence[Corrected], number: int) -> Value:
    """The value that stands when the line ``number`` of ``lines`` is taken back: that of the last
    other correction that holds, else the one that was extracted."""
    target = next(line.target for line in lines if line.number == number)
    same = [line for line in lines if line.target == target]
    held = standing(line for line in same if line.number != number)
    return held[0].after if held else same[0].before


def together(parts: Iterable[Follows]) -> Follows:
    """All that follows, of several pairs of statements."""
    told = list(parts)
    return Follows(
        added=tuple(one for part in told for one in part.added),
        withdrawn=tuple(one for part in told for one in part.withdrawn),
        again=tuple(one for part in told for one in part.again),
        rescored=tuple(one for part in told for one in part.rescored),
    )


def withdrawal(number: int) -> str:
    """The note of a judgement by which the correction ``number`` withdraws a flag."""
    return f"{WITHDRAWN} (correction {number})"


def is_withdrawal(line: Judged) -> bool:
    """Whether a judgement withdrew a flag because of a correction."""
    return line.verdict == "dismiss" and line.note.startswith(WITHDRAWN)
