"""The trained tagger's candidates: cues, and each cue's own source and content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.models.candidate import Candidate
from onrecord.models.confidence import confidence, signs
from onrecord.models.network import Marked, Network, stacked
from onrecord.models.passive import names_no_speaker
from onrecord.models.tags import ROLE_TAGS, read, viterbi
from onrecord.models.windows import windows
from onrecord.models.wordpieces import Pieces, encode
from onrecord.records import Span, Spans
from onrecord.spans import paragraphs

Run = tuple[int, int, str]
#: How many candidates are decoded together: alike in length, few enough for little memory.
GROUP = 64


class AttributionModel:
    """The network, its tokenizer, and the figures fitted on articles held back."""

    def __init__(self, folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.made_by: str = config["made_by"]
        self.threshold: float = config["threshold"]
        self._least: float = config["least_cue_probability"]
        self._weights: list[float] = config["confidence_weights"]
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._network = Network(folder)

    def candidates(self, text: str, within: Spans | None = None) -> Iterator[Candidate]:
        """Yield what may be an attribution of ``text``, unlikely ones too.

        ``within`` are the spans to read, each as a window of its own (by default the paragraphs).
        """
        places = windows(text) if within is None else within
        pieces = [p for w in places if (p := encode(self._tokenizer, text, w)).words]
        found = list(self._network.run(pieces, self._least))
        for start in range(0, len(found), GROUP):
            group = found[start : start + GROUP]
            for marked, path in zip(group, viterbi(stacked(group), ROLE_TAGS), strict=True):
                yield from self._candidate(text, pieces[marked.row], marked, path)

    def _candidate(
        self, text: str, window: Pieces, marked: Marked, path: NDArray[np.int64]
    ) -> Iterator[Candidate]:
        """The candidate that the tags of a window spell, if they hold any content."""
        words, quote = window.words, np.array(window.quote)[window.first]
        runs = read(path[: len(words)].tolist(), ROLE_TAGS)
        content = _spans(text, words, [run for run in runs if run[2] == "CONTENT"])
        if not content:
            return
        cue = _spans(text, words, [(marked.cue.start, marked.cue.end, "CUE")])
        source = _spans(text, words, _likeliest_source(marked, path, runs))
        if source and names_no_speaker(text, cue[0], source[0]):
            source = ()
        found_signs = signs(marked, path, quote)
        yield Candidate(
            content=content,
            source=source,
            cue=cue,
            signs=found_signs,
            confidence=confidence(found_signs, self._weights),
        )


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
