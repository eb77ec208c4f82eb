"""Statements, and what else is found in an article, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from onrecord.records import (
    Act,
    Article,
    Basis,
    Evidence,
    EvidenceKind,
    Kind,
    Origin,
    Quoted,
    Said,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Timex,
)
from onrecord.wire.checks import Json, bad_record, one_of, text, text_or_none
from onrecord.wire.places import spans_from_json, spans_to_json


class Extracted(Protocol):
    """An article with what was found in it."""

    @property
    def article(self) -> Article:
        """The article itself."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Its attributions, those that are no public statement included."""

    @property
    def times(self) -> tuple[Timex, ...]:
        """Its time expressions."""


def extraction_to_json(extraction: Extracted, *, everything: bool = True) -> Json:
    """What was found in an article; without ``everything`` only its public statements."""
    return {
        "id": extraction.article.id,
        "statements": [
            statement_to_json(s) for s in extraction.statements if everything or s.statement
        ],
        "times": [timex_to_json(timex) for timex in extraction.times],
    }


def timex_to_json(timex: Timex) -> Json:
    """A time expression with its TIMEX3 type and value."""
    return {"start": timex.start, "end": timex.end, "type": timex.type, "value": timex.value}


def statement_to_json(s: Statement) -> Json:
    """A statement as a dictionary that ``json.dumps`` takes."""
    return {
        "id": s.id,
        "article": s.article,
        "kind": s.kind,
        "statement": s.statement,
        "act": s.act,
        "speaker": s.speaker and _speaker_to_json(s.speaker),
        "via": list(s.via),
        "addressee": s.addressee,
        "medium": s.medium,
        "content": _quoted_to_json(s.content),
        "cue": s.cue and _quoted_to_json(s.cue),
        "said": {"edtf": s.said.edtf, "basis": s.said.basis, "spans": spans_to_json(s.said.spans)},
        "published": s.published,
        "evidence": s.evidence
        and {"kind": s.evidence.kind, "spans": spans_to_json(s.evidence.spans)},
        "origin": s.origin,
        "confidence": s.confidence,
        "made_by": s.made_by,
        "stance": s.stance,
        "occasion": s.occasion,
        "answers": s.answers,
        **({} if s.seconds is None else {"seconds": s.seconds}),
    }


def statement_from_json(data: Mapping[str, Any]) -> Statement:
    """The statement that ``statement_to_json`` wrote. Raises ``BadRecord`` for anything else."""
    try:
        return _statement(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise bad_record("statement", data, error) from error


def _speaker_to_json(speaker: Speaker) -> Json:
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "as_named": speaker.as_named,
        "role": speaker.role,
        "spans": spans_to_json(speaker.spans),
        "on_behalf_of": speaker.on_behalf_of,
        "members": list(speaker.members),
    }


def _quoted_to_json(quoted: Quoted) -> Json:
    return {"text": quoted.text, "spans": spans_to_json(quoted.spans)}


def _statement(data: Mapping[str, Any]) -> Statement:
    speaker, cue, evidence = data["speaker"], data["cue"], data["evidence"]
    return Statement(
        id=text(data["id"]),
        article=text(data["article"]),
        kind=one_of(Kind, data["kind"]),
        statement=bool(data["statement"]),
        act=one_of(Act, data["act"]),
        speaker=None if speaker is None else _speaker(speaker),
        via=tuple(text(name) for name in data["via"]),
        addressee=text_or_none(data["addressee"]),
        medium=text_or_none(data["medium"]),
        content=_quoted(data["content"]),
        cue=None if cue is None else _quoted(cue),
        said=_said(data["said"]),
        published=text_or_none(data["published"]),
        evidence=None if evidence is None else _evidence(evidence),
        origin=one_of(Origin, data.get("origin", "first-hand")),
        confidence=float(data["confidence"]),
        made_by=text(data["made_by"]),
        stance=one_of(Stance, data.get("stance", "asserted")),
        occasion=text_or_none(data.get("occasion")),
        answers=text_or_none(data.get("answers")),
        seconds=None if data.get("seconds") is None else int(data["seconds"]),
    )


def _speaker(data: Mapping[str, Any]) -> Speaker:
    return Speaker(
        name=text(data["name"]),
        kind=one_of(SpeakerKind, data["kind"]),
        as_named=text(data["as_named"]),
        role=text_or_none(data["role"]),
        spans=spans_from_json(data["spans"]),
        on_behalf_of=text_or_none(data.get("on_behalf_of")),
        members=tuple(text(name) for name in data.get("members", ())),
    )


def _quoted(data: Mapping[str, Any]) -> Quoted:
    return Quoted(text=text(data["text"]), spans=spans_from_json(data["spans"]))


def _said(data: Mapping[str, Any]) -> Said:
    return Said(
        edtf=text_or_none(data["edtf"]),
        basis=one_of(Basis, data["basis"]),
        spans=spans_from_json(data["spans"]),
    )


def _evidence(data: Mapping[str, Any]) -> Evidence:
    return Evidence(kind=one_of(EvidenceKind, data["kind"]), spans=spans_from_json(data["spans"]))
