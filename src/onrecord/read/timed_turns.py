"""Transcripts as recorders export them: a line ``Name  0:03``, and below it what was said; or turns
that begin with the time in brackets, ``[00:12:41] Name: words``, or after the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.errors import InputError
from onrecord.read.decode import decode
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.told import Told
from onrecord.read.turns import Piece, is_name, name_in, timed_transcript
from onrecord.records import Details, RawPage

_HEAD = re.compile(
    r"^(?P<name>[^\W\d_][^\n:]{0,60}?)[ \t]{1,6}[\[(]?"
    r"(?P<time>(?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?[ \t]{0,6}\r?$",
    re.M,
)
_MARKED = re.compile(
    r"^[ \t]{0,6}(?:[\[(](?P<before>(?:\d{1,2}:)?\d{1,2}:\d\d)(?:[.,]\d{1,3})?[\])][ \t]{0,6}"
    r"(?P<name>[^\W\d_][^\n:\[\]()]{0,60}):"
    r"|(?P<named>[^\W\d_][^\n:\[\]()]{0,60})[ \t]{1,6}"
    r"[\[(](?P<after>(?:\d{1,2}:)?\d{1,2}:\d\d)(?:[.,]\d{1,3})?[\])]:)(?=[ \t\r\n]|$)",
    re.M,
)
_SPEAKER = re.compile(r"speaker \d{1,3}$", re.I)
_FEWEST = 2
_FIRST_BY = 400
_NAME_WORDS = 2
_LATEST, _LATEST_FULL = 600, 6 * 3600
"""Before which second of the recording the first turn begins."""


def is_timed(head: bytes) -> bool:
    """Whether what begins with ``head`` has such lines: two of them or more, the first near the
    top, with times that do not go back, each with words below or behind."""
    text = head.decode("utf-8", "replace")
    found = _turns(text)
    if len(found) < _FEWEST or found[0].start > _FIRST_BY:
        return False
    times = [one.seconds for one in found]
    return times == sorted(times) and all(one.opens(text) for one in found)


def read_timed(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: each turn a paragraph ``Name: words``, with the time at which it begins. What
    stands above the first is its headline.

    A voice that has only a number stays unidentified. Raises ``EmptyInput`` or ``TooLarge``.
    """
    text = decode(source.where, source.data, source.charset)
    heads = _turns(text)
    ends = [one.start for one in heads[1:]] + [len(text)]
    timed = _is_of_recording(heads)
    made = timed_transcript(
        (name_in(one.name), [Piece(text[one.end : end], one.seconds if timed else None)])
        for one, end in zip(heads, ends, strict=True)
    )
    above = [line.strip() for line in text[: heads[0].start].split("\n")] if heads else []
    headline = next(filter(None, above), None)
    stated = Stated(headline=headline, details=Details(times=made.times))
    yield page_of(source.where, made.text, stated, told)


class _Head(NamedTuple):
    """What opens a turn, characters ``[start, end)``; ``inline`` when its words stand behind it.
    ``full`` times have hours."""

    name: str
    seconds: int
    full: bool
    start: int
    end: int
    inline: bool

    def opens(self, text: str) -> bool:
        """Whether it names a voice, and has words; alone in a line it names it in full."""
        named = is_name(self.name) and (self.inline or len(self.name.split()) >= _NAME_WORDS)
        below = text[self.end :].lstrip("\r").removeprefix("\n")
        cut_off = not below
        return (named or bool(_SPEAKER.match(self.name))) and (
            self.inline or cut_off or bool(below.split("\n", 1)[0].strip())
        )


def _turns(text: str) -> list[_Head]:
    """The heads of the turns: those that stand alone, else those before their words."""
    alone = [_head(one, one["name"], one["time"]) for one in _HEAD.finditer(text)]
    return alone or [
        _head(one, one["name"] or one["named"], one["before"] or one["after"], inline=True)
        for one in _MARKED.finditer(text)
    ]


def _head(found: re.Match[str], name: str, time: str, *, inline: bool = False) -> _Head:
    return _Head(name.strip(), _seconds(time), time.count(":") > 1, *found.span(), inline)


def _is_of_recording(heads: Sequence[_Head]) -> bool:
    """Whether the times run from the start of a recording: those of a clock on the wall, in hours
    and minutes, look the same, but do not begin soon after nought."""
    if not heads:
        return False
    return heads[0].seconds < (_LATEST_FULL if heads[0].full else _LATEST)


def _seconds(time: str) -> int:
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total
