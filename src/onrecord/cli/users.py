"""``onrecord users``: who may sign in at the desk, and what they did."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_lines, say
from onrecord.counting import counted
from onrecord.roles import Role

if TYPE_CHECKING:
    from onrecord.newsroom import Account

EXAMPLES = """
[bold]Examples[/bold]

onrecord users add 'Tamsin Okray' --role admin

onrecord users role 'Joren Pell' reviewer

onrecord users disable 'Joren Pell'

onrecord users log --json
"""

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", epilog=EXAMPLES)

Who = Annotated[str, typer.Argument(metavar="NAME", help="As it stands under judgements.")]
Stdin = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input.")
]


@app.callback()
def users() -> None:
    """People who may sign in at the desk: readers, reviewers who judge, admins who rule."""


@app.command()
def add(
    name: Who,
    by: options.By,
    role: Annotated[Role, typer.Option(help="What they may do.")] = "reader",
    stdin: Stdin = False,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Make an account; asks for its password."""
    password = _password(stdin)
    with options.newsroom(ledger, newsroom) as store:
        made = store.accounts.add(name, password, role)
        store.audit.enter(by, "user added", made.name, role=role)
    say(f"{made.name} may sign in as {role}. Accounts are kept in {store.where}.")


@app.command("list")
def list_users(
    ledger: options.Ledger = "", newsroom: options.Newsroom = None, as_json: options.Json = False
) -> None:
    """List accounts."""
    from onrecord.cli import show_users

    with options.newsroom(ledger, newsroom) as store:
        found: list[Account] = store.accounts.list() if store.is_there else []
    if as_json:
        json_lines(map(asdict, found))
        return
    show_users.accounts(found)
    say(f"{counted(len(found), 'account')}.")


@app.command()
def role(
    name: Who,
    role: Annotated[Role, typer.Argument(help="What they may do from now on.")],
    by: options.By,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Give an account another role."""
    with options.newsroom(ledger, newsroom) as store:
        before = store.accounts.the(name)
        store.accounts.set_role(name, role)
        store.audit.enter(by, "role", before.name, before=before.role, role=role)
    say(f"{before.name} was {before.role} and is {role}.")


@app.command()
def password(
    name: Who,
    by: options.By,
    stdin: Stdin = False,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Give an account another password; all its browsers are signed out."""
    with options.newsroom(ledger, newsroom) as store:
        account = store.accounts.the(name)
        store.accounts.set_password(account.name, _password(stdin))
        store.audit.enter(by, "password", account.name)
    say(f"{account.name} has a new password.")


@app.command()
def disable(
    name: Who,
    by: options.By,
    again: Annotated[bool, typer.Option("--undo", help="Let them in again.")] = False,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Shut an account, its browsers and its tokens; what it judged stays."""
    with options.newsroom(ledger, newsroom) as store:
        account = store.accounts.the(name)
        store.accounts.set_disabled(name, not again)
        store.audit.enter(by, "user enabled" if again else "user disabled", account.name)
    say(f"{account.name} may sign in {'again' if again else 'no more'}.")


@app.command()
def log(
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 50,
    as_json: options.Json = False,
) -> None:
    """Show the audit log, the last first: who did what, when, and from where."""
    from onrecord.cli import show_users

    with options.newsroom(ledger, newsroom) as store:
        found = store.audit.list(limit=limit) if store.is_there else []
    if as_json:
        json_lines(map(asdict, found))
        return
    show_users.entries(found)
    say(f"{counted(len(found), 'line')}.")


def _password(stdin: bool) -> str:
    """What is typed, twice and unseen, or the first line of standard input."""
    if stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
