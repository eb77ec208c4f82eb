"""Relations and their reasons as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.records import Origin, Reason, Relation, RelationType, Status
from onrecord.wire.checks import Json, bad_record, one_of, text
from onrecord.wire.places import spans_from_json, spans_to_json


def relation_to_json(r: Relation) -> Json:
    """A relation as a dictionary that ``json.dumps`` takes."""
    return {
        "id": r.id,
        "type": r.type,
        "found": r.found,
        "a": r.a,
        "b": r.b,
        "score": r.score,
        "status": r.status,
        "reasons": [reason_to_json(reason) for reason in r.reasons],
        "benign": list(r.benign),
        "origin": {"a": r.origin_a, "b": r.origin_b},
        **({} if r.tuning is None else {"tuning": r.tuning}),
    }


def relation_from_json(data: Mapping[str, Any]) -> Relation:
    """The relation that ``relation_to_json`` wrote. Raises ``BadRecord`` for anything else."""
    try:
        return _relation(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise bad_record("relation", data, error) from error


def reason_to_json(reason: Reason) -> Json:
    """One reason of a relation as a dictionary that ``json.dumps`` takes."""
    return {
        "kind": reason.kind,
        "a": spans_to_json(reason.a),
        "b": spans_to_json(reason.b),
        "text": reason.text,
        "weight": reason.weight,
    }


def reason_from_json(data: Mapping[str, Any]) -> Reason:
    """The reason that ``reason_to_json`` wrote; ``KeyError`` or ``ValueError`` else."""
    return Reason(
        kind=text(data["kind"]),
        a=spans_from_json(data["a"]),
        b=spans_from_json(data["b"]),
        text=text(data["text"]),
        weight=float(data.get("weight", 0.0)),
    )


def _relation(data: Mapping[str, Any]) -> Relation:
    origin = data.get("origin", {})
    return Relation(
        id=text(data["id"]),
        type=one_of(RelationType, data["type"]),
        found="reported" if data["found"] == "reported" else "inferred",
        a=text(data["a"]),
        b=text(data["b"]),
        score=float(data["score"]),
        reasons=tuple(reason_from_json(reason) for reason in data["reasons"]),
        benign=tuple(text(note) for note in data["benign"]),
        origin_a=one_of(Origin, origin.get("a", "first-hand")),
        origin_b=one_of(Origin, origin.get("b", "first-hand")),
        status=one_of(Status, data["status"]),
        tuning=None if data.get("tuning") is None else int(data["tuning"]),
    )
