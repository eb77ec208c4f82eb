"""Attribution: who says what, as triples of source, cue and content (Pareti, 2015)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Doc

from onrecord.attribute.combine import LEAST, combine
from onrecord.attribute.masks import masked
from onrecord.attribute.rules import by_rules
from onrecord.language import whole_text
from onrecord.records import Attribution

__all__ = ["TaggerLike", "attribute"]

CONSIDERED = 0.1
"""The tagger's own confidence below which the rules could not make up for its doubt."""


class TaggerLike(Protocol):
    """What finds attributions in a text by having learned it."""

    def tag(self, text: str, *, threshold: float | None = None) -> Sequence[Attribution]:
        """The attributions of ``text`` that it gives at least the confidence ``threshold``."""
        ...


def attribute(
    doc: Doc, tagger: TaggerLike | None = None, *, threshold: float = LEAST
) -> list[Attribution]:
    """The attributions of a parsed article, in reading order (by the start of the content).

    Without a ``tagger`` the rules work alone, and ``made_by`` says so. Of what the tagger finds,
    all that is less sure than ``threshold`` is left out: a higher one trades recall for precision.
    Spans are half-open and count code points of ``doc.text``; contents are trimmed, one fragment a
    paragraph.
    """
    rules = by_rules(doc)
    if tagger is None:
        return rules
    readable = masked(whole_text(doc), [a for a in rules if a.kind == "turn"])
    return combine(doc, rules, tagger.tag(readable, threshold=CONSIDERED), threshold)
