"""SQLite's own tokenizers and stemmer (https://sqlite.org/fts5.html#tokenizers), in memory, for
whatever database a ledger is in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from threading import Lock

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""As the text index of statements has it in SQLite, since the first revision."""
LONGEST = 500
"""Characters of a word that count; PostgreSQL takes 2,046 bytes."""
Places = dict[str, list[int]]
"""The places of each word of a text, from 0."""


class Tokenizer:
    """Takes texts apart; several threads may ask at once."""

    def __init__(self, tokenizer: str) -> None:
        self._lock = Lock()
        self._memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._memory.execute(
            f"CREATE VIRTUAL TABLE told USING fts5(words, content='', tokenize='{tokenizer}')"
        )
        self._memory.execute("CREATE VIRTUAL TABLE token USING fts5vocab(told, 'instance')")

    def places(self, texts: Sequence[str]) -> list[Places]:
        """The words of each of ``texts``."""
        found: list[Places] = [defaultdict(list) for _ in texts]
        with self._lock:
            self._memory.execute("BEGIN")
            self._memory.executemany(
                "INSERT INTO told (rowid, words) VALUES (?, ?)", enumerate(texts)
            )
            for doc, place, word in self._memory.execute("SELECT doc, offset, term FROM token"):
                found[doc][word[:LONGEST]].append(place)
            self._memory.execute("ROLLBACK")
        return found
