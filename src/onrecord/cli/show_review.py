"""The review queue and people's judgements as they are read on a terminal, and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.text import Text

from onrecord.cli import show
from onrecord.cli.output import json_line, results
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.wording import NO_NAME
from onrecord.records import Judged, Relation, Statement
from onrecord.review import HARMLESS, Case, Dispute, Progress
from onrecord.shortening import shortened
from onrecord.sureness import is_possible
from onrecord.wire import relation_to_json, statement_to_json

if TYPE_CHECKING:
    from onrecord.ledger import Ledger

_MOST_WORDS = 160
_DONE = {"confirm": "confirmed", "note": "note"}
_STATES = {"candidate": "a candidate", "confirmed": "confirmed", "dismissed": "dismissed"}


def case_to_json(case: Case) -> dict[str, Any]:
    """A case of the queue for programs."""
    return {
        "relation": relation_to_json(case.relation),
        "a": statement_to_json(case.a.statement),
        "b": statement_to_json(case.b.statement),
        "worth": round(case.worth, 4),
        "because": list(case.because),
        "judged": [asdict(line) for line in case.judged],
    }


def dispute_to_json(dispute: Dispute) -> dict[str, Any]:
    """A disagreement for programs."""
    return {
        "relation": relation_to_json(dispute.relation),
        "last_words": [asdict(line) for line in dispute.last_words],
    }


def queue(cases: Iterable[Case]) -> None:
    """Print cases in short, one after the other."""
    console = results()
    for case in cases:
        console.print(_heading(case.relation, *case.because), soft_wrap=True)
        for side in (case.a, case.b):
            console.print(_said(side.statement), soft_wrap=True)
        console.print()


def in_full(store: Ledger, case: Case, *, as_json: bool = False) -> None:
    """Print a case in full, with what was said of it so far."""
    if as_json:
        json_line(case_to_json(case))
        return
    said = {side.statement.id: side.statement for side in (case.a, case.b)}
    articles = store.articles({statement.article for statement in said.values()})
    by_id = {article.id: article for article in articles}
    show.one_relation(case.relation, said, by_id, case.judged)
    journal(case.judged)


def journal(lines: Iterable[Judged], *, of_one: bool = True) -> None:
    """Print judgements, one a line; with the relation's id unless they are all ``of_one``."""
    console = results()
    for line in lines:
        where = "" if of_one else f"{shown(line.relation)}  "
        console.print(Text(f"{line.number}. {where}{_line(line)}"), soft_wrap=True)


def disputes(found: Sequence[Dispute]) -> None:
    """Print each relation on which reviewers disagree, and what each says."""
    console = results()
    for dispute in found:
        heading = _heading(dispute.relation, f"stands as {dispute.relation.status}")
        console.print(heading, soft_wrap=True)
        journal(dispute.last_words)
        console.print()


def progress_line(done: Progress) -> str:
    """``17 wait, 4 possible; 3 confirmed, 1 dismissed; two or more read 2 and disagree on 1.``"""
    behind = f", {done.possible} possible" if done.possible else ""
    state = f"{done.waiting} wait{behind}; {done.confirmed} confirmed, {done.dismissed} dismissed"
    if done.read_twice:
        state += f"; two or more read {done.read_twice} and disagree on {done.disputed}"
    return f"{state}."


def _heading(relation: Relation, *told: str) -> Text:
    text = Text(relation.id, style="bold")
    kind = f"possible {relation.type}" if is_possible(relation) else relation.type
    facts = (kind, f"score {relation.score:.2f}", *told)
    return text.append(f"  {', '.join(facts)}", style="not bold")


def _said(statement: Statement) -> Text:
    who = shown(statement.speaker.name) if statement.speaker else NO_NAME
    words = shortened(shown(statement.content.text), _MOST_WORDS)
    return Text(f"  {who}, {plain_date(statement.said.edtf)}: {words}")


def _line(line: Judged) -> str:
    """``Tamsin Okray dismissed it on 4 March 2031: they speak of different events``."""
    parts = [f"{shown(line.by)}, {plain_date(line.at[:10])}: {_what(line)}"]
    parts += [shown(line.note)] if line.note else []
    parts += [f"taken back by {line.undone_by}"] if line.undone_by else []
    return "; ".join(parts)


def _what(line: Judged) -> str:
    if line.verdict == "dismiss" and line.shape:
        return f"dismissed, as {HARMLESS[line.shape]}"
    if line.verdict == "retype":
        return f"confirmed as {line.type}"
    if line.verdict == "undo":
        return f"took {line.undoes} back"
    return _DONE[line.verdict]


def judged_line(number: int, relation: Relation) -> str:
    """What a judgement did, and how to take it back."""
    status = f"{_STATES[relation.status]} ({relation.type})"
    return f"Judgement {number}: {relation.id} is {status}. Back: onrecord review --undo {number}"
