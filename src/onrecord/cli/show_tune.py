"""Tuned weights as they are read on a terminal, and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord import tuning
from onrecord.cli.output import results
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown

if TYPE_CHECKING:
    from onrecord.ledger import Tuning
    from onrecord.tuning import Bin, Examined

_MOST = 12
_BAR = 20


def examined_to_json(found: Examined) -> dict[str, Any]:
    """What was examined, with the weights, for programs."""
    weights = {"bias": found.weights.bias, "signs": dict(found.weights.signs)}
    return tuning.examined_to_json(found) | {"weights": weights}


def line_to_json(line: Tuning) -> dict[str, Any]:
    """A line of the journal for programs."""
    weights = line.weights and {"bias": line.weights.bias, "signs": dict(line.weights.signs)}
    return {
        "number": line.number,
        "by": line.by,
        "at": line.at,
        "note": line.note,
        "weights": weights,
        "figures": dict(line.figures),
        "undoes": line.undoes,
        "undone_by": line.undone_by,
    }


def examined(found: Examined) -> None:
    """Print the figures before and after, both curves, and which weights move."""
    console = results()
    dismissed = found.judged - found.confirmed
    lost = f"; {found.lost} more have no signs any more" if found.lost else ""
    console.print(
        f"{found.judged} judged flags: {found.confirmed} confirmed, {dismissed} dismissed{lost}."
    )
    console.print(_figures(found))
    for name, one in (("As shipped", found.shipped), ("Tuned", found.tuned)):
        console.print(_curve(name, one.curve))
    if found.strength is None:
        console.print("The weights that are shipped foretell these judgements as well as any.")
        return
    table = Table(box=SIMPLE_HEAD)
    for heading in ("sign", "shipped", "tuned"):
        table.add_column(heading, justify="left" if heading == "sign" else "right")
    for moved in found.moved[:_MOST]:
        table.add_row(tuning.sign_words(moved.sign), f"{moved.shipped:+.2f}", f"{moved.tuned:+.2f}")
    console.print(table)


def _figures(found: Examined) -> Table:
    table = Table(box=SIMPLE_HEAD)
    table.add_column("among what was judged")
    table.add_column("shipped", justify="right")
    table.add_column("tuned, cross-validated", justify="right")
    for name, before, after in tuning.figure_rows(found.shipped, found.tuned):
        table.add_row(name, before, after)
    return table


def _curve(name: str, curve: Sequence[Bin]) -> Table:
    table = Table(box=SIMPLE_HEAD, title=name, title_justify="left")
    for heading in ("score", "flags", "confirmed"):
        table.add_column(heading, justify="right")
    table.add_column("")
    for one in curve:
        bar = "#" * round(_BAR * one.confirmed)
        table.add_row(f"{one.score:.2f}", str(one.many), tuning.percent(one.confirmed), bar)
    return table


def journal(lines: Sequence[Tuning]) -> None:
    """Print whose weights counted when, and whose do now."""
    console = results()
    for line in lines:
        console.print(Text(_told(line)), soft_wrap=True)
    standing = [line for line in lines if line.weights and line.undone_by is None]
    now = f"those of tuning {standing[-1].number}" if standing else "those that are shipped"
    console.print(f"The weights that count are {now}.")


def _told(line: Tuning) -> str:
    what = f"took tuning {line.undoes} back" if line.undoes else "tuned to judgements"
    if line.figures:
        what += f" ({line.figures['judged']} of them)"
    note = f": {shown(line.note)}" if line.note else ""
    later = f" (taken back by {line.undone_by})" if line.undone_by else ""
    return f"{line.number}. {shown(line.by)} {what} on {plain_date(line.at[:10])}{note}{later}"
