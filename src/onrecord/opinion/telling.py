"""A second opinion in words for people: our own sentences, and words of the two articles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.ledger import Given
from onrecord.opinion.labels import CLOSINGS, LOADED, SHAPES, VERDICTS
from onrecord.publish.dates import on_date, plain_date
from onrecord.publish.display import shown, shown_name
from onrecord.publish.wording import NO_NAME, VERBS
from onrecord.records import Side, Span, Spans
from onrecord.spans import covered

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)?")
_MARKS = '“”" '
_TOLD = frozenset({"deny", "reject", "decline"})
"""Acts without which the words would be turned round; all others are told as said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What ``model`` took a relation for on ``day``; ``first`` and ``second`` are words of the
    statements. ``question`` is None where one cannot be worded neutrally."""

    model: str
    day: str
    verdict: str
    first: str
    second: str
    question: str | None


def told(given: Given, a: Side, b: Side) -> Told | None:
    """``given`` in words; None where it holds no verdict, or where it points to words that are not
    (any more) those of its statements."""
    one = given.opinion
    verdict, asks = VERDICTS.get(one.verdict or ""), CLOSINGS.get(one.asks or "")
    if not (verdict and asks and _points_into(one.words_a, a) and _points_into(one.words_b, b)):
        return None
    return Told(
        model=shown(one.model),
        day=plain_date(given.at[:10]),
        verdict=f"{verdict}: {SHAPES[one.shape]}" if one.shape in SHAPES else verdict,
        first=_words(a.text, one.words_a),
        second=_words(b.text, one.words_b),
        question=_question(a, one.words_a, b, one.words_b, asks),
    )


def _points_into(words: Spans, side: Side) -> bool:
    content = side.statement.content.spans
    return bool(words) and all(s < e and covered(content, Span(s, e)) for s, e in words)


def _words(text: str, spans: Spans) -> str:
    """The words at ``spans``, with an ellipsis where some between them are left out."""
    parts: list[str] = []
    end = None
    for span in spans:
        if end is not None:
            parts.append(" " if not text[end : span.start].strip() else " … ")
        parts.append(shown(text[span.start : span.end]))
        end = span.end
    return "".join(parts).strip()


def _question(a: Side, first: Spans, b: Side, second: Spans, closing: str) -> str | None:
    """A question that recalls both and ends in ``closing``; None when it would not be neutral."""
    asked = f"{_recalled(a, first)} {_recalled(b, second)} {closing}"
    return asked if is_neutral(asked) else None


def _recalled(side: Side, spans: Spans) -> str:
    """A sentence that recalls one statement: words that the source quotes in quotation marks, words
    that it reports as its own."""
    said = side.statement
    who = shown_name(said.speaker.name) if said.speaker else NO_NAME
    when = on_date(said.said.edtf)
    does = f"{VERBS[said.act] if said.act in _TOLD else 'said'}{f' {when}' if when else ''}"
    words = _words(side.text, spans).strip(_MARKS)
    if said.kind in ("direct", "turn"):
        return f"{who} {does}: “{words}”."
    return f"{who} {does}, as reported: {words.rstrip('.')}."


def is_neutral(question: str) -> bool:
    """Whether it calls nobody guilty, in whosever words.

    >>> is_neutral("What was meant by these words?"), is_neutral("Why have you lied?")
    (True, False)
    """
    words = [found.group().lower() for found in _WORD.finditer(question)]
    parts = (part for word in words for part in (word, *re.split("[-‐‑]", word)))
    return LOADED.isdisjoint(parts)
