"""``onrecord serve``: the desk in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say

EXAMPLES = """
[bold]Examples[/bold]

onrecord serve

onrecord serve --ledger news.db --port 9000
"""


def _loopback(host: str) -> str:
    """An address of this machine alone, or wrong usage."""
    from onrecord.web.guard import is_loopback

    if not is_loopback(host):
        raise typer.BadParameter(
            f"{host} would open the ledger to the network, and the desk has no accounts. "
            "Use 127.0.0.1."
        )
    return host


def serve(
    ledger: options.Ledger = "",
    host: Annotated[
        str, typer.Option(callback=_loopback, help="An address of this machine.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where to listen.")] = 8600,
) -> None:
    """Open the desk: find, read and judge in a browser on this machine; an API at /api/v1."""
    import uvicorn

    from onrecord.web import create_app

    app = create_app(ledger)
    address = f"[{host}]" if ":" in host else host
    say(f"The desk: http://{address}:{port}/ (Ctrl+C ends it)")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
