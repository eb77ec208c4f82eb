"""The language of an article, as a primary subtag of RFC 5646.

Plain English is told by its function words; for all else, each block of a text is read by langid's
naive Bayes over byte n-grams (Lui and Baldwin 2012, in the fork py3langid), and blocks that it is
unsure of have no voice. What a page declares decides only where its text does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from onrecord.clean.english import english_share

ENGLISH, MIXED, UNKNOWN = "en", "mul", "und"

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")
_SAMPLE = 6_000
# Of running English a good third and more are function words; lists of names and scores have few.
_PLAIN, _LIKELY = 0.33, 0.25
_FEW_WORDS = 8
_BLOCK = 120
_SURE, _QUITE_SURE = 0.9, 0.99
_MOST, _MUCH = 0.6, 0.25


class Reading(NamedTuple):
    """What a text reads as: a language, ``mul`` or ``und``; and whether that is beyond doubt."""

    language: str
    plain: bool


def language_of(text: str, told: str | None = None, declared: str | None = None) -> str:
    """The language of ``text``; ``mul`` when it is in several and English is not most of it, and
    ``und`` when it cannot be told (both ISO 639-2).

    ``told`` is a code from outside, which holds, unless it says English of what plainly is not.
    ``declared`` is what the page's own markup says, which is often a template's: it decides where
    the text does not. Nothing in a few Latin letters tells of another language than English.
    """
    known, reading = _subtag(told), _read(text[:_SAMPLE])
    if known and not (known == ENGLISH and reading.plain):
        return known
    if reading.language != UNKNOWN:
        return reading.language
    return known or _subtag(declared) or _unsure(text[:_SAMPLE])


def _subtag(code: str | None) -> str | None:
    return (code or "").strip().lower().replace("_", "-").split("-")[0] or None


def _read(text: str) -> Reading:
    words = _WORD.findall(text)
    if len(words) >= _FEW_WORDS and english_share(words) >= _PLAIN:
        return Reading(ENGLISH, plain=True)
    votes: Counter[str] = Counter()
    for block in _blocks(text):
        votes[_sure(block)] += len(block)
    silent, heard = votes.pop(UNKNOWN, 0), votes.total()
    if silent >= heard:
        return Reading(_sure(text), plain=False)
    return _voted(votes, plain=heard > silent + _BLOCK)


def _voted(votes: Counter[str], *, plain: bool) -> Reading:
    """The language of most letters. Close kin (Bosnian, Croatian) share the votes of one text; a
    text that is English in part is another matter."""
    everything, english = votes.total(), votes[ENGLISH]
    if english >= _MOST * everything:
        return Reading(ENGLISH, plain=plain)
    if english >= _MUCH * everything:
        return Reading(MIXED, plain=plain)
    return Reading(max(sorted(votes), key=votes.__getitem__), plain=plain)


def _blocks(text: str) -> Iterator[str]:
    """The paragraphs of ``text``, short ones together until they are long enough to tell by."""
    block: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        block.append(line)
        if sum(map(len, block)) >= _BLOCK:
            yield " ".join(block)
            block = []
    if block:
        yield " ".join(block)


def _sure(block: str) -> str:
    """The language of ``block`` where the model has hardly a doubt, else ``und``."""
    language, likelihood = _identifier().classify(block)
    few = len(_WORD.findall(block)) < _FEW_WORDS and _is_latin(block)
    return str(language) if likelihood >= (_QUITE_SURE if few else _SURE) else UNKNOWN


def _unsure(text: str) -> str:
    """What to take a text for whose language cannot be told."""
    words = _WORD.findall(text)
    if not words or (len(words) < _FEW_WORDS and _is_latin(text)):
        return ENGLISH
    return ENGLISH if english_share(words) >= _LIKELY else UNKNOWN


def _is_latin(text: str) -> bool:
    letters = "".join(_WORD.findall(text))
    return 2 * len(_LATIN.findall(letters)) >= len(letters)


@cache
def _identifier() -> LanguageIdentifier:
    """The model, which takes half a second to load: only when a text is not plainly English."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
