"""Transcripts as recorders export them: a line ``Name  0:03``, and below it what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.errors import InputError
from onrecord.read.decode import decode
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.told import Told
from onrecord.read.turns import is_name, name_in, transcript_of
from onrecord.records import RawPage

_HEAD = re.compile(
    r"^(?P<name>[^\W\d_][^\n:]{0,60}?)[ \t]{1,6}[\[(]?"
    r"(?P<time>(?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?[ \t]{0,6}\r?$",
    re.M,
)
_SPEAKER = re.compile(r"speaker \d{1,3}$", re.I)
_FEWEST = 2
_FIRST_BY = 400
_NAME_WORDS = 2


def is_timed(head: bytes) -> bool:
    """Whether what begins with ``head`` has such lines: two of them or more, the first near the
    top, with times that do not go back, each with words below."""
    text = head.decode("utf-8", "replace")
    found = list(_HEAD.finditer(text))
    if len(found) < _FEWEST or found[0].start() > _FIRST_BY:
        return False
    times = [_seconds(one["time"]) for one in found]
    return times == sorted(times) and all(_opens_turn(text, one) for one in found)


def read_timed(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: each turn a paragraph ``Name: words``. What stands above the first is its headline.

    A voice that has only a number stays unidentified. Raises ``EmptyInput`` or ``TooLarge``.
    """
    text = decode(source.where, source.data, source.charset)
    heads = list(_HEAD.finditer(text))
    ends = [one.start() for one in heads[1:]] + [len(text)]
    turns = [
        (name_in(one["name"]), text[one.end() : end]) for one, end in zip(heads, ends, strict=True)
    ]
    above = [line.strip() for line in text[: heads[0].start()].split("\n")] if heads else []
    headline = next(filter(None, above), None)
    yield page_of(source.where, transcript_of(turns), Stated(headline=headline), told)


def _opens_turn(text: str, head: re.Match[str]) -> bool:
    name = head["name"].strip()
    named = is_name(name) and len(name.split()) >= _NAME_WORDS
    below = text[head.end() :].lstrip("\r").removeprefix("\n")
    cut_off = not below
    return (named or bool(_SPEAKER.match(name))) and (
        cut_off or bool(below.split("\n", 1)[0].strip())
    )


def _seconds(time: str) -> int:
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total
