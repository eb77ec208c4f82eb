"""Records as rows of a table: one value a cell, for spreadsheets and data frames.

Rows are made from records in their JSON shapes (``onrecord.publish.lines``). Several values in one
cell are joined by ``; ``; spans are JSON, half-open, in code points of the article's text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from onrecord.export_formats import What

Cell = str | int | float | bool | None
Row = dict[str, Cell]
Json = Mapping[str, Any]

_TEXT = dict.fromkeys
COLUMNS: dict[What, dict[str, type]] = {
    "statements": {
        **_TEXT(
            "id article kind act stance speaker speaker_kind as_named role on_behalf_of via "
            "addressee medium occasion content spans cue said said_basis published evidence origin "
            "answers".split(),
            str,
        ),
        "confidence": float,
        "seconds": int,
        **_TEXT("made_by outlet headline url text_sha256".split(), str),
    },
    "relations": {
        **_TEXT("id type found status".split(), str),
        "score": float,
        **_TEXT(
            "a a_speaker a_said a_content a_origin b b_speaker b_said b_content b_origin reasons "
            "benign a_spans a_published a_url a_text_sha256 b_spans b_published b_url "
            "b_text_sha256".split(),
            str,
        ),
    },
    "people": {
        **_TEXT("id name kind aliases offices context wikidata".split(), str),
        "registered": bool,
        "statements": int,
        "articles": int,
    },
    "articles": _TEXT("id headline published outlet url text text_sha256".split(), str),
}
"""The columns of each table in order, and what their cells hold."""


def statement_row(statement: Json) -> Row:
    """A statement, and what its ``page`` says of itself."""
    speaker, cue, evidence = (statement[key] or {} for key in ("speaker", "cue", "evidence"))
    plain = "id article kind act stance addressee medium occasion published origin answers".split()
    return {
        **{key: statement[key] for key in (*plain, "confidence", "made_by")},
        "speaker": speaker.get("name"),
        "speaker_kind": speaker.get("kind"),
        "as_named": speaker.get("as_named"),
        "role": speaker.get("role"),
        "on_behalf_of": speaker.get("on_behalf_of"),
        "via": _joined(statement["via"]),
        "content": statement["content"]["text"],
        "spans": json.dumps(statement["content"]["spans"]),
        "seconds": statement.get("seconds"),
        "cue": cue.get("text"),
        "said": statement["said"]["edtf"],
        "said_basis": statement["said"]["basis"],
        "evidence": evidence.get("kind"),
        **{key: statement["page"][key] for key in ("outlet", "headline", "url", "text_sha256")},
    }


def relation_row(relation: Json) -> Row:
    """A relation and the words at both its ends, its ``statements``."""
    return {
        **{key: relation[key] for key in ("id", "type", "found", "status", "score")},
        **_end("a", relation["statements"]["a"]),
        **_end("b", relation["statements"]["b"]),
        "a_origin": relation["origin"]["a"],
        "b_origin": relation["origin"]["b"],
        "reasons": _joined(f"{reason['kind']}: {reason['text']}" for reason in relation["reasons"]),
        "benign": _joined(relation["benign"]),
    }


def person_row(person: Json) -> Row:
    """A person with all names and offices."""
    plain = ("id", "name", "kind", "wikidata", "registered", "statements", "articles")
    return {
        **{key: person[key] for key in plain},
        "aliases": _joined(person["aliases"]),
        "offices": _joined(map(_office, person["offices"])),
        "context": _joined(person["context"]),
    }


def article_row(article: Json) -> Row:
    """An article, which is flat already."""
    return {column: article[column] for column in COLUMNS["articles"]}


def _end(side: str, statement: Json) -> Row:
    return {
        side: statement["id"],
        f"{side}_speaker": (statement["speaker"] or {}).get("name"),
        f"{side}_said": statement["said"]["edtf"],
        f"{side}_content": statement["content"]["text"],
        f"{side}_spans": json.dumps(statement["content"]["spans"]),
        f"{side}_published": statement["page"]["published"],
        f"{side}_url": statement["page"]["url"],
        f"{side}_text_sha256": statement["page"]["text_sha256"],
    }


def _office(office: Json) -> str:
    """``finance minister, Varland (2031/2033)``."""
    what = ", ".join(filter(None, (office["title"], office["area"])))
    when = f"{office['start'] or ''}/{office['end'] or '..'}"
    return f"{what} ({when})" if office["start"] or office["end"] else what


def _joined(texts: Any) -> str | None:
    return "; ".join(texts) or None
