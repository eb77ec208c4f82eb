"""Persons and the journal about them as people read them on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import results, say
from onrecord.ledger.people.codec import person_to_json as _person_to_json
from onrecord.publish.display import shown
from onrecord.records import Office, Person

if TYPE_CHECKING:
    from onrecord.ledger import Decision, Listed, Why

_MANY = 4
"""How many aliases, offices and reasons a table shows of each person."""


def person_to_json(one: Listed) -> dict[str, Any]:
    """A listed person for programs."""
    return _person_to_json(one.person) | {
        "statements": one.statements,
        "articles": one.articles,
        "why": [
            {"reason": why.reason, "by": why.by, "times": why.times, "decision": why.last}
            for why in one.why
        ],
    }


def say_if_several(found: Sequence[Listed], name: str) -> None:
    """Tell on standard error when a name means several persons, and how to ask for one."""
    if len(found) > 1:
        some = [f"{one.person.name} ({one.person.id})" for one in found[:_MANY]]
        more = [f"{len(found) - _MANY} more"] if len(found) > _MANY else []
        say(f"{name} may be {', '.join([*some, *more])}. To ask for one, give the id.")


def persons(found: Sequence[Listed]) -> None:
    """Print persons as a table."""
    if not found:
        return
    table = _table(
        ("person", 2, "bold"), ("offices", 2, ""), ("", 0, ""), ("why they are one", 3, "dim")
    )
    for one in found:
        offices = [_office(post) for post in one.person.offices]
        why = [_why(reason) for reason in one.why]
        table.add_row(_name(one.person), _some(offices), str(one.statements), _some(why))
    results().print(table)


def decisions(found: Sequence[Decision]) -> None:
    """Print the journal as a table."""
    if not found:
        return
    table = _table(("", 0, "bold"), ("what", 3, ""), ("why", 3, ""), ("who and when", 2, "dim"))
    for one in found:
        who = f"{one.by}, {one.at[:16].replace('T', ' ')}"
        table.add_row(str(one.number), _what(one), Text(shown(one.reason)), Text(shown(who)))
    results().print(table)


def _table(*columns: tuple[str, int, str]) -> Table:
    """A table of columns, each with its title, share of the width (0: what it needs) and style."""
    table = Table(box=SIMPLE_HEAD, expand=True)
    for title, ratio, style in columns:
        justify: Any = "left" if ratio else "right"
        table.add_column(title, ratio=ratio or None, style=style, overflow="fold", justify=justify)
    return table


def _name(person: Person) -> Text:
    text = Text(shown(person.name))
    if person.aliases:
        text.append(f"\n{', '.join(shown(a) for a in person.aliases[:_MANY])}", style="not bold")
    known = " · ".join(filter(None, (person.id, person.wikidata)))
    return text.append(f"\n{shown(known)}", style="not bold dim")


def _office(office: Office) -> str:
    """``finance minister, Varland (2031 to 2033)``."""
    what = f"{office.title}, {office.area}" if office.area else office.title
    if office.start is None and office.end is None:
        return what
    return f"{what} ({office.start or '?'} to {office.end or 'today'})"


def _why(why: Why) -> str:
    often = f" ({why.times} times)" if why.times > 1 else ""
    return f"{why.reason}{often} [{why.last}]"


def _some(lines: Sequence[str]) -> Text:
    more = [f"and {len(lines) - _MANY} more"] if len(lines) > _MANY else []
    return Text("\n".join([*(shown(line) for line in lines[:_MANY]), *more]))


def _what(one: Decision) -> Text:
    other = f" ← {one.other_name} ({one.other})" if one.other_name else ""
    what = {"undo": f"undo of {one.undoes}"}.get(one.kind, one.kind)
    text = Text(shown(f"{what}: {one.name} ({one.person}){other}"))
    for article, name in one.sightings[:_MANY]:
        text.append(f"\n{shown(name)} in {shown(article)}", style="dim")
    if one.undone_by:
        text.append(f"\nundone by {one.undone_by}", style="bold")
    return text
