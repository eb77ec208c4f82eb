"""The trained tagger as a stage's part: its candidates that are sure enough, as attributions."""

from __future__ import annotations

from functools import cache

from onrecord.attribute.marks import kind_of
from onrecord.attribute.quotes import quotations
from onrecord.models.distinct import distinct
from onrecord.models.registry import installed, verified
from onrecord.models.tagger import AttributionModel
from onrecord.records import Attribution, Spans

NAME = "attribution"


class Tagger:
    """Finds cues, then each cue's own source and content; use ``load_tagger`` to get one."""

    def __init__(self, model: AttributionModel) -> None:
        self._model = model
        self.made_by = model.made_by

    def tag(
        self, text: str, *, threshold: float | None = None, within: Spans | None = None
    ) -> list[Attribution]:
        """Return the attributions of ``text`` in the order of their cues.

        Those of a confidence under ``threshold`` (by default the one with the best F1 on articles
        held back) are left out. Spans count code points of ``text``; contents include their
        quotation marks. ``within`` are the spans to read, by default the paragraphs: the corpus
        marks no attribution inside another's content, so to find those, read that content.
        """
        least = self._model.threshold if threshold is None else threshold
        quotes = quotations(text)
        found = [
            Attribution(
                kind=kind_of(text, one.content, quotes),
                content=one.content,
                source=one.source,
                cue=one.cue,
                confidence=one.confidence,
                made_by=self.made_by,
            )
            for one in distinct(self._model.candidates(text, within))
            if one.confidence >= least
        ]
        return sorted(found, key=lambda attribution: attribution.cue)


@cache
def load_tagger() -> Tagger | None:
    """Return the shipped tagger, or None when its weights are not installed.

    Raises ``ModelError`` when some of its files are missing or altered.
    """
    return Tagger(AttributionModel(verified(NAME))) if installed(NAME) else None
