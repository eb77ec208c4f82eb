"""``onrecord review``: people's judgement of what was flagged."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_line, json_lines, say
from onrecord.counting import counted
from onrecord.records import HarmlessShape, Judgement, RelationType
from onrecord.review import HARMLESS
from onrecord.wire import relation_to_json

if TYPE_CHECKING:
    from onrecord.ledger import Ledger

_SHAPES = "\n\n".join(f"{shape}: {meaning}" for shape, meaning in HARMLESS.items())
EXAMPLES = f"""
[bold]Examples[/bold]

onrecord review

onrecord review next

onrecord review acdfbc06 --confirm --by 'Tamsin Okray'

onrecord review acdfbc06 --dismiss different-event --note 'two dams' --by 'Tamsin Okray'

onrecord review --undo 7 --note 'the wrong page' --by 'Tamsin Okray'

onrecord review --second --by 'Joren Vale' && onrecord review disagreements

[bold]Harmless shapes[/bold]

{_SHAPES}
"""
LISTS = ("next", "disagreements", "log")


def review(  # noqa: PLR0913 -- one for each option
    by: options.By,
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[next|disagreements|log|RELATION]",
            help="The next to judge, or a relation by its id or the beginning of it.",
        ),
    ] = None,
    ledger: options.Ledger = "",
    confirm: Annotated[bool, typer.Option("--confirm", help="It is as flagged.")] = False,
    dismiss: Annotated[
        HarmlessShape | None, typer.Option(metavar="SHAPE", help="It is harmless, for this reason.")
    ] = None,
    retype: Annotated[
        RelationType | None, typer.Option(metavar="TYPE", help="It is of this type instead.")
    ] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Words to go with it.")] = "",
    undo: Annotated[
        int | None, typer.Option(metavar="N", help="Take the judgement N back.")
    ] = None,
    second: Annotated[
        bool, typer.Option("--second", help="What others judged, and you did not.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many to list at most.")] = 20,
    as_json: options.Json = False,
) -> None:
    """List what waits for a judgement, the most certain and consequential first; confirm, dismiss
    or retype it, signed and for good. What is taken back stays in the journal."""
    from onrecord.ledger import Ledger

    judgement = _judgement(by, note, confirm=confirm, dismiss=dismiss, retype=retype)
    _check_usage(what, undo, judgement)
    with Ledger(ledger) as store:
        if undo is not None:
            number = store.undo_judgement(undo, by=by, reason=note)
            say(f"Judgement {number} took {undo} back.")
        elif judgement and what:
            _judge(store, what, judgement, as_json=as_json)
        elif what is None:
            _list(store, limit, by if second else None, as_json=as_json)
        elif what == "next":
            _next(store, by, second=second, as_json=as_json)
        elif what == "disagreements":
            _disagreements(store, as_json=as_json)
        else:
            _journal(store, None if what == "log" else what, limit, as_json=as_json)


def _judgement(
    by: str,
    note: str,
    *,
    confirm: bool,
    dismiss: HarmlessShape | None,
    retype: RelationType | None,
) -> Judgement | None:
    """What the options say of a relation; nothing when they say nothing."""
    if sum((confirm, dismiss is not None, retype is not None)) > 1:
        raise typer.BadParameter("Say one of --confirm, --dismiss and --retype.")
    if confirm:
        return Judgement(verdict="confirm", by=by, note=note)
    if dismiss:
        return Judgement(verdict="dismiss", by=by, shape=dismiss, note=note)
    if retype:
        return Judgement(verdict="retype", by=by, type=retype, note=note)
    return Judgement(verdict="note", by=by, note=note) if note else None


def _check_usage(what: str | None, undo: int | None, judgement: Judgement | None) -> None:
    """Raise ``BadParameter`` for options that do not go together."""
    if undo is not None and (what or (judgement and judgement.verdict != "note")):
        raise typer.BadParameter("--undo goes with --note and --by alone.")
    if undo is None and judgement and (what is None or what in LISTS):
        raise typer.BadParameter("Say of which relation: onrecord review RELATION ...")


def _judge(store: Ledger, name: str, judgement: Judgement, *, as_json: bool) -> None:
    from onrecord.cli import show_review

    number = store.judge(name, judgement)
    relation = store.relation(name)
    if as_json:
        json_line({"number": number, "relation": relation_to_json(relation)})
    else:
        say(show_review.judged_line(number, relation))


def _list(store: Ledger, limit: int, second: str | None, *, as_json: bool) -> None:
    """The queue, and how far it is."""
    from onrecord.cli import show_review
    from onrecord.review import progress, queue

    cases = queue(store, limit, second=second)
    if as_json:
        json_lines(map(show_review.case_to_json, cases))
        return
    show_review.queue(cases)
    say(show_review.progress_line(progress(store)))


def _next(store: Ledger, by: str, *, second: bool, as_json: bool) -> None:
    """The first of the queue; on a terminal one after the other, judged by single keys."""
    from onrecord.cli import review_keys, show_review
    from onrecord.review import progress, queue

    if not as_json and on_terminal():
        review_keys.walk(store, by, second=second)
        return
    for case in queue(store, 1, second=by if second else None):
        show_review.in_full(store, case, as_json=as_json)
    if not as_json:
        say(show_review.progress_line(progress(store)))


def on_terminal() -> bool:
    """Whether somebody sits before it who can press a key."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _disagreements(store: Ledger, *, as_json: bool) -> None:
    from onrecord.cli import show_review
    from onrecord.review import disagreements

    found = disagreements(store)
    if as_json:
        json_lines(map(show_review.dispute_to_json, found))
        return
    show_review.disputes(found)
    say(f"{counted(len(found), 'disagreement')}.")


def _journal(store: Ledger, name: str | None, limit: int, *, as_json: bool) -> None:
    """What was said of one relation, after the relation itself; or of all, the last first."""
    from onrecord.cli import show_review
    from onrecord.review import case_of

    if name is not None:
        show_review.in_full(store, case_of(store, store.relation(name)), as_json=as_json)
        return
    lines = [line for said in store.judged().values() for line in said]
    last = sorted(lines, key=lambda line: -line.number)[:limit]
    if as_json:
        json_lines(map(asdict, last))
        return
    show_review.journal(last, of_one=False)
    say(f"{counted(len(last), 'judgement')}.")
