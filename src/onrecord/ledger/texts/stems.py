"""Words without their endings, by the stemmer that the index of statements has.

It is made for English (Porter 1980, "An algorithm for suffix stripping") and leaves other letters
than a to z alone; the plural in -s goes in other languages too, and a word always has the stem that
it has in the index.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.ledger.tokenizer import LONGEST, Tokenizer

_STEMMER = Tokenizer("porter ascii")


def stems(forms: Iterable[str]) -> dict[str, str]:
    """The stem of each of ``forms``, which are folded."""
    known = {form: form[:LONGEST] for form in forms}
    plain = [form for form in known if form.isascii() and form.isalpha()]
    for form, found in zip(plain, _STEMMER.places(plain), strict=True):
        known[form] = next(iter(found))
    return known
