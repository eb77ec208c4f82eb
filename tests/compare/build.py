"""Statements for the tests, written as ``[content]`` and ``{cue}`` inside a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.compare.align import Pair, align
from onrecord.compare.analysis import analyse
from onrecord.records import Act, Kind, Said, Side, Span, Speaker, Statement
from onrecord.spans import quoted


def sides(
    text: str, *speakers: str | None, article: str = "a1", published: str | None = "2031-05-04"
) -> list[Side]:
    """One side for each ``[content]`` of ``text``, in order, with the cue ``{...}`` before or
    after it in the same sentence; ``speakers`` are who says them."""
    plain, contents, cues = _parse(text)
    found = []
    for number, (content, speaker) in enumerate(zip(contents, speakers, strict=True)):
        cue = next((c for c in cues if _near(plain, content, c)), None)
        statement = Statement(
            id=f"{article}-{number}",
            article=article,
            kind="turn" if cue is None else "indirect",
            statement=True,
            act="assert",
            speaker=Speaker(name=speaker, kind="person", as_named=speaker) if speaker else None,
            via=(),
            addressee=None,
            medium=None,
            content=quoted(plain, (content,)),
            cue=quoted(plain, (cue,)) if cue else None,
            said=Said(edtf=None, basis="unknown"),
            published=published,
            evidence=None,
            origin="first-hand",
            confidence=1.0,
            made_by="test",
        )
        found.append(Side(statement=statement, text=plain, story=article, position=number))
    return found


def said(text: str, speaker: str | None, **where: str | None) -> Side:
    """The one statement of an article of its own."""
    article = where.get("article") or text[:40]
    published = where.get("published", "2031-05-04")
    return sides(text, speaker, article=article, published=published)[0]


def with_act(side: Side, act: Act, kind: Kind | None = None) -> Side:
    """``side`` with another speech act."""
    statement = replace(side.statement, act=act, kind=kind or side.statement.kind)
    return replace(side, statement=statement)


def pair_of(a: Side, b: Side) -> Pair:
    """Both laid side by side."""
    return align(analyse(a), analyse(b))


def _parse(text: str) -> tuple[str, list[Span], list[Span]]:
    plain, opened = "", 0
    contents: list[Span] = []
    cues: list[Span] = []
    for piece in re.split(r"([\[\]{}])", text):
        if piece in {"[", "{"}:
            opened = len(plain)
        elif piece == "]":
            contents.append(Span(opened, len(plain)))
        elif piece == "}":
            cues.append(Span(opened, len(plain)))
        else:
            plain += piece
    return plain, contents, cues


def _near(plain: str, content: Span, cue: Span) -> bool:
    """Whether no full stop with a space stands between content and cue."""
    start, end = min(content.end, cue.end), max(content.start, cue.start)
    return ". " not in plain[start:end] and "\n" not in plain[start:end]
