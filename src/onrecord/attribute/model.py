"""The trained tagger: finds cues, then each cue's own source and content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.attribute.model_kind import kind_of
from onrecord.models.confidence import confidence, signs
from onrecord.models.network import Marked, Network, stacked
from onrecord.models.registry import installed, verified
from onrecord.models.tags import ROLE_TAGS, read, viterbi
from onrecord.models.windows import windows
from onrecord.models.wordpieces import encode
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import paragraphs

NAME = "attribution"
Run = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be an attribution, and the signs of how sure that is."""

    content: Spans
    source: Spans
    cue: Spans
    signs: list[float]


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
        found = (self._attribution(text, one) for one in self.candidates(text))
        kept = [one for one in found if one.confidence >= least]
        return sorted(kept, key=lambda a: a.cue)

    def candidates(self, text: str) -> Iterator[Candidate]:
        """Yield what may be an attribution of ``text``, unlikely ones too."""
        pieces = [p for w in windows(text) if (p := encode(self._tokenizer, text, w)).words]
        found = list(self._network.run(pieces, self._least))
        if not found:
            return
        for marked, path in zip(found, viterbi(stacked(found), ROLE_TAGS), strict=True):
            words = pieces[marked.row].words
            runs = read(path[: len(words)].tolist(), ROLE_TAGS)
            content = _spans(text, words, [run for run in runs if run[2] == "CONTENT"])
            if content:
                yield Candidate(
                    content=content,
                    source=_spans(text, words, _likeliest_source(marked, path, runs)),
                    cue=_spans(text, words, [(marked.cue.start, marked.cue.end, "CUE")]),
                    signs=signs(marked, path),
                )

    def _attribution(self, text: str, candidate: Candidate) -> Attribution:
        return Attribution(
            kind=kind_of(text, candidate.content),
            content=candidate.content,
            source=candidate.source,
            cue=candidate.cue,
            confidence=confidence(candidate.signs, self._weights),
            made_by=self.made_by,
        )


@cache
def load_tagger() -> Tagger | None:
    """Return the shipped tagger, or None when its weights are not installed.

    Raises ``ModelError`` when some of its files are missing or altered.
    """
    return Tagger(verified(NAME)) if installed(NAME) else None


def _likeliest_source(marked: Marked, path: NDArray[np.int64], runs: Sequence[Run]) -> list[Run]:
    """Of the runs tagged as source the surest one, if any: a cue has one source."""
    scores = marked.roles[np.arange(len(marked.roles)), path[: len(marked.roles)]]
    sources = [run for run in runs if run[2] == "SOURCE"]
    return sorted(sources, key=lambda run: -float(scores[run[0] : run[1]].mean()))[:1]


def _spans(text: str, words: Sequence[Span], runs: Sequence[Run]) -> Spans:
    """The runs of words as characters, cut where paragraphs end."""
    return tuple(
        Span(start + piece.start, start + piece.end)
        for first, after, _ in runs
        for start, end in [(words[first].start, words[after - 1].end)]
        for piece in paragraphs(text[start:end])
    )
