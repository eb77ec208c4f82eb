"""The trained tagger: finds cues, then each cue's own source and content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from tokenizers import Tokenizer

from onrecord.attribute.model_kind import kind_of
from onrecord.models.confidence import confidence, signs
from onrecord.models.network import Marked, Network, stacked
from onrecord.models.registry import installed, verified
from onrecord.models.tags import ROLE_TAGS, read, viterbi
from onrecord.models.windows import windows
from onrecord.models.wordpieces import Pieces, encode
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import paragraphs

NAME = "attribution"


class Tagger:
    """The tagger with its weights; use ``load_tagger`` to get the shipped one."""

    def __init__(self, folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.made_by: str = config["made_by"]
        self._least: float = config["least_cue_probability"]
        self._threshold: float = config["threshold"]
        self._weights: list[float] = config["confidence_weights"]
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._network = Network(folder)

    def tag(self, text: str, *, threshold: float | None = None) -> list[Attribution]:
        """Return the attributions of ``text`` in the order of their cues.

        Those of a confidence under ``threshold`` (by default the one with the best F1 on articles
        held back) are left out. Spans count code points of ``text``.
        """
        least = self._threshold if threshold is None else threshold
        found = (self._attribution(text, *one) for one in self.candidates(text))
        kept = [a for a in found if a is not None and a.confidence >= least]
        return sorted(kept, key=lambda a: a.cue)

    def candidates(self, text: str) -> Iterator[tuple[Pieces, Marked, list[int]]]:
        """Yield what may be an attribution: its window, its cue, and the tags of its words."""
        pieces = [p for w in windows(text) if (p := encode(self._tokenizer, text, w)).words]
        found = list(self._network.run(pieces, self._least))
        if not found:
            return
        for marked, path in zip(found, viterbi(stacked(found), ROLE_TAGS), strict=True):
            yield pieces[marked.row], marked, path
