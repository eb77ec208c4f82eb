"""``onrecord mcp``: the ledger as tools of an assistant."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.ledger import Ledger
    from onrecord.mcp import Tools
    from onrecord.newsroom import Newsroom

EXAMPLES = """
[bold]Examples[/bold]

onrecord mcp --ledger news.db

onrecord mcp --http 8610

onrecord mcp --write
"""
_HERE = "127.0.0.1"


def mcp(
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
    http: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            metavar="PORT",
            help="Answer at a port of this machine (0: any free one), to who has a token.",
        ),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Let assistants add text, too; else they only read.")
    ] = False,
) -> None:
    """Let an assistant look things up in the ledger (Model Context Protocol).

    It speaks over standard input and output, as assistants start it themselves; with --http, over
    HTTP on this machine alone. Text of pages comes marked as quoted material."""
    from onrecord.ledger import Ledger as Store

    with Store(ledger, create=write) as store, options.newsroom(ledger, newsroom) as room:
        tools = _tools(store, room)
        if http is None:
            _speak(tools, write)
        else:
            _answer(tools, room, http, write)


def _tools(store: Ledger, room: Newsroom) -> Tools:
    try:
        from onrecord.mcp import Tools
    except ModuleNotFoundError as error:
        what = f"{error.name} is not installed"
        raise OnrecordError("onrecord mcp", what, "pip install 'onrecord[mcp]'") from error

    def note(who: str, article: str, statements: int) -> None:
        if room.is_there and who:
            room.audit.enter(who, "add", article, address=_HERE, statements=statements, by="mcp")

    return Tools(ledger=store, note=note)


def _speak(tools: Tools, write: bool) -> None:
    from onrecord.mcp import make_server

    make_server(tools, write=write).run("stdio")


def _answer(tools: Tools, room: Newsroom, port: int, write: bool) -> None:
    import uvicorn

    from onrecord.mcp import app_for, make_server
    from onrecord.mcp.http import PATH, of_newsroom, of_this_run
    from onrecord.newsroom.keys import new_token

    secret = None if room.has_accounts else new_token()
    holders = of_this_run(secret) if secret else of_newsroom(room)
    writes = make_server(tools, write=True) if write else None
    with _listening(port) as listener:
        taken = listener.getsockname()[1]
        app = app_for(make_server(tools), writes, holders, taken)
        say(f"Assistants: http://{_HERE}:{taken}{PATH} (Ctrl+C ends it)")
        say("The token, until it ends:" if secret else "Tokens: see onrecord tokens new")
        if secret:
            typer.echo(secret)
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, proxy_headers=False
        )
        uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    """A socket of this machine alone, at ``port``. Raises ``OnrecordError`` when it is taken."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((_HERE, port))
        except OSError as error:
            where = f"{_HERE}:{port}"
            raise OnrecordError(where, f"it is taken ({error.strerror})", "Try --http 0") from error
        listener.listen()
        yield listener
