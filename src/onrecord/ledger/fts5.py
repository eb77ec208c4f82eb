"""The language of SQLite's text index (https://sqlite.org/fts5.html), and its snippets.

Ledgers in other databases use it too, in memory: for the words around a hit, and so that a text
has the same words everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.ledger.terms import NOBODY, AllOf, AnyOf, Held, Snippet, Terms

MARKS = {"on": "\x02", "off": "\x03", "words": 24}
"""What stands around hits in a snippet, and how many words one has, as ``SNIPPET`` takes them."""
SNIPPET = "snippet(statement_text, 0, :on, :off, '…', :words)"


def query_of(terms: Terms) -> str:
    """``terms`` as an FTS5 query for a table with content, headline and speaker."""
    return _all_of(terms) if isinstance(terms, AllOf) else _any_of(terms)


def _all_of(terms: AllOf) -> str:
    parts = [f"{{content headline}} : {_literal(phrase)}" for phrase in terms.phrases]
    if terms.unfinished and parts:
        parts[-1] += "*"
    if terms.speakers is not None:
        parts.append(_said_by(terms.speakers))
    query = " AND ".join(parts)
    if not terms.besides:
        return query
    left_out = " OR ".join(map(_literal, terms.besides))
    return f"({query}) NOT {{content headline}} : ({left_out})"


def _any_of(terms: AnyOf) -> str:
    query = f"{{content}} : ({' OR '.join(map(_literal, terms.words))})"
    return query if terms.speakers is None else f"{query} AND {_said_by(terms.speakers)}"


def _said_by(speakers: Sequence[str]) -> str:
    """An empty list matches nothing."""
    return f"speaker : ({' OR '.join(speakers or NOBODY)})"


def words_query(held: Held) -> str:
    """``held`` as an FTS5 query for the words of articles."""
    parts = [*map(_literal, held.words), *(f"{_literal(one)}*" for one in held.beginnings)]
    if held.one_of:
        parts.append(f"({' OR '.join(map(_literal, held.one_of))})")
    query = " AND ".join(parts)
    besides = " OR ".join(map(_literal, held.besides))
    return f"({query}) NOT ({besides})" if besides else query


def _literal(phrase: str) -> str:
    doubled = phrase.replace('"', '""')
    return f'"{doubled}"'


def unmarked(snippet: str) -> Snippet:
    """The snippet without marks, and where they stood."""
    pieces = snippet.split(str(MARKS["on"]))
    plain, hits = pieces[0], []
    for piece in pieces[1:]:
        hit, _, rest = piece.partition(str(MARKS["off"]))
        hits.append((len(plain), len(plain) + len(hit)))
        plain += hit + rest
    return plain, tuple(hits)
