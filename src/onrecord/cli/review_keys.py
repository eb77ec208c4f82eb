"""Judging one case after the other on a terminal, by single keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import TypeVar, get_args

import typer

from onrecord.cli import show_review
from onrecord.cli.output import complain, say
from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.records import Judgement, RelationType
from onrecord.review import HARMLESS, Case, progress, queue

KEYS = "[c]onfirm  [d]ismiss  [r]etype  [n]ote  [s]kip  [u]ndo the last  [q]uit"
MANY = 300
"""How many cases one sitting goes through at most."""
TYPES = {kind: kind for kind in get_args(RelationType)}

T = TypeVar("T", bound=str)


@dataclass(slots=True)
class Sitting:
    """A reviewer at work: the ledger, their name, and the numbers of what they judged."""

    store: Ledger
    by: str
    made: list[int] = field(default_factory=list)


def walk(store: Ledger, by: str, *, second: bool) -> None:
    """Show each case and ask for a key, until there is none left or the reviewer quits."""
    sitting = Sitting(store, by)
    say(f"Judging as {by}.")
    for case in queue(store, MANY, second=by if second else None):
        if store.relation(case.relation.id) != case.relation:
            continue
        if not _judged(sitting, case):
            break
    say(show_review.progress_line(progress(store)))


def _judged(sitting: Sitting, case: Case) -> bool:
    """Ask for keys until the case is judged or skipped; false when the reviewer quits."""
    show_review.in_full(sitting.store, case)
    while True:
        say(KEYS)
        key = typer.getchar().lower()
        if key in ("q", "", "\x1b", "\x04"):
            return False
        try:
            if key == "s" or _does(sitting, case.relation.id, key):
                return True
        except QueryError as error:
            complain(error)


def _does(sitting: Sitting, relation: str, key: str) -> bool:
    """Do what a key asks for; whether the case is judged with it."""
    if key == "u":
        _undo(sitting)
        return False
    judgement = _asked(sitting.by, key)
    if judgement is None:
        return False
    number = sitting.store.judge(relation, judgement)
    sitting.made.append(number)
    say(show_review.judged_line(number, sitting.store.relation(relation)))
    return judgement.verdict != "note"


def _asked(by: str, key: str) -> Judgement | None:
    """The judgement of a key, after what it needs was asked for; nothing for another key."""
    if key == "c":
        return Judgement(verdict="confirm", by=by)
    if key == "d" and (shape := _choice(HARMLESS)):
        note = typer.prompt("Why") if shape == "other" else ""
        return Judgement(verdict="dismiss", by=by, shape=shape, note=note)
    if key == "r" and (kind := _choice(TYPES)):
        return Judgement(verdict="retype", by=by, type=kind)
    if key == "n":
        return Judgement(verdict="note", by=by, note=typer.prompt("Note"))
    return None


def _choice(options: Mapping[T, str]) -> T | None:
    """One of ``options`` by its letter; nothing for another key."""
    by_letter = dict(zip(ascii_lowercase, options, strict=False))
    for letter, option in by_letter.items():
        say(f"  {letter}  {options[option]}")
    return by_letter.get(typer.getchar().lower())


def _undo(sitting: Sitting) -> None:
    """Take back what this reviewer judged last in this sitting."""
    if not sitting.made:
        say("Nothing was judged yet.")
        return
    last = sitting.made.pop()
    sitting.store.undo_judgement(last, by=sitting.by)
    say(f"{last} is taken back; its pair waits again.")
