"""Neutral questions from templates: what was said, by whom, and what the speaker makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.publish.dates import on_date
from onrecord.publish.display import shown, without_marks
from onrecord.publish.passage import in_sentence
from onrecord.records import Article, Relation, Statement
from onrecord.shortening import shortened

QUOTE_LENGTH, REPORT_LENGTH = 180, 280


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
_QUOTED = frozenset({"direct", "turn"})
#: How a report of the act is worded, to the speaker and of others.
_SPOKE = ("spoke of this", "speaks of this")
_DID = {
    "deny": ("denied this", "denies this"),
    "reject": ("rejected this", "rejects this"),
}


def question(relation: Relation, first: End, second: End) -> str:
    """A question about ``relation`` to the speaker of a brief; it supposes nobody to be wrong.

    Words that the source quotes are given as the speaker's; of words that it reports the sentence
    is quoted that reports them, as the source's, and once where it reports both. A statement that
    reaches us only through others is asked about before it is held up.
    """
    own = first.own and second.own and first.statement.speaker is not None
    closing = (_OWN if own else _BETWEEN)[relation.type]
    if _in_one_sentence(first, second):
        whose = second if second.own or first.statement.speaker is None else first
        return f"{_recalled(whose)} {closing}"
    parts = (
        _recalled(first),
        _CHECK if first.own and relation.origin_a != "first-hand" else "",
        _recalled(second),
        _CHECK if second.own and relation.origin_b != "first-hand" else "",
        closing,
    )
    return " ".join(part for part in parts if part)


def _in_one_sentence(first: End, second: End) -> bool:
    """Whether the page reports both in one sentence, in its own words."""
    quoted = {first.statement.kind, second.statement.kind} & _QUOTED
    return not quoted and first.article.id == second.article.id and _told(first) == _told(second)


def _told(end: End) -> str:
    """The sentence of the source that holds the statement."""
    return in_sentence(end.article.text, end.statement.content.spans).strip()


def _recalled(end: End) -> str:
    """A sentence that recalls one statement, addressed to the speaker when it is theirs."""
    if end.statement.kind in _QUOTED:
        words = f"“{shortened(_quoted(end), QUOTE_LENGTH)}”"
        return _sentence(f"{_opening(end)} {'said' if end.own else 'says'}", words)
    teller = f"as {shown(end.article.outlet)} reports it" if end.article.outlet else "as reported"
    did = _DID.get(end.statement.act, _SPOKE)[0 if end.own else 1]
    return _sentence(f"{_opening(end)} {did}, {teller}", f"“{_reported(end)}”")


def _reported(end: End) -> str:
    """The sentence of the source that reports a statement; the words reported alone, where that is
    too long to be read out."""
    whole = _told(end)
    words = shown(end.statement.content.text).strip()
    return whole if len(whole) <= REPORT_LENGTH else shortened(words, QUOTE_LENGTH)


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
