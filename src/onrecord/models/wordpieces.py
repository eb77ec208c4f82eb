"""Turns a window of text into what the attribution tagger takes: word pieces and features.

The encoder is uncased, so the case of each word and whether it stands in quotation marks go in
beside the pieces. Labels are given to words: the tagger is read at each word's first piece.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.models.quotestate import quote_states
from onrecord.records import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MAX_PIECES = 384
LOWER, CAPITALISED, UPPER, DIGIT, MARK = range(5)
CASES = 5
_PLAIN = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')


@dataclass(frozen=True, slots=True)
class Pieces:
    """One window, encoded. ``first`` holds each word's first piece; ``words`` its characters.

    ``ids``, ``case`` and ``quote`` have one entry a piece, the two special pieces included.
    ``words`` are spans of the whole text.
    """

    ids: list[int]
    case: list[int]
    quote: list[int]
    first: list[int]
    words: list[Span]


def encode(tokenizer: Tokenizer, text: str, window: Span) -> Pieces:
    """Return ``window`` of ``text`` as pieces, at most ``MAX_PIECES`` of them."""
    chunk = text[window.start : window.end]
    encoding = tokenizer.encode(chunk.translate(_PLAIN))
    states = quote_states(chunk)
    case, quote = [MARK] * len(encoding.ids), [0] * len(encoding.ids)
    first: list[int] = []
    words: list[Span] = []
    previous = None
    for i, (word, (start, end)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
        if word is None:
            continue
        if word == previous:
            words[-1] = Span(words[-1].start, window.start + end)
        else:
            first.append(i)
            words.append(Span(window.start + start, window.start + end))
        previous = word
        case[i] = _case(text[words[-1].start : words[-1].end])
        quote[i] = states[start]
    return _clip(Pieces(encoding.ids, case, quote, first, words))


def _case(word: str) -> int:
    """The shape of a word, or of as much of it as its pieces so far hold."""
    if not word[:1].isalpha():
        return DIGIT if word[:1].isdigit() else MARK
    if word[0].islower():
        return LOWER
    return UPPER if len(word) > 1 and word.isupper() else CAPITALISED


def _clip(pieces: Pieces) -> Pieces:
    """``pieces`` without what exceeds the encoder's reach, the closing special piece kept."""
    if len(pieces.ids) <= MAX_PIECES:
        return pieces
    keep = MAX_PIECES - 1
    words = sum(1 for i in pieces.first if i < keep)
    return Pieces(
        [*pieces.ids[:keep], pieces.ids[-1]],
        [*pieces.case[:keep], pieces.case[-1]],
        [*pieces.quote[:keep], pieces.quote[-1]],
        pieces.first[:words],
        pieces.words[:words],
    )
