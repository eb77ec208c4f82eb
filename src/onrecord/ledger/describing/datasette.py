"""What Datasette (https://datasette.io) is told of a ledger: words, facets, labels and queries."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Inspector, inspect

from onrecord.ledger.describing.columns import meaning
from onrecord.ledger.describing.page import chapters
from onrecord.ledger.describing.queries import QUERIES
from onrecord.ledger.describing.words import holds

Json = dict[str, Any]

LICENCE = (
    "The texts of the articles are their publishers'; quote from them as the law of your country"
    " allows. Do not put this database on the web: it holds whole articles."
)
_HIDDEN = frozenset(
    "alembic_version article_text chain_entry chain_head chain_salt fingerprint matter_progress"
    " person_word relation_end speaker_word statement_code statement_text statement_vector".split()
)
_LABELS = {
    "article": "headline",
    "matter": "id",
    "person": "name",
    "person_name": "name",
    "relation": "id",
    "speaker": "name",
    "statement": "id",
}
_FACETS = {
    "article": ["outlet", "language"],
    "judgement": ["verdict", "by", "shape"],
    "office": ["title", "area"],
    "person": ["kind"],
    "relation": ["type", "status", "reported"],
    "statement": ["speaker", "act", "medium", "outlet"],
    "v_conflicts": ["type", "status", "found", "a_speaker", "b_speaker"],
    "v_statements": ["person_name", "act", "medium", "outlet", "stance", "kind"],
}
_SORTED = {"v_statements": "said_on", "v_conflicts": "score", "statement": "said_on"}
_UNITS = {"snapshot": {"offset": "B", "length": "B", "size": "B"}}
_SEARCHED = ("statement", "v_statements")


def metadata_of(connection: Connection, database: str) -> Json:
    """The metadata of Datasette (version 0.65, ``metadata.json``) for the ledger behind
    ``connection``, whose file is served as ``database``."""
    seen = inspect(connection)
    names = [name for some in chapters(seen).values() for name in some]
    return {
        "title": "onrecord",
        "description": "Who said what, when and where, tied to the characters of the source, and"
        " what it stands against. A candidate is not a finding: a person has yet to read it.",
        "license": LICENCE,
        "databases": {
            database: {
                "tables": {name: _table(seen, name) for name in names},
                "queries": {
                    name: {"title": title, "sql": sql} for name, (title, sql) in QUERIES.items()
                },
            }
        },
    }


def _table(seen: Inspector, name: str) -> Json:
    fields = (column["name"] for column in seen.get_columns(name))
    told = {field: text for field in fields if (text := meaning(name, field))}
    made: Json = {"description": holds(name), "columns": told}
    if name in _HIDDEN:
        made["hidden"] = True
    if name in _LABELS:
        made["label_column"] = _LABELS[name]
    if name in _FACETS:
        made["facets"] = _FACETS[name]
    if name in _SORTED:
        made["sort_desc"] = _SORTED[name]
    if name in _UNITS:
        made["units"] = _UNITS[name]
    if name in _SEARCHED:
        made |= {"fts_table": "statement_text", "fts_pk": "seq"}
    return made
