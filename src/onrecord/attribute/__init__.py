"""Attribution: who says what, as triples of source, cue and content (Pareti, 2015)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Doc

from onrecord.attribute.combine import combine
from onrecord.attribute.rules import by_rules
from onrecord.records import Attribution

__all__ = ["TaggerLike", "attribute"]


class TaggerLike(Protocol):
    """What finds attributions in a text by having learned it."""

    def tag(self, text: str) -> Sequence[Attribution]:
        """The attributions of ``text``."""
        ...


def attribute(doc: Doc, tagger: TaggerLike | None = None) -> list[Attribution]:
    """The attributions of a parsed article, in reading order (by the start of the content).

    Without a ``tagger`` the rules work alone, and ``made_by`` says so. Spans are half-open and
    count code points of ``doc.text``; contents are trimmed, one fragment a paragraph.
    """
    rules = by_rules(doc)
    return rules if tagger is None else combine(rules, tagger.tag(doc.text), doc.text)
