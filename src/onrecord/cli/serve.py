"""``onrecord serve``: the desk in a browser."""

from __future__ import annotations

from contextlib import nullcontext
from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from onrecord.cli import options
from onrecord.cli.output import say
from onrecord.cli.serve_watch import watching
from onrecord.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fastapi import FastAPI

    from onrecord.newsroom import Newsroom
    from onrecord.web.settings import Network, Settings

EXAMPLES = """
[bold]Examples[/bold]

onrecord serve

onrecord serve --ledger news.db --port 9000

[bold]For a newsroom[/bold]

onrecord users add 'Tamsin Okray' --role admin

onrecord serve --host 0.0.0.0 --allowed-host desk.example --tls-cert desk.pem --tls-key desk.key

onrecord serve --host 0.0.0.0 --allowed-host desk.example --trusted-proxy 10.0.0.2
"""
Log = Literal["text", "json"]
_MESSAGE_BYTES = 64 * 1024
"""Bytes of a WebSocket message that are taken in at all."""
_PARTING_SECONDS = 5
"""How long who is still connected can hold up the end; the engines of containers wait for ten."""
_EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 -- asked for by name, never the default


def serve(  # noqa: PLR0913 -- one for each option
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
    host: Annotated[
        str, typer.Option(help="Where to listen; beyond this machine only with users or a proxy.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where to listen.")] = 8600,
    allowed_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name under which browsers reach the desk."),
    ] = None,
    trusted_proxy: Annotated[
        list[str] | None,
        typer.Option(metavar="CIDR", help="A proxy whose X-Forwarded-* headers are believed."),
    ] = None,
    trust_proxy_header: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The header in which that proxy says who signed in."),
    ] = None,
    proxy_role: Annotated[
        Role, typer.Option(help="What those are whom the proxy names and who have no account.")
    ] = "reader",
    tls_cert: Annotated[Path | None, typer.Option(exists=True, help="A certificate (PEM).")] = None,
    tls_key: Annotated[Path | None, typer.Option(exists=True, help="Its key (PEM).")] = None,
    log: Annotated[Log, typer.Option(help="Warnings for people, or all as JSON lines.")] = "text",
    watch: Annotated[
        bool, typer.Option("--watch", help="Read what is watched meanwhile (see: onrecord watch).")
    ] = False,
    every: Annotated[
        str, typer.Option(metavar="SPAN", help="How often, with --watch: 15m, 2h, 1d.")
    ] = "15m",
    create: Annotated[
        bool, typer.Option("--create", help="Make an empty ledger where there is none.")
    ] = False,
) -> None:
    """Open the desk: find, read and judge in a browser; an API at /api/v1.

    On this machine it needs no account. Others reach it (--host) only once there are users (see:
    onrecord users add), or a trusted proxy says who they are."""
    from onrecord.web.settings import Settings

    if (tls_cert is None) != (tls_key is None):
        raise typer.BadParameter("--tls-cert and --tls-key go together.")
    settings = Settings(
        hosts=_hosts(host, allowed_host or ()),
        proxies=_networks(trusted_proxy or ()),
        proxy_header=trust_proxy_header,
        proxy_role=proxy_role,
        tls=tls_cert is not None,
    )
    if create:
        from onrecord.ledger import Ledger

        Ledger(ledger, create=True).close()
    with options.newsroom(ledger, newsroom) as store:
        _check_reach(host, settings, store)
    tls = {"ssl_certfile": tls_cert, "ssl_keyfile": tls_key} if tls_cert else {}
    from onrecord.web import create_app

    app = create_app(ledger, newsroom=newsroom, settings=settings)
    address = _address(host, port, settings)
    say(f"The desk: {address}/ (Ctrl+C ends it)")
    reading = app.state.desk.reading
    beside = watching(ledger, newsroom, every, address, reading) if watch else nullcontext()
    with beside:
        _run(app, log, host=host, port=port, **tls)


def _address(host: str, port: int, settings: Settings) -> str:
    """Where people open the desk: under its first name behind a proxy, which speaks TLS."""
    if settings.proxies and settings.hosts:
        return f"https://{min(settings.hosts)}"
    shown = f"[{host}]" if ":" in host else host
    named = min(settings.hosts) if host in _EVERYWHERE and settings.hosts else shown
    return f"{'https' if settings.tls else 'http'}://{named}:{port}"


def _run(app: FastAPI, log: Log, **options: Any) -> None:
    import uvicorn

    from onrecord.web.logs import log_config

    uvicorn.run(
        app,
        log_config=log_config(log),
        access_log=False,
        server_header=False,
        ws_max_size=_MESSAGE_BYTES,
        timeout_graceful_shutdown=_PARTING_SECONDS,
        # whose headers are believed is ours to say, request by request
        proxy_headers=False,
        **options,
    )


def _check_reach(host: str, settings: Settings, store: Newsroom) -> None:
    """Raise ``BadParameter`` when strangers could reach the ledger."""
    from onrecord.web.guard import is_loopback

    if settings.proxy_header and not settings.proxies:
        raise typer.BadParameter("--trust-proxy-header needs --trusted-proxy: whom to believe.")
    if is_loopback(host) and not settings.is_open:
        return
    if not settings.proxy_header and not store.has_accounts:
        raise typer.BadParameter(
            f"{host} would open the ledger to others, and the desk has no accounts. "
            "Make one (onrecord users add NAME --role admin), or use 127.0.0.1."
        )
    if not host or (host in _EVERYWHERE and not settings.hosts):
        raise typer.BadParameter("Say under which name browsers reach it: --allowed-host NAME.")
    if not settings.tls and not settings.proxies:
        say(
            "Passwords will travel where others can read them: "
            "give --tls-cert and --tls-key, or put a proxy with TLS before it (--trusted-proxy)."
        )


def _hosts(host: str, allowed: Sequence[str]) -> frozenset[str]:
    """The names under which the desk answers besides those of this machine."""
    from onrecord.web.guard import is_loopback

    own = () if is_loopback(host) or host in _EVERYWHERE or not host else (host,)
    return frozenset(name.strip().casefold() for name in (*own, *allowed) if name.strip())


def _networks(given: Sequence[str]) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(one, strict=False) for one in given)
    except ValueError as error:
        raise typer.BadParameter(f"--trusted-proxy: {error}") from error
