"""``onrecord tune``: weights from the judgements of this newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_line, json_lines, say
from onrecord.counting import counted

if TYPE_CHECKING:
    from onrecord.ledger import Ledger

EXAMPLES = """
[bold]Examples[/bold]

onrecord tune

onrecord tune --apply --by 'Tamsin Okray'

onrecord tune --rescore

onrecord tune --show

onrecord tune --revert --note 'too few denials among them' --by 'Tamsin Okray'

Without an option it only shows what would change. What is applied counts for articles added from
then on; scores that are there change with --rescore alone.
"""


def tune(  # noqa: PLR0913 -- one for each option
    by: options.By,
    ledger: options.Ledger = "",
    apply: Annotated[
        bool, typer.Option("--apply", help="Let the tuned weights count from now on.")
    ] = False,
    revert: Annotated[
        bool, typer.Option("--revert", help="Take back the weights that count now.")
    ] = False,
    rescore: Annotated[
        bool, typer.Option("--rescore", help="Score the flags that are there anew.")
    ] = False,
    show: Annotated[
        bool, typer.Option("--show", help="Whose weights count, and all that did.")
    ] = False,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Words to go with it.")] = "",
    nli: options.Nli = None,
    as_json: options.Json = False,
) -> None:
    """Fit the weights of the score to what people confirmed and dismissed, and show what they are
    worth; nothing changes unless asked."""
    from onrecord.ledger import Ledger

    if sum((apply, revert, rescore, show)) > 1:
        raise typer.BadParameter("Say one of --apply, --revert, --rescore and --show.")
    with Ledger(ledger) as store:
        if show:
            _show(store, as_json=as_json)
        elif revert:
            _revert(store, ledger, by, note)
        elif rescore:
            _rescore(store, nli)
        else:
            _examine(store, ledger, by, note, apply=apply, as_json=as_json)


def _examine(store: Ledger, ledger: str, by: str, note: str, *, apply: bool, as_json: bool) -> None:
    from onrecord import tuning
    from onrecord.cli import auditing, show_tune

    found = tuning.examine(store)
    if as_json:
        json_line(show_tune.examined_to_json(found))
    else:
        show_tune.examined(found)
    if not apply:
        say("Nothing was changed. To let them count: onrecord tune --apply")
        return
    number = tuning.apply(store, found, by=by, note=note)
    auditing.note(ledger, by, "tuning applied", str(number))
    say(f"Tuning {number} counts for what is added from now on; --revert takes it back.")


def _revert(store: Ledger, ledger: str, by: str, note: str) -> None:
    from onrecord.cli import auditing

    line = store.tunings.revert(by=by, note=note)
    auditing.note(ledger, by, "tuning reverted", str(line.number))
    now = store.tunings.weights()
    those = "those that are shipped" if now is None else f"those of tuning {now.tuning}"
    say(f"Tuning {line.number} is taken back; the weights are {those}.")


def _rescore(store: Ledger, nli: str | None) -> None:
    from onrecord import tuning

    done = tuning.rescore(store, voice=options.voice(nli))
    say(
        f"{counted(done.looked_at, 'flag')} scored anew, {done.changed} otherwise than before;"
        f" {done.risen} more are shown, {done.fallen} no longer."
    )


def _show(store: Ledger, *, as_json: bool) -> None:
    from onrecord.cli import show_tune

    lines = store.tunings.lines()
    if as_json:
        json_lines(map(show_tune.line_to_json, lines))
    else:
        show_tune.journal(lines)
