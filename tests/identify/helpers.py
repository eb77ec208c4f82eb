"""Attributions written by their words, for articles written for the tests."""

from __future__ import annotations

from onrecord.identify import identify
from onrecord.language import parse
from onrecord.records import Attribution, Kind, Span, Spans, Speaker, Voice


def spans(text: str, words: str, near: int = 0) -> Spans:
    """The first place of ``words`` at or after ``near``; none for empty words."""
    if not words:
        return ()
    start = text.index(words, near)
    return (Span(start, start + len(words)),)


def saying(
    text: str, source: str, content: str, *, cue: str = "", kind: Kind = "direct", near: str = ""
) -> Attribution:
    """An attribution found by its words; ``near`` is where to start looking for its source."""
    start = text.index(near) if near else 0
    return Attribution(
        kind=kind,
        content=spans(text, content),
        source=spans(text, source, start),
        cue=spans(text, cue, start),
    )


def voices(text: str, *attributions: Attribution) -> list[Voice]:
    return identify(parse(text), attributions)


def speaker(text: str, source: str, content: str, **more: str) -> Speaker | None:
    """Who speaks a single attribution."""
    near = more.get("near", "")
    return voices(text, saying(text, source, content, cue=more.get("cue", ""), near=near))[
        0
    ].speaker


def name(text: str, source: str, content: str, **more: str) -> str | None:
    found = speaker(text, source, content, **more)
    return found.name if found else None
