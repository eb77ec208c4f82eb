"""Texts and queries as PostgreSQL's text index takes them, with the words that SQLite's has.

The words come from SQLite itself (in memory): its tokenizer and stemmer, so that a query finds the
same statements in either database. Words of the content have weight A and those of the headline
weight B; between the two is a gap that no phrase bridges. Tokens of speakers begin with ``@``, and
that of the stretch of the ledger in which a row lies with ``#``, as no word does. PostgreSQL keeps
16,383 places of a text and 256 of a word; later ones do not count for phrases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from onrecord.ledger.terms import NOBODY, AllOf, AnyOf, Terms
from onrecord.ledger.tokenizer import TOKENIZER, Places, Tokenizer

STRETCH = 16_384
"""How many numbers a stretch of the ledger has; rows of the text index tell theirs."""
_GAP = 2
_FIELDS = {"content": "A", "headline": "B"}

_TOKENIZER_OF_ALL = Tokenizer(TOKENIZER)


def vectors(rows: Sequence[dict[str, Any]]) -> list[str]:
    """What the text index holds (a ``tsvector``) for rows made by ``terms.index_row``."""
    texts = [row[field] for row in rows for field in _FIELDS]
    places = iter(_TOKENIZER_OF_ALL.places(texts))
    return [_vector([next(places) for _ in _FIELDS], _marks(row)) for row in rows]


def _marks(row: dict[str, Any]) -> list[str]:
    """The words of a row that are not of its texts."""
    return [*(f"@{token}" for token in row["speaker"].split()), f"#{row['seq'] // STRETCH}"]


def _vector(fields: Iterable[Places], marks: Iterable[str]) -> str:
    told: dict[str, list[str]] = defaultdict(list)
    start = 1
    for places, weight in zip(fields, _FIELDS.values(), strict=True):
        for word, where in places.items():
            told[word] += [f"{start + place}{weight}" for place in where]
        start += max((place for where in places.values() for place in where), default=0) + _GAP
    parts = [f"{quoted(word)}:{','.join(where)}" for word, where in told.items()]
    return " ".join([*parts, *map(quoted, marks)])


def one_of(words: Iterable[str]) -> str:
    """A ``tsquery`` for any of ``words``, as they stand in the text index."""
    return " | ".join(map(quoted, words))


def query_of(terms: Terms) -> str:
    """``terms`` as a ``tsquery``; an empty one finds nothing."""
    return _all_of(terms) if isinstance(terms, AllOf) else _any_of(terms)


def _all_of(terms: AllOf) -> str:
    parts = [_phrase(phrase) for phrase in terms.phrases]
    if not all(parts):
        return ""
    if terms.unfinished and parts:
        parts[-1] = _phrase(terms.phrases[-1], last=":*")
    if terms.speakers is not None:
        parts.append(said_by(terms.speakers))
    parts += [f"!({_phrase(phrase)})" for phrase in terms.besides if _phrase(phrase)]
    return " & ".join(f"({part})" for part in parts)


def _any_of(terms: AnyOf) -> str:
    known = [_phrase(word, weight=":A") for word in terms.words]
    held = " | ".join(f"({one})" for one in known if one)
    if not held or terms.speakers is None:
        return held
    return f"({held}) & ({said_by(terms.speakers)})"


def said_by(speakers: Sequence[str]) -> str:
    """A ``tsquery`` for one of the tokens ``speakers``; none of them matches nothing."""
    return one_of(f"@{token}" for token in speakers or NOBODY)


def stretches(first: int, last: int) -> str:
    """A ``tsquery`` for the stretches that hold the numbers from ``first`` to ``last``."""
    return one_of(f"#{one}" for one in range(first // STRETCH, last // STRETCH + 1))


def _phrase(phrase: str, weight: str = "", last: str = "") -> str:
    """Words that follow each other; nothing when there is none."""
    words = [f"{quoted(word)}{weight}" for word in _words(phrase)]
    return " <-> ".join(words) + (last if words else "")


@lru_cache(maxsize=4_096)
def _words(phrase: str) -> tuple[str, ...]:
    (found,) = _TOKENIZER_OF_ALL.places([phrase])
    placed = [(place, word) for word, where in found.items() for place in where]
    return tuple(word for _, word in sorted(placed))


def quoted(word: str) -> str:
    """A word as a ``tsvector`` and a ``tsquery`` take it."""
    doubled = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
