"""``onrecord tokens``: leave for programs to use the API."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_lines, say
from onrecord.counting import counted
from onrecord.roles import Role

EXAMPLES = """
[bold]Examples[/bold]

onrecord tokens new 'Tamsin Okray' 'the evening wire' --role reader

onrecord tokens list

onrecord tokens revoke 3
"""

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", epilog=EXAMPLES)

Owner = Annotated[str, typer.Argument(metavar="OWNER", help="Whose account it belongs to.")]


@app.callback()
def tokens() -> None:
    """Tokens with which programs use the API: Authorization: Bearer TOKEN."""


@app.command()
def new(
    owner: Owner,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is for.")],
    by: options.By,
    role: Annotated[Role, typer.Option(help="What it may do; never more than its owner.")] = (
        "reader"
    ),
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Make a token and print it, this once."""
    with options.newsroom(ledger, newsroom) as store:
        account = store.accounts.the(owner)
        secret = store.tokens.make(account, name, role)
        store.audit.enter(by, "token made", name, owner=account.name, role=role)
    typer.echo(secret)
    say("Keep it: it will not be shown again. Take it back with: onrecord tokens revoke")


@app.command("list")
def list_tokens(
    ledger: options.Ledger = "", newsroom: options.Newsroom = None, as_json: options.Json = False
) -> None:
    """List tokens, without their secrets."""
    from onrecord.cli import show_users

    with options.newsroom(ledger, newsroom) as store:
        found = store.tokens.list() if store.is_there else []
    if as_json:
        json_lines(map(show_users.token_to_json, found))
        return
    show_users.tokens(found)
    say(f"{counted(len(found), 'token')}.")


@app.command()
def revoke(
    number: Annotated[int, typer.Argument(metavar="N", min=1, max=2**31 - 1, help="As listed.")],
    by: options.By,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Let a token hold no longer."""
    with options.newsroom(ledger, newsroom) as store:
        gone = store.tokens.revoke(number)
        store.audit.enter(by, "token revoked", gone.name, owner=gone.owner.name)
    say(f"Token {number} ({gone.name}, of {gone.owner.name}) holds no longer.")
