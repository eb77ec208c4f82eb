"""Transcripts as JSON: of speech recognisers (Whisper and its kin), of players, of archives.

``{"segments": [{"speaker": "...", "start": 0.0, "text": "..."}, ...]}``, or ``utterances`` or
``cues``; or the words and the speakers in two lists, ``{"utt": [...], "speaker": [...]}``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.errors import EmptyInput
from onrecord.read.columns import FIELDS
from onrecord.read.fields import details_of, first_string, string_of, web_address
from onrecord.read.source import Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.read.turns import Turn, name_in, transcript_of
from onrecord.records import RawPage

_SEGMENTS = ("segments", "utterances", "cues", "turns")
_WORDS = ("text", "body", "transcript")
_VOICE = ("speaker", "speaker_name", "voice", "name")
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
    text = transcript_of(_pairs(record) or _turns(record))
    if not text:
        raise EmptyInput(where, "the transcript holds no words")
    fields = {key.lower(): value for key, value in record.items()}
    dates = (stated_date(fields.get(name)) for name in FIELDS["published"])
    stated = Stated(
        headline=first_string(fields, FIELDS["headline"]),
        published=next(filter(None, dates), None),
        outlet=first_string(fields, FIELDS["outlet"]),
        url=web_address(first_string(fields, FIELDS["url"])),
        language=first_string(fields, FIELDS["language"]),
        details=details_of(fields),
    )
    return page_of(where, text, stated, told)


def _pieces(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The pieces of speech, the names of their fields in lower case."""
    lists = (record.get(name) for name in _SEGMENTS)
    found = next((value for value in lists if isinstance(value, list) and value), [])
    if not all(isinstance(piece, dict) for piece in found):
        return []
    return [{str(key).lower(): value for key, value in piece.items()} for piece in found]


def _turns(record: Mapping[str, Any]) -> list[Turn]:
    names = _names(record.get("speakers"))
    turns: list[Turn] = []
    for piece in _pieces(record):
        voice = first_string(piece, _VOICE)
        turns.append((name_in(names.get(voice or "", voice)), first_string(piece, _WORDS) or ""))
    return turns


def _names(speakers: object) -> dict[str, str]:
    """The names of voices by their numbers, where the record lists them."""
    several = speakers if isinstance(speakers, list) else []
    known = [(string_of(s.get("id")), string_of(s)) for s in several if isinstance(s, dict)]
    return {key: name for key, name in known if key and name}


def _pairs(record: Mapping[str, Any]) -> list[Turn]:
    """The turns of a record that has words and speakers in two lists of one length."""
    words, voices = record.get("utt"), record.get("speaker")
    if not isinstance(words, list) or not isinstance(voices, list) or len(words) != len(voices):
        return []
    return [
        (name_in(string_of(voice)), string_of(said) or "")
        for voice, said in zip(voices, words, strict=True)
    ]
