"""Denials of wrongdoing, which mean the charge that was told: "denied any wrongdoing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.attribute.tokens import span_of
from onrecord.language import tokens
from onrecord.records import Span, Statement
from onrecord.reported.denials import denies, stands
from onrecord.reported.linking import name_of
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.spans import hull

_WRONG = re.compile(
    r"""\W{0,3}(?:that\ (?:it|he|she|they)\ |having\ |ever\ ){0,2}
    (?:(?:any|all|the)\ )?
    (?:wrong-?doing|impropriet(?:y|ies)|misconduct|guilt|culpability|malpractice
       |(?:did|done|doing)\ anything\ (?:wrong|improper|illegal|inappropriate|unlawful))
    \W{0,3}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_CHARGING = frozenset({"accuse", "criticise"})
_REACH = 900


def wrongdoing(page: Page) -> Iterator[Conflict]:
    """The conflicts of a denial of wrongdoing with the last charge against who denies it."""
    for denial in page.statements:
        words = _words(page, denial) if denial.statement else None
        charge = _charge(page, denial) if words is not None else None
        if words is not None and charge is not None:
            yield conflict(page, charge, denial, "denial", words)


def _words(page: Page, denial: Statement) -> Span | None:
    """The verb that denies wrongdoing and nothing more; ``None`` for another statement."""
    if denial.cue is None or not _WRONG.match(denial.content.text):
        return None
    verbs = (t for t in tokens(page.doc, denial.cue.spans) if t.pos_ == "VERB")
    verb = next((t for t in verbs if denies(t) and stands(t)), None)
    return span_of(verb, verb) if verb is not None else None


def _charge(page: Page, denial: Statement) -> Statement | None:
    """The last charge before a denial that another makes and that names who denies."""
    name, start = name_of(denial), hull(denial.content.spans).start
    if name is None:
        return None
    before = [
        s
        for s in page.statements
        if s.statement
        and s.act in _CHARGING
        and name_of(s) not in {None, name}
        and 0 <= start - hull(s.content.spans).end <= _REACH
        and _names(s, name)
    ]
    return max(before, key=lambda s: hull(s.content.spans).end, default=None)


def _names(charge: Statement, name: str) -> bool:
    """Whether a charge holds the last capital word of a name ("Tost" of "the Tost campaign")."""
    capital = [word for word in name.split() if word[:1].isupper()]
    said = re.findall(r"\w+", charge.content.text)
    return bool(capital) and capital[-1] in said
