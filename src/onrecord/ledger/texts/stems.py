"""Words without their endings, by the stemmer that the index of statements has.

It is made for English (Porter 1980, "An algorithm for suffix stripping") and leaves other letters
than a to z alone; the plural in -s goes in other languages too, and a word always has the stem that
it has in the index.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.ledger.tokenizer import LONGEST, Tokenizer

_STEMMER = Tokenizer("porter ascii")
_REMEMBERED = 100_000
_SHORT = 30
_SEEN: dict[str, str] = {}
"""The stems of short forms that were asked for: most of those of a text are in many others."""


def stems(forms: Iterable[str]) -> dict[str, str]:
    """The stem of each of ``forms``, which are folded."""
    known = {form: _SEEN.get(form) for form in forms}
    fresh = [form for form, stem in known.items() if stem is None]
    if fresh:
        made = _stemmed(fresh)
        _remember(made)
        known |= made
    return {form: stem for form, stem in known.items() if stem is not None}


def _stemmed(forms: Iterable[str]) -> dict[str, str]:
    known = {form: form[:LONGEST] for form in forms}
    plain = [form for form in known if form.isascii() and form.isalpha()]
    for form, found in zip(plain, _STEMMER.places(plain), strict=True):
        known[form] = next(iter(found))
    return known


def _remember(made: dict[str, str]) -> None:
    if len(_SEEN) + len(made) > _REMEMBERED:
        _SEEN.clear()
    _SEEN.update((form, stem) for form, stem in made.items() if len(form) <= _SHORT)
