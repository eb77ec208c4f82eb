"""``onrecord opinion``: what a language model makes of a candidate."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_line, json_lines, say
from onrecord.counting import counted

if TYPE_CHECKING:
    from onrecord.ledger import Ledger
    from onrecord.opinion import Asker, Case, Endpoint

EXAMPLES = """
[bold]Examples[/bold]

onrecord opinion 4f2a91c0 --model NAME --dry-run

onrecord opinion 4f2a91c0 --endpoint http://127.0.0.1:8080/v1 --model NAME

onrecord opinion 4f2a91c0 --endpoint https://models.example/v1 --model NAME --key-variable MODEL_KEY

onrecord opinion --log

Words of both articles go to that endpoint: --dry-run shows them. What comes back is kept beside
the relation, and changes nothing of it.
"""


def opinion(  # noqa: PLR0913 -- one for each option
    by: options.By,
    relations: Annotated[
        list[str] | None,
        typer.Argument(metavar="RELATION", help="The ids of candidates, or how they begin."),
    ] = None,
    endpoint: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="A chat endpoint like OpenAI's: https, or of this machine."
        ),
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model to ask.")] = None,
    key_variable: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The environment variable that holds the key."),
    ] = None,
    price_in: Annotated[
        float | None, typer.Option(min=0, metavar="PRICE", help="Of a million tokens read.")
    ] = None,
    price_out: Annotated[
        float | None, typer.Option(min=0, metavar="PRICE", help="Of a million tokens written.")
    ] = None,
    seconds: Annotated[
        float, typer.Option(min=1, max=600, help="After which an exchange is broken off.")
    ] = 60.0,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be sent, and send nothing.")
    ] = False,
    log: Annotated[
        bool, typer.Option("--log", help="All that was asked so far, with tokens and cost.")
    ] = False,
    ledger: options.Ledger = "",
    as_json: options.Json = False,
) -> None:
    """Ask a language model for a second opinion on candidates: labels and words of the statements,
    nothing else. It changes no score, status or flag."""
    from onrecord.ledger import Ledger
    from onrecord.opinion import Asker, Endpoint, Prices

    if log:
        _log(ledger, as_json=as_json)
        return
    if not relations or not model:
        raise typer.BadParameter("Name relations, and a model with --model.")
    with Ledger(ledger) as store:
        cases = _cases(store, relations)
        if dry_run:
            _dry_run(cases, Endpoint(url=endpoint or "http://localhost", model=model))
            return
        if endpoint is None:
            raise typer.BadParameter("Say where the model is: --endpoint URL.")
        there = Endpoint(url=endpoint, model=model, key=_key(key_variable), seconds=seconds)
        prices = Prices(read=price_in, written=price_out)
        refused = _ask(store, ledger, cases, Asker(endpoint=there, by=by, prices=prices), as_json)
    if refused:
        raise typer.Exit(1)


def _key(variable: str | None) -> str | None:
    """The key that the environment ``variable`` holds. Wrong usage when it holds none."""
    if variable is None:
        return None
    key = os.environ.get(variable, "")
    if not key:
        raise typer.BadParameter(f"The environment variable {variable} is not set.")
    return key


def _cases(store: Ledger, relations: Sequence[str]) -> list[Case]:
    from onrecord.opinion import case_of

    found = {one.id: one for one in map(store.relation, relations)}.values()
    sides = {s.statement.id: s for s in store.sides({end for r in found for end in (r.a, r.b)})}
    return [case_of(relation, sides[relation.a], sides[relation.b]) for relation in found]


def _dry_run(cases: Sequence[Case], endpoint: Endpoint) -> None:
    from onrecord.opinion import prompt_of

    for case in cases:
        prompt = prompt_of(case)
        json_line(endpoint.body(prompt.messages(), prompt.schema))
    say(f"{counted(len(cases), 'request')} as it would be sent; nothing was sent.")


def _ask(store: Ledger, ledger: str, cases: Sequence[Case], asker: Asker, as_json: bool) -> int:
    """Ask of all ``cases``, and print each answer as it comes; gives how many were refused."""
    from onrecord.cli import auditing, show_opinion

    refused = 0
    for case in cases:
        given, known = asker.ask(store, case)
        refused += given.opinion.verdict is None
        if not known:
            auditing.note(ledger, asker.by, "opinion asked", case.relation.id)
        if as_json:
            json_line(show_opinion.given_to_json(given))
        else:
            show_opinion.given(given, case, known=known)
    return refused


def _log(ledger: str, *, as_json: bool) -> None:
    from onrecord.cli import show_opinion
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        lines = store.opinions.lines()
    if as_json:
        json_lines(map(show_opinion.given_to_json, lines))
        return
    show_opinion.log(lines)
    say(show_opinion.spent(lines))
