"""What the text index is asked for, and what it holds, the same for every database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple


class AllOf(NamedTuple):
    """Rows with all ``phrases`` in their content, or all in their headline, or some in each, and
    one of the tokens ``speakers`` (``None``: any), and with none of the phrases ``besides``. The
    last word of an ``unfinished`` query may go on."""

    phrases: tuple[str, ...]
    speakers: tuple[str, ...] | None = None
    unfinished: bool = False
    besides: tuple[str, ...] = ()


class AnyOf(NamedTuple):
    """Rows whose content has one of ``words``, and of the tokens of speakers one of ``speakers``
    (``None``: any)."""

    words: tuple[str, ...]
    speakers: tuple[str, ...] | None = None


Terms = AllOf | AnyOf

Snippet = tuple[str, tuple[tuple[int, int], ...]]
"""Some words of a statement, and where in them the hits stand."""

NOBODY = ("s0",)
"""The token of no speaker: nobody has the number 0."""


def speaker_tokens(speaker: int | None, persons: Iterable[int]) -> str:
    """The words that stand for a speaker and for persons in the text index, such as ``s4 p2``."""
    shown = [] if speaker is None else [f"s{speaker}"]
    return " ".join([*shown, *(f"p{person}" for person in sorted(persons))])


def index_row(
    seq: int, content: str, headline: str | None, speaker: int | None, persons: Iterable[int]
) -> dict[str, Any]:
    """The row of the text index for the statement with the number ``seq``."""
    return {
        "seq": seq,
        "content": content,
        "headline": headline or "",
        "speaker": speaker_tokens(speaker, persons),
    }


class Held(NamedTuple):
    """Articles that have all ``words``, for each of ``beginnings`` a word that begins so, one of
    ``one_of`` if there are any, and none of ``besides``; all are as ``texts.words.words_of`` makes
    them."""

    words: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
