"""A page as the marks are read on it, and a conflict found there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.compare.stated import stated
from onrecord.identify import identify
from onrecord.language import tokens
from onrecord.records import (
    Article,
    Attribution,
    Relation,
    RelationType,
    Span,
    Spans,
    Speaker,
    Statement,
)

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its parse and what was found in it."""

    doc: Doc
    article: Article
    attributions: Sequence[Attribution]
    statements: Sequence[Statement]

    def speakers(self, claims: Sequence[Attribution]) -> list[Speaker | None]:
        """Who the sources of ``claims`` are, read together with those of the page."""
        if not any(claim.source for claim in claims):
            return [None for _ in claims]
        voices = identify(self.doc, [*self.attributions, *claims])[len(self.attributions) :]
        return [
            v.speaker if c.source and self._is_phrase(c.source) else None
            for c, v in zip(claims, voices, strict=True)
        ]

    def _is_phrase(self, source: Spans) -> bool:
        """Whether a source is a name or a noun phrase, and no clause and nothing quoted: what the
        page does not plainly name stays unnamed."""
        words = tokens(self.doc, source)
        finite = any(t.tag_ in _FINITE and t.dep_ != "relcl" for t in words)
        quoted = any(t.is_quote for t in self.doc[max(0, words[0].i - 1) : words[-1].i + 1])
        return not finite and not quoted and len(words) <= _LONGEST


@dataclass(frozen=True, slots=True)
class Conflict:
    """``b`` stands against ``a``, by the page's own words."""

    a: Statement
    b: Statement
    relation: Relation


def conflict(page: Page, a: Statement, b: Statement, type_: RelationType, words: Span) -> Conflict:
    """The conflict of ``type_`` between two statements that the page states by its ``words``."""
    relation = stated(a, b, text=page.article.text, type_=type_, words=words)
    return Conflict(a, b, relation)
