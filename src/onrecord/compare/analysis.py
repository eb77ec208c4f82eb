"""What the comparison sees of one statement: its words in their sentence, parsed once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.compare.people import speaker_words
from onrecord.compare.recent import Recent
from onrecord.compare.terms import Term, terms_of
from onrecord.language import parse_all
from onrecord.records import Side, Span, Spans
from onrecord.spans import hull

_REACH = 300
_LONGEST = 2400
_SPACE = re.compile(r"\s")
_BREAK = re.compile(r"[.!?][”\"’']?\s|\n")


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """A statement's tokens by role. ``offset`` leads from a token to the article's characters.

    ``frame`` are the words of the same sentences outside the content; ``cue`` those of the cue.
    """

    side: Side
    offset: int
    content: tuple[Token, ...]
    cue: tuple[Token, ...]
    frame: tuple[Token, ...]
    terms: dict[str, Term]

    def span(self, token: Token) -> Span:
        """Where ``token`` stands in the article."""
        start = self.offset + token.idx
        return Span(start, start + len(token.text))

    def phrase(self, tokens: Iterable[Token]) -> Span:
        """The characters from the first to the last of ``tokens`` (at least one)."""
        return hull([self.span(token) for token in tokens])


_SEEN: Recent[Side, Analysis] = Recent(4096)


def analyse(side: Side) -> Analysis:
    """Parse the sentences around a statement and sort their words by role."""
    return _SEEN.get(side) or next(analyse_all([side]))


def prepare(sides: Iterable[Side]) -> None:
    """Parse statements that are about to be analysed in one batch, at half the cost of one by
    one. As many as the last few thousand are remembered."""
    for _ in analyse_all(dict.fromkeys(side for side in sides if _SEEN.get(side) is None)):
        pass


def analyse_all(sides: Iterable[Side]) -> Iterator[Analysis]:
    """Parse statements in batches and remember them."""
    some = list(sides)
    windows = [window_of(side) for side in some]
    docs = parse_all(side.text[slice(*span)] for side, span in zip(some, windows, strict=True))
    for side, window, doc in zip(some, windows, docs, strict=True):
        seen = _analysis(side, window.start, doc)
        _SEEN.put(side, seen)
        yield seen


def _analysis(side: Side, offset: int, doc: Doc) -> Analysis:
    statement = side.statement
    cue = _within(doc, offset, statement.cue.spans if statement.cue else ())
    content = _whole(_within(doc, offset, statement.content.spans), cue)
    sentences = {token.sent.start for token in (*content, *cue)}
    inside = {token.i for token in content}
    frame = tuple(t for t in doc if t.i not in inside and t.sent.start in sentences)
    terms = terms_of(content, speaker_words(side))
    return Analysis(side, offset, content, cue, frame, terms)


def window_of(side: Side) -> Span:
    """The characters of the article that are parsed for a statement."""
    cue = side.statement.cue
    return _window(side.text, side.statement.content.spans, cue.spans if cue else ())


def content_text(side: Side) -> str:
    """The part of that window which holds the content, and all that ``analyse`` may add to it."""
    content = hull(side.statement.content.spans)
    broken = [
        m.end() for m in _SPACE.finditer(side.text, max(0, content.start - _REACH), content.start)
    ]
    return side.text[broken[-1] if broken else content.start : window_of(side).end]


def _window(text: str, content: Spans, cue: Spans) -> Span:
    """The sentences around content and cue, cut at line breaks and at a bounded reach."""
    core = hull(content)
    near = [s for s in cue if core.start - _REACH <= s.start and s.end <= core.end + _REACH]
    start, end = hull([*content, *near])
    before = text[max(0, start - _REACH) : start]
    breaks = list(_BREAK.finditer(before))
    start -= len(before) - (breaks[-1].end() if breaks else 0)
    after = _BREAK.search(text, max(start, end - 1), min(len(text), end + _REACH))
    end = after.end() if after else min(len(text), end + _REACH)
    return Span(start, min(end, start + _LONGEST))


def _whole(content: tuple[Token, ...], cue: tuple[Token, ...]) -> tuple[Token, ...]:
    """The content with the clause that hangs below its last word, should the span end too soon."""
    if not content:
        return content
    taken = {token.i for token in (*content, *cue)}
    below = [t for child in content[-1].children if child.dep_ == "acl" for t in child.subtree]
    follows = bool(below) and below[0].i == content[-1].i + 1
    free = follows and not any(t.i in taken for t in below)
    return (*content, *(t for t in below if not t.is_space)) if free else content


def _within(tokens: Iterable[Token], offset: int, spans: Spans) -> tuple[Token, ...]:
    """The tokens that lie in one of ``spans``; white space is left out."""
    return tuple(
        token
        for token in tokens
        if not token.is_space
        and any(
            s <= offset + token.idx and offset + token.idx + len(token.text) <= e for s, e in spans
        )
    )
