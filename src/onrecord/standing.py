"""What the judgements of a relation come to: each reviewer's last word, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.records import Judged, RelationType, Status

Outcome = tuple[Status, RelationType | None]
"""A relation's status after a verdict, and what type it was then taken for."""


def last_words(journal: Iterable[Judged]) -> list[Judged]:
    """The verdict of each reviewer that counts, the latest last: their last one that nobody took
    back. Notes are no verdicts; case does not tell reviewers apart.

    ``journal`` are the lines about one relation, in the order of entry.
    """
    words: dict[str, Judged] = {}
    for line in journal:
        if line.verdict in ("confirm", "dismiss", "retype") and line.undone_by is None:
            words[line.by.casefold()] = line
    return sorted(words.values(), key=lambda line: line.number)


def outcome(line: Judged) -> Outcome:
    """What a verdict makes of its relation. To retype is to confirm as another type."""
    if line.verdict == "dismiss":
        return "dismissed", None
    return "confirmed", line.type


def in_dispute(journal: Iterable[Judged]) -> bool:
    """Whether two reviewers' last words come to different things."""
    return len({outcome(line) for line in last_words(journal)}) > 1
