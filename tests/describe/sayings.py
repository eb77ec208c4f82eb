"""Attributions made of the words of an invented sentence, and those who speak them."""

from __future__ import annotations

from onrecord.records import Attribution, Kind, Span, Spans, Speaker, Voice


def saying(
    text: str,
    content: str,
    cue: str = "",
    source: str = "",
    kind: Kind = "indirect",
    *,
    near: str = "",
) -> Attribution:
    """The attribution of these words of ``text``; cue and source are looked for in ``near``."""
    begin = text.index(near) if near else 0

    def at(words: str, since: int) -> Spans:
        start = text.index(words, since)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(
        kind=kind, content=at(content, 0), cue=at(cue, begin), source=at(source, begin)
    )


def voice(name: str | None, addressee: str | None = None) -> Voice:
    """Somebody of that name, who speaks to ``addressee``."""
    speaker = Speaker(name=name, kind="person", as_named=name) if name else None
    return Voice(speaker=speaker, addressee=addressee)
