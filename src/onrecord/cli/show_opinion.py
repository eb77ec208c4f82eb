"""Second opinions as they are read on a terminal, and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import results
from onrecord.counting import counted
from onrecord.opinion import told
from onrecord.publish.display import shown
from onrecord.wire import spans_to_json

if TYPE_CHECKING:
    from onrecord.ledger import Given
    from onrecord.opinion import Case


def given_to_json(given: Given) -> dict[str, Any]:
    """A line of the log for programs."""
    words = {name: spans_to_json(getattr(given.opinion, name)) for name in ("words_a", "words_b")}
    return {"number": given.number, "at": given.at} | asdict(given.opinion) | words


def given(given: Given, case: Case, *, known: bool) -> None:
    """Print what a model says of ``case``; ``known`` when it had been asked before."""
    console, one = results(), given.opinion
    console.print(Text(f"{one.relation}  a language model's opinion ({shown(one.model)})", "bold"))
    opinion = told(given, case.a, case.b)
    if opinion is None:
        console.print(Text(f"  Not taken: {one.refused}."))
        return
    console.print(Text(f"  {opinion.verdict}"))
    console.print(Text(f"  first: “{opinion.first}”"))
    console.print(Text(f"  second: “{opinion.second}”"))
    if opinion.question:
        console.print(Text(f"  One could ask: {opinion.question}"))
    asked = f"asked before, on {opinion.day}" if known else _tokens(given)
    console.print(Text(f"  {asked}", "dim"))


def log(lines: Sequence[Given]) -> None:
    """Print the log, a line for each time that a model was asked."""
    table = Table(box=SIMPLE_HEAD)
    for name in ("No", "When (UTC)", "Who", "Relation", "Model", "Opinion", "Tokens", "Cost"):
        table.add_column(name, overflow="fold")
    for line in lines:
        one = line.opinion
        said = f"{one.verdict}: {one.shape}" if one.shape else one.verdict or "not taken"
        cells = (line.number, line.at[:16].replace("T", " "), one.by, one.relation, one.model, said)
        table.add_row(*(Text(shown(str(cell))) for cell in cells), _tokens(line), _cost(one.cost))
    results().print(table)


def spent(lines: Sequence[Given]) -> str:
    """What all of ``lines`` took together."""
    read = sum(line.opinion.tokens_in or 0 for line in lines)
    written = sum(line.opinion.tokens_out or 0 for line in lines)
    costs = [line.opinion.cost for line in lines if line.opinion.cost is not None]
    cost = f", cost {_cost(sum(costs))}" if costs else ""
    return f"Asked {counted(len(lines), 'time')}: {read:,} tokens read, {written:,} written{cost}."


def _tokens(given: Given) -> str:
    one = given.opinion
    if one.tokens_in is None or one.tokens_out is None:
        return "tokens not told"
    return f"{one.tokens_in:,} + {one.tokens_out:,} tokens"


def _cost(cost: float | None) -> str:
    return "" if cost is None else f"{cost:.6f}".rstrip("0").rstrip(".")
