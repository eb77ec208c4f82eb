"""Subtitles (SubRip and WebVTT, W3C 2019): the turns of a transcript."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from onrecord.errors import EmptyInput, InputError
from onrecord.read.decode import decode
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.told import Told
from onrecord.read.turns import NOISE, Piece, is_name, timed_transcript
from onrecord.records import Details, RawPage

TIMING = re.compile(rb"\d\d:\d\d[:.,][\d:.,]{3,9} {1,3}--> {1,3}\d\d:\d\d")
_TIMING = re.compile(
    r"^\s{0,3}(?:(?P<hours>\d{1,3}):)?(?P<minutes>\d\d):(?P<seconds>\d\d)[.,]\d{3}\s{1,3}-->"
)
_VOICE = re.compile(r"<v(?:\.[^>\s]{0,40})? ([^>\n]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>\n]{0,80}>|\{\\[^{}\n]{0,40}\}")
_LABEL = re.compile(r"^(?:>{2,3} ?|- ?|– ?)?([^\W\d_][^:\n]{1,60}?)\s?: ?(?=\S|$)")
_NEW_VOICE = re.compile(r"^(?:>{2,3}|[-–] )\s?")
_NOTES = ("WEBVTT", "NOTE", "STYLE", "REGION")


def read_captions(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: each turn a paragraph ``Name: words``; lines of one voice are joined by a space,
    and it is kept when in the recording each cue begins.

    A voice is named by a ``<v Name>`` tag or by a label (``Name:``) that opens a line. Beside named
    voices one that is not named is an unidentified speaker, so that nobody gets another's words;
    where nobody is named the words stand without a label. Sounds in brackets are left out.
    """
    lines = voiced(decode(source.where, source.data, source.charset))
    turns = groupby(lines, key=lambda line: (line.turn, line.name))
    made = timed_transcript(
        (name, [Piece(line.words, line.seconds) for line in group]) for (_, name), group in turns
    )
    if not made.text:
        raise EmptyInput(source.where, "the subtitles hold no words")
    yield page_of(source.where, made.text, Stated(details=Details(times=made.times)), told)


class Line(NamedTuple):
    """A line of a cue: the number of its turn, who speaks, if somebody is named, the words, and the
    second of the recording at which the cue begins."""

    turn: int
    name: str | None
    words: str
    seconds: int


def voiced(text: str) -> Iterator[Line]:
    """The lines of SubRip or WebVTT."""
    turn, name = 0, None
    for seconds, cue in _cues(text):
        for line in cue:
            named, words = _voice(line)
            changes = named is not None or _NEW_VOICE.match(words)
            if changes and (named is None or named != name):
                turn += 1
                name = named
            words = _NEW_VOICE.sub("", words)
            yield Line(turn, name, " ".join(words.split()), seconds)


def _cues(text: str) -> Iterator[tuple[int, list[str]]]:
    """When each cue begins, and its lines of text; a line that the cue before showed already is
    left out, as subtitles that roll repeat each line."""
    before: list[str] = []
    for block in re.split(r"\n[ \t]{0,9}\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        found = ((n, _TIMING.match(line)) for n, line in enumerate(lines))
        timed, start = next(((n, match) for n, match in found if match), (0, None))
        if start is None or lines[0].startswith(_NOTES[1:]):
            continue
        shown = lines[timed + 1 :]
        yield _begins(start), [line for line in shown if line not in before]
        before = shown


def _begins(timing: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in timing.groups())
    return hours * 3600 + minutes * 60 + seconds


def _voice(line: str) -> tuple[str | None, str]:
    """Who a line names as its speaker, and its words."""
    tag = _VOICE.search(line)
    words = NOISE.sub(" ", html.unescape(_TAG.sub("", line))).strip()
    if tag:
        return html.unescape(tag.group(1)).strip(), words
    label = _LABEL.match(words)
    if label and is_name(label.group(1)):
        return label.group(1).strip(), words[label.end() :]
    return None, words
