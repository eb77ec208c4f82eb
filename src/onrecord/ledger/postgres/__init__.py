"""All that only PostgreSQL needs; the names are those of ``sqlite``.

Writers queue, as they do in a file: one transaction writes at a time. Readers never wait.
"""

from __future__ import annotations

from onrecord.ledger.postgres.article_words import (
    having_words,
    index_words,
    sound_words,
    unindex_words,
    words_astray,
)
from onrecord.ledger.postgres.bulk import deferred, enter, insert_all
from onrecord.ledger.postgres.checking import damage, scrub
from onrecord.ledger.postgres.connecting import engine, guarded, together
from onrecord.ledger.postgres.noting import touched, watch
from onrecord.ledger.postgres.settling import is_blank, is_marked, is_settled, settle
from onrecord.ledger.postgres.stretches import latest_each
from onrecord.ledger.postgres.text_index import (
    best,
    index,
    indexed,
    indexed_astray,
    latest,
    matching,
    reindex_headline,
    reindex_speakers,
    snippets,
    unindex,
)

__all__ = [
    "best",
    "damage",
    "deferred",
    "engine",
    "enter",
    "guarded",
    "having_words",
    "index",
    "index_words",
    "indexed",
    "indexed_astray",
    "insert_all",
    "is_blank",
    "is_marked",
    "is_settled",
    "latest",
    "latest_each",
    "matching",
    "reindex_headline",
    "reindex_speakers",
    "scrub",
    "settle",
    "snippets",
    "sound_words",
    "together",
    "touched",
    "unindex",
    "unindex_words",
    "watch",
    "words_astray",
]
