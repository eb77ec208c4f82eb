"""Transcripts as JSON: of speech recognisers (Whisper and its kin), of players, of archives.

``{"segments": [{"speaker": "...", "start": 0.0, "text": "..."}, ...]}``, or ``utterances`` or
``cues``, with the times in seconds or as ``00:12:41``; or the words and the speakers in two lists,
``{"utt": [...], "speaker": [...]}``. ``recording``, ``audio`` or ``video`` is the address of what
was recorded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from onrecord.errors import EmptyInput
from onrecord.read.columns import FIELDS
from onrecord.read.fields import details_of, first_string, string_of, web_address
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.read.turns import Piece, TimedTurn, name_in, timed_transcript
from onrecord.records import RawPage

_SEGMENTS = ("segments", "utterances", "cues", "turns")
_WORDS = ("text", "body", "transcript")
_VOICE = ("speaker", "speaker_name", "voice", "name")
_START = ("start", "starttime", "start_time", "begin")
_RECORDING = ("recording", "audio", "audio_url", "video", "video_url", "media_url")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d\d)(?:[.,]\d{1,9})?")
_SLOWEST = 20
"""Seconds for a word, pauses of the recording included."""
_LONGEST = 1e9
_TIMED = ("start", "starttime", "start_time", "begin", "end")


def is_transcript(record: Mapping[str, Any]) -> bool:
    """Whether ``record`` holds pieces of speech that have a voice or a time, or both lists."""
    if _pairs(record):
        return True
    pieces = _pieces(record)
    return bool(pieces) and all(
        first_string(piece, _WORDS) is not None and set(piece) & {*_VOICE, *_TIMED}
        for piece in pieces[:3]
    )


def read_transcript(where: str, record: Mapping[str, Any], told: Told) -> RawPage:
    """The page of one recording: a paragraph ``Name: words`` for each turn.

    Voices that have a number and no name stay unidentified; ``speakers`` may name them. Raises
    ``EmptyInput`` or ``TooLarge``.
    """
    made = timed_transcript(_pairs(record) or _turns(record))
    if not made.text:
        raise EmptyInput(where, "the transcript holds no words")
    fields = {key.lower(): value for key, value in record.items()}
    dates = (stated_date(fields.get(name)) for name in FIELDS["published"])
    recording = web_address(first_string(fields, _RECORDING))
    stated = Stated(
        headline=first_string(fields, FIELDS["headline"]),
        published=next(filter(None, dates), None),
        outlet=first_string(fields, FIELDS["outlet"]),
        url=web_address(first_string(fields, FIELDS["url"])),
        language=first_string(fields, FIELDS["language"]),
        details=replace(details_of(fields), times=made.times, recording=recording),
    )
    return page_of(where, made.text, stated, told)


def _pieces(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The pieces of speech, the names of their fields in lower case."""
    lists = (record.get(name) for name in _SEGMENTS)
    found = next((value for value in lists if isinstance(value, list) and value), [])
    if not all(isinstance(piece, dict) for piece in found):
        return []
    return [{str(key).lower(): value for key, value in piece.items()} for piece in found]


def _turns(record: Mapping[str, Any]) -> list[TimedTurn]:
    names, pieces = _names(record.get("speakers")), _pieces(record)
    said = [first_string(piece, _WORDS) or "" for piece in pieces]
    turns: list[TimedTurn] = []
    for piece, words, seconds in zip(pieces, said, _starts(pieces, said), strict=True):
        voice = first_string(piece, _VOICE)
        turns.append((name_in(names.get(voice or "", voice)), [Piece(words, seconds)]))
    return turns


def _starts(pieces: Sequence[Mapping[str, Any]], said: Sequence[str]) -> list[int | None]:
    """The second at which each piece begins; none where they cannot be seconds: nobody speaks so
    slowly, and some recognisers count milliseconds."""
    starts = [_second(next((p[name] for name in _START if name in p), None)) for p in pieces]
    last = max((start for start in starts if start is not None), default=0)
    words = sum(len(one.split()) for one in said)
    return starts if last <= _SLOWEST * words else [None] * len(starts)


def _second(told: object) -> int | None:
    """A time as whole seconds; ``None`` for what is none."""
    if isinstance(told, (int, float)) and not isinstance(told, bool):
        return int(told) if 0 <= told < _LONGEST else None
    found = _CLOCK.fullmatch(told.strip()) if isinstance(told, str) else None
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _names(speakers: object) -> dict[str, str]:
    """The names of voices by their numbers, where the record lists them."""
    several = speakers if isinstance(speakers, list) else []
    known = [(string_of(s.get("id")), string_of(s)) for s in several if isinstance(s, dict)]
    return {key: name for key, name in known if key and name}


def _pairs(record: Mapping[str, Any]) -> list[TimedTurn]:
    """The turns of a record that has words and speakers in two lists of one length."""
    words, voices = record.get("utt"), record.get("speaker")
    if not isinstance(words, list) or not isinstance(voices, list) or len(words) != len(voices):
        return []
    return [
        (name_in(string_of(voice)), [Piece(string_of(said) or "")])
        for voice, said in zip(voices, words, strict=True)
    ]
