"""Attributions made of the words of an invented sentence."""

from __future__ import annotations

from onrecord.records import Attribution, Kind, Span, Spans


def saying(
    text: str, content: str, cue: str = "", source: str = "", kind: Kind = "indirect"
) -> Attribution:
    """The attribution of these words of ``text``."""

    def at(words: str) -> Spans:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(kind=kind, content=at(content), cue=at(cue), source=at(source))
