"""A text as units that can be looked for: words, and characters where no spaces part the words.

Case, accents and width do not matter (Unicode NFKD, full case folding). A run of characters
without spaces (Chinese, Japanese, Thai and more) is indexed by its pairs of neighbours, as Lucene's
CJKBigramFilter does, and by its last character, so that one character alone is found as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.ledger.texts.scripts import ACCENTS, DENSE, LIKE_MARKS

_LAST_MARK = 0x1F000
"""Behind it there are none but selectors of variants."""


_BETWEEN = re.compile(r"[^\x00-/:-@\[-`{-\x7f]+")
"""What stands between ASCII characters that belong to no word."""


class Unit(NamedTuple):
    """Characters ``[start, end)`` of a text, and the ``form`` under which they are found. ``dense``
    ones are a character of a script without spaces, with its marks."""

    form: str
    start: int
    end: int
    dense: bool = False


def units(text: str) -> Iterator[Unit]:
    """The units of ``text`` in order; offsets are in code points of it."""
    patterns = _patterns()
    for run in patterns.run.finditer(text.replace("_", " ")):
        word, start = run[0], run.start()
        if word.isascii():
            yield Unit(word.lower(), start, run.end())
            continue
        for part in patterns.part.finditer(word):
            form = folded(part[0])
            if form:
                first, end = part.span()
                yield Unit(form, start + first, start + end, dense=part.lastgroup == "dense")


def folded(word: str) -> str:
    """``word`` without case, accents and width.

    >>> folded("Ñandú"), folded("Straße"), folded("ﾊﾞｽ")
    ('nandu', 'strasse', 'バス')
    """
    if word.isascii():
        return word.lower()
    bare = _patterns().accents.sub("", unicodedata.normalize("NFKD", word).casefold())
    return unicodedata.normalize("NFC", bare)


def indexed(text: str) -> list[str]:
    """The different forms by which ``text`` is found, in the order in which they come first.

    Plain English words, most of them, are their own units: they are not looked at one by one.
    """
    found: dict[str, None] = {}
    for run in dict.fromkeys(_BETWEEN.findall(text)):
        if run.isascii():
            found[run.lower()] = None
        else:
            found |= dict.fromkeys(_forms(list(units(run)), closing=True))
    return list(found)


def asked(some: Sequence[Unit]) -> list[str]:
    """The forms that a text has when it holds these units of a query; not for one dense unit."""
    return list(dict.fromkeys(_forms(some, closing=False)))


def _forms(some: Sequence[Unit], *, closing: bool) -> Iterator[str]:
    for place, unit in enumerate(some):
        if not unit.dense:
            yield unit.form
        elif place + 1 < len(some) and goes_on(unit, some[place + 1]):
            yield unit.form + some[place + 1].form
        elif closing:
            yield unit.form


def goes_on(unit: Unit, following: Unit) -> bool:
    """Whether two dense units stand together."""
    return unit.dense and following.dense and unit.end == following.start


class _Patterns(NamedTuple):
    """``run``: letters, digits, marks; ``part``: a dense character of a run, or what lies
    between such; ``accents``: marks that do not matter."""

    run: re.Pattern[str]
    part: re.Pattern[str]
    accents: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    marks, dense = _marks(), _ranges(DENSE)
    return _Patterns(
        run=re.compile(rf"[\w{marks}]+"),
        part=re.compile(rf"(?P<dense>[{dense}][{marks}]*)|(?P<plain>[^{dense}]+)"),
        accents=re.compile(f"[{_ranges(ACCENTS)}]"),
    )


def _marks() -> str:
    """All combining marks, and what stands within words like one, as a class of characters."""
    codes = [code for code in range(0x300, _LAST_MARK) if unicodedata.category(chr(code))[0] == "M"]
    return _ranges((code, code, "") for code in [*codes, *LIKE_MARKS])


def _ranges(ranges: Iterable[tuple[int, int, str]]) -> str:
    return "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in ranges)
