"""Turns of people who speak one after the other, as the text of a transcript."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.records import Moment

#: What stands in brackets between the words and is no speech: sounds, interruptions, notes.
NOISE = re.compile(r"\[[^\[\]\n]{1,120}\]|\([A-Z][A-Z ]{1,40}\)|[♪♫]")
_PLACEHOLDER = re.compile(
    r"(?:(?:speaker|spk|participant|unknown)[ _-]?)?(?:\d{1,4}|[A-Za-z])?$", re.I
)
_NAME_WORDS = 6
_SOMEBODY = "Unidentified Speaker"
_PARTICLES = frozenset("de del der di la le of the van von al bin".split())

Turn = tuple[str | None, str]
"""Who speaks, if somebody is named, and the words."""


class Piece(NamedTuple):
    """Words of a turn, and how many whole seconds from the start of the recording they begin."""

    words: str
    seconds: int | None = None


TimedTurn = tuple[str | None, Sequence[Piece]]
"""Who speaks, if somebody is named, and the words piece by piece."""


class Transcript(NamedTuple):
    """The text of a transcript, and when which of it is said, where that is known."""

    text: str
    times: tuple[Moment, ...]


def transcript_of(turns: Iterable[Turn], alone: str = "said") -> str:
    """The text of a transcript without times, as ``timed_transcript`` makes it."""
    return timed_transcript(((name, [Piece(words)]) for name, words in turns), alone).text


def timed_transcript(turns: Iterable[TimedTurn], alone: str = "said") -> Transcript:
    """A paragraph ``Name: words`` for each turn; turns of one name that follow on are one.

    Beside named voices one that is not named is an unidentified speaker, so that nobody gets
    another's words; where nobody is named the words stand without a label. Where only one voice
    speaks at all the text is no exchange, but reads ``Name said: “words”``, with the cue ``alone``.
    Sounds in brackets are left out.
    """
    spoken = _joined((name, _spoken(pieces)) for name, pieces in turns)
    names = {name for name, _ in spoken}
    text, times = "", list[Moment]()
    for name, pieces in spoken:
        before, after = _around(name, names, alone)
        text += f"\n\n{before}" if text else before
        for number, piece in enumerate(pieces):
            text += " " if number else ""
            times += [] if piece.seconds is None else [Moment(len(text), piece.seconds)]
            text += piece.words
        text += after
    return Transcript(text, tuple(_changing(times)))


def _changing(times: Sequence[Moment]) -> Iterator[Moment]:
    """Those of ``times`` that tell another second than the one before."""
    before = None
    for moment in times:
        if moment.seconds != before:
            yield moment
        before = moment.seconds


def _around(name: str | None, names: Collection[str | None], alone: str) -> tuple[str, str]:
    """What stands before and behind the words of a turn."""
    if names == {None}:
        return "", ""
    if len(names) == 1:
        return f"{name} {alone}: “", "”"
    return f"{name or _SOMEBODY}: ", ""


def _spoken(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without sounds, which may go from one into the next; empty ones are left out."""
    whole = " ".join(piece.words for piece in pieces)
    heard = NOISE.sub(lambda noise: " " * len(noise[0]), whole)
    found, start = [], 0
    for piece in pieces:
        end = start + len(piece.words)
        words = " ".join(heard[start:end].split())
        found += [Piece(words, piece.seconds)] if words else []
        start = end + 1
    return found


def _joined(
    turns: Iterable[tuple[str | None, list[Piece]]],
) -> list[tuple[str | None, list[Piece]]]:
    found: list[tuple[str | None, list[Piece]]] = []
    for name, pieces in turns:
        if not pieces:
            continue
        if found and name is not None and found[-1][0] == name:
            found[-1][1].extend(pieces)
        else:
            found.append((name, pieces))
    return found


def name_in(label: str | None) -> str | None:
    """``label`` if it names somebody, and is no number or letter of a voice, nor "all members"."""
    name = " ".join((label or "").split()).rstrip(":").strip()
    return None if _PLACEHOLDER.match(name) or not is_name(name) else name


def is_name(label: str) -> bool:
    """Whether the words of ``label`` are written as those of a name or title are."""
    words = label.split()
    return 0 < len(words) <= _NAME_WORDS and all(
        word[0].isupper() or word[0] in "(['" or word in _PARTICLES for word in words
    )
