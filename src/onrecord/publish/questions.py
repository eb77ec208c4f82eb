"""Neutral questions from templates: what was said, by whom, and what the speaker makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.publish.dates import on_date
from onrecord.publish.display import shortened, shown, without_marks
from onrecord.records import Article, Relation, Statement

QUOTE_LENGTH = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a relation: the statement, its article, and whether the speaker asked made it."""

    statement: Statement
    article: Article
    own: bool


_CHECK = "Is that right?"
_JUDGE = "What would settle which of the two is right?"
_OWN = {
    "self-contradiction": "How do the two fit together?",
    "change": "What has changed in between?",
    "denial": "How do the two fit together?",
    "dispute": "How do the two fit together?",
}
_BETWEEN = {
    "self-contradiction": _JUDGE,
    "change": _JUDGE,
    "denial": "What can you point to, so that people can judge for themselves?",
    "dispute": _JUDGE,
}
#: How a report of the act is worded, to the speaker and of others.
_SAID = {
    "deny": ("denied this", "denies this"),
    "reject": ("rejected this", "rejects this"),
    "decline": ("declined", "declines"),
}
_TOLD_OF = frozenset({"decline", "other"})


def question(relation: Relation, first: End, second: End) -> str:
    """A question about ``relation`` to the speaker of a brief; it supposes nobody to be wrong.

    Words that the source quotes stand in quotation marks; words that it reports are given as its
    own. A statement that reaches us only through others is asked about before it is held up.
    """
    own = first.own and second.own
    closing = (_OWN if own else _BETWEEN)[relation.type]
    parts = (
        _recalled(first),
        _CHECK if first.own and relation.origin_a != "first-hand" else "",
        _recalled(second),
        _CHECK if second.own and relation.origin_b != "first-hand" else "",
        closing,
    )
    return " ".join(part for part in parts if part)


def _recalled(end: End) -> str:
    """A sentence that recalls one statement, addressed to the speaker when it is theirs."""
    statement = end.statement
    words = shown(statement.content.text).strip()
    if statement.kind in ("direct", "turn"):
        words = f"“{shortened(_quoted(end), QUOTE_LENGTH)}”"
        return _sentence(f"{_opening(end)} {'said' if end.own else 'says'}", words)
    teller = f"as {shown(end.article.outlet)} reports it" if end.article.outlet else "as reported"
    says = _SAID.get(statement.act, ("said", "says"))[0 if end.own else 1]
    if statement.act in _TOLD_OF and statement.cue:
        # what was done with the words belongs to the report: "backed away from a promise to ..."
        words = f"{shown(statement.cue.text).strip()} {words}"
        says = "spoke of this" if end.own else "speaks of this"
    return _sentence(f"{_opening(end)} {says}, {teller}", shortened(words, QUOTE_LENGTH))


def _quoted(end: End) -> str:
    """The words of a quotation without their marks, with an ellipsis where a cue interrupts it."""
    parts = (end.article.text[start:stop] for start, stop in end.statement.content.spans)
    return " … ".join(without_marks(shown(part).strip()) for part in parts)


def _opening(end: End) -> str:
    when = on_date(end.statement.said.edtf)
    speaker = end.statement.speaker
    who = "you" if end.own else (speaker.name if speaker else "somebody the source does not name")
    opening = f"{when}, {who}" if when and end.own else who
    return opening[0].upper() + opening[1:]


def _sentence(opening: str, words: str) -> str:
    closed = words.rstrip("”")[-1:] in {".", "!", "?", "…"}
    return f"{opening}: {words}" + ("" if closed else ".")
