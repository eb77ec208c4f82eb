"""Records as JSON, in the shapes that programs outside rely on, and back.

Spans are ``[[start, end], ...]``, half-open, in code points; unknown is ``null``. Reading ignores
keys that it does not know, so that later versions may add some.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, get_args

from onrecord.errors import BadRecord
from onrecord.records import (
    Act,
    Article,
    Basis,
    Details,
    Evidence,
    EvidenceKind,
    Kind,
    Moment,
    Origin,
    Quoted,
    Reason,
    Relation,
    RelationType,
    Said,
    Span,
    Spans,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Status,
    Timex,
)

Json = dict[str, Any]

_DETAILS = ("published_at", "modified", "section", "medium", "recording")


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


def cleaned_to_json(article: Article, file: str) -> Json:
    """An article as the cleaning of ``file`` left it; ``kept`` are spans of the raw text."""
    return {
        "file": file,
        "headline": article.headline,
        "published": article.published,
        "outlet": article.outlet,
        "credit": article.credit,
        "details": details_to_json(article.details),
        "text": article.text,
        "kept": spans_to_json(article.kept),
    }


def details_to_json(details: Details) -> Json:
    """What a page states beyond the usual; only what it does state, so ``{}`` for nothing."""
    told = {name: getattr(details, name) for name in _DETAILS}
    stated: Json = {name: value for name, value in told.items() if value is not None}
    if details.authors:
        stated["authors"] = list(details.authors)
    if details.times:
        stated["times"] = [[moment.at, moment.seconds] for moment in details.times]
    return stated | ({"excerpt": True} if details.excerpt else {})


def details_from_json(data: Mapping[str, Any] | None) -> Details:
    """The details that ``details_to_json`` wrote; ``TypeError`` for values of another kind."""
    data = data or {}
    return Details(
        **{name: _text_or_none(data.get(name)) for name in _DETAILS},
        authors=tuple(_text(name) for name in data.get("authors", ())),
        excerpt=bool(data.get("excerpt")),
        times=tuple(_moment(*pair) for pair in data.get("times", ())),
    )


def timex_to_json(timex: Timex) -> Json:
    """A time expression with its TIMEX3 type and value."""
    return {"start": timex.start, "end": timex.end, "type": timex.type, "value": timex.value}


def statement_from_json(data: Mapping[str, Any]) -> Statement:
    """The statement that ``statement_to_json`` wrote. Raises ``BadRecord`` for anything else."""
    try:
        return _statement(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _bad("statement", data, error) from error


def relation_from_json(data: Mapping[str, Any]) -> Relation:
    """The relation that ``relation_to_json`` wrote. Raises ``BadRecord`` for anything else."""
    try:
        return _relation(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _bad("relation", data, error) from error


def spans_to_json(spans: Spans) -> list[list[int]]:
    """``spans`` as lists of two numbers."""
    return [[start, end] for start, end in spans]


def spans_from_json(pairs: Iterable[Iterable[int]]) -> Spans:
    """Spans from lists of two numbers; ``ValueError`` or ``TypeError`` for anything else."""
    return tuple(_span(*pair) for pair in pairs)


def _moment(at: int, seconds: int) -> Moment:
    if not (isinstance(at, int) and isinstance(seconds, int) and at >= 0 and seconds >= 0):
        raise TypeError(f"[{at!r}, {seconds!r}] is not a moment of a recording")
    return Moment(at, seconds)


def _span(start: int, end: int) -> Span:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        raise ValueError(f"[{start!r}, {end!r}] is not a span")
    return Span(start, end)


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
        kind=_text(data["kind"]),
        a=spans_from_json(data["a"]),
        b=spans_from_json(data["b"]),
        text=_text(data["text"]),
        weight=float(data.get("weight", 0.0)),
    )


def _statement(data: Mapping[str, Any]) -> Statement:
    speaker, cue, evidence = data["speaker"], data["cue"], data["evidence"]
    return Statement(
        id=_text(data["id"]),
        article=_text(data["article"]),
        kind=_one_of(Kind, data["kind"]),
        statement=bool(data["statement"]),
        act=_one_of(Act, data["act"]),
        speaker=None if speaker is None else _speaker(speaker),
        via=tuple(_text(name) for name in data["via"]),
        addressee=_text_or_none(data["addressee"]),
        medium=_text_or_none(data["medium"]),
        content=_quoted(data["content"]),
        cue=None if cue is None else _quoted(cue),
        said=_said(data["said"]),
        published=_text_or_none(data["published"]),
        evidence=None if evidence is None else _evidence(evidence),
        origin=_one_of(Origin, data.get("origin", "first-hand")),
        confidence=float(data["confidence"]),
        made_by=_text(data["made_by"]),
        stance=_one_of(Stance, data.get("stance", "asserted")),
        occasion=_text_or_none(data.get("occasion")),
        answers=_text_or_none(data.get("answers")),
        seconds=None if data.get("seconds") is None else int(data["seconds"]),
    )


def _speaker(data: Mapping[str, Any]) -> Speaker:
    return Speaker(
        name=_text(data["name"]),
        kind=_one_of(SpeakerKind, data["kind"]),
        as_named=_text(data["as_named"]),
        role=_text_or_none(data["role"]),
        spans=spans_from_json(data["spans"]),
        on_behalf_of=_text_or_none(data.get("on_behalf_of")),
        members=tuple(_text(name) for name in data.get("members", ())),
    )


def _quoted(data: Mapping[str, Any]) -> Quoted:
    return Quoted(text=_text(data["text"]), spans=spans_from_json(data["spans"]))


def _said(data: Mapping[str, Any]) -> Said:
    return Said(
        edtf=_text_or_none(data["edtf"]),
        basis=_one_of(Basis, data["basis"]),
        spans=spans_from_json(data["spans"]),
    )


def _evidence(data: Mapping[str, Any]) -> Evidence:
    return Evidence(kind=_one_of(EvidenceKind, data["kind"]), spans=spans_from_json(data["spans"]))


def _relation(data: Mapping[str, Any]) -> Relation:
    origin = data.get("origin", {})
    return Relation(
        id=_text(data["id"]),
        type=_one_of(RelationType, data["type"]),
        found="reported" if data["found"] == "reported" else "inferred",
        a=_text(data["a"]),
        b=_text(data["b"]),
        score=float(data["score"]),
        reasons=tuple(reason_from_json(reason) for reason in data["reasons"]),
        benign=tuple(_text(note) for note in data["benign"]),
        origin_a=_one_of(Origin, origin.get("a", "first-hand")),
        origin_b=_one_of(Origin, origin.get("b", "first-hand")),
        status=_one_of(Status, data["status"]),
        tuning=None if data.get("tuning") is None else int(data["tuning"]),
    )


def _one_of(choices: Any, value: Any) -> Any:
    """``value`` when it is one of the words of a ``Literal``; ``ValueError`` otherwise."""
    words = get_args(choices)
    if value not in words:
        raise ValueError(f"{value!r} is none of {', '.join(words)}")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _text(value)


def _bad(what: str, data: object, error: Exception) -> BadRecord:
    name = data.get("id") if isinstance(data, Mapping) else None
    detail = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
    return BadRecord(
        f"{what} {name}" if name else what,
        detail or "it has another shape",
        "Compare it with a line that `onrecord` printed",
    )
