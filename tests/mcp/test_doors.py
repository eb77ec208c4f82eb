"""The server as assistants reach it: a command that they start, and an address of this machine."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import httpx2
import pytest
import uvicorn
from mcp import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from tests.ledger.samples import ALWAYS, CHANGE, NEVER
from tests.mcp.asking import Asking, asking
from tests.mcp.samples import usual
from tests.stores.places import At, Stores

from onrecord.ledger import Ledger
from onrecord.mcp import Tools, app_for, make_server
from onrecord.mcp.http import PATH, of_newsroom, of_this_run
from onrecord.newsroom import Newsroom, target_for

pytestmark = pytest.mark.slow

NEWS = (
    "HARROWMERE, June 3 - Aldous Brenn, the prime minister, spoke in parliament.\n\n"
    "“The harbour at Saltery will stay open,” Brenn said. “Nobody will lose work there.”\n"
)
TOKEN = "onr_a-token-of-a-test"
PROGRAM = [sys.executable, "-m", "onrecord.cli.app"]
GUIDE = Path(__file__).parents[2] / "docs" / "assistants.md"
TOOLS = ["search_statements", "get_statement", "conflicts_for", "brief"]
CALL = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}


@pytest.fixture(scope="module")
def place(stores: Stores) -> str:
    made = stores.new()
    usual(made)
    return made


@contextmanager
def started(place: str, *words: str) -> Iterator[Asking]:
    """The command, started by a client as the guide has an assistant start it."""
    block = GUIDE.read_text(encoding="utf-8").partition("```json")[2].partition("```")[0]
    told = json.loads(block)["mcpServers"]["onrecord"]
    assert told["command"] == "onrecord"
    args = [*PROGRAM[1:], *told["args"][:-1], place, *words]
    parameters = StdioServerParameters(command=PROGRAM[0], args=args, env=dict(os.environ))
    with asking(parameters) as made:
        yield made


@contextmanager
def served(app_at: Any) -> Iterator[int]:
    """The app that ``app_at`` makes for a port, at a free one of this machine."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port: int = listener.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app_at(port), log_level="error"))
        running = Thread(target=server.run, kwargs={"sockets": [listener]})
        running.start()
        try:
            yield port
        finally:
            server.should_exit = True
            running.join()


@contextmanager
def reached(port: int, token: str) -> Iterator[Asking]:
    """A client at that port that shows ``token``."""
    with asking(_way_to(f"http://127.0.0.1:{port}{PATH}", token)) as made:
        yield made


@asynccontextmanager
async def _way_to(address: str, token: str) -> AsyncIterator[Any]:
    headers = {"Authorization": f"Bearer {token}"}
    async with (
        httpx2.AsyncClient(headers=headers, timeout=120) as client,
        streamable_http_client(address, http_client=client) as streams,
    ):
        yield streams


@pytest.fixture(scope="module", params=["stdio", "http"])
def reader(request: pytest.FixtureRequest, place: str) -> Iterator[Asking]:
    """An assistant that only reads."""
    if request.param == "stdio":
        with started(place) as made:
            yield made
        return
    with (
        Ledger(place) as ledger,
        served(lambda port: _alone(ledger, port, write=False)) as port,
        reached(port, TOKEN) as made,
    ):
        yield made


def _alone(ledger: Ledger, port: int, *, write: bool) -> Any:
    tools = Tools(ledger=ledger)
    writes = make_server(tools, write=True) if write else None
    return app_for(make_server(tools), writes, of_this_run(TOKEN), port)


def test_it_offers_what_reads_alone(reader: Asking) -> None:
    assert list(reader.tools()) == TOOLS
    assert "Unknown tool" in reader.trouble("add_text", text=NEWS)


def test_each_tool_that_reads_answers(reader: Asking) -> None:
    found = reader.ask("search_statements", query="reservoir speaker:brenn")["items"]
    assert {one["citation"]["statement"] for one in found} == {NEVER.id, ALWAYS.id}
    shown = reader.ask("get_statement", statement=NEVER.id)
    assert shown["statement"]["citation"]["quoted_data"]["link"].startswith("https://courier.")
    conflicts = reader.ask("conflicts_for", speaker="Aldous Brenn")["items"]
    assert CHANGE.id in {one["relation"] for one in conflicts}
    assert reader.ask("brief", speaker="Aldous Brenn")["totals"]["statements"] == 2


def test_errors_come_through(reader: Asking) -> None:
    assert "no such statement" in reader.trouble("get_statement", statement="nowhere")


def test_with_leave_the_command_adds_text_once(at: At) -> None:
    place = at("new.db")
    told = {"text": NEWS, "published": "2031-06-03", "outlet": "Varland Courier"}
    with started(place, "--write") as assistant:
        assert list(assistant.tools()) == [*TOOLS, "add_text"]
        assert not assistant.tools()["add_text"].annotations.read_only_hint
        assert [line.split("`")[1] for line in _table()] == list(assistant.tools())
        (first,) = assistant.ask("add_text", **told)["items"]
        assert first["new"]
        assert first["statements"] >= 1
        (again,) = assistant.ask("add_text", **told)["items"]
        assert not again["new"]
        (found, *_) = assistant.ask("search_statements", query="harbour")["items"]
        assert found["citation"]["quoted_data"]["outlet"] == "Varland Courier"
        assert "no ISO 8601 date" in assistant.trouble("add_text", text=NEWS, published="soon")
        assert "at most 200000" in assistant.trouble("add_text", text="x" * 200_001)
    with Ledger(place) as ledger:
        assert ledger.size().articles == 1
        assert ledger.verify() == []


def _table() -> list[str]:
    """The tools in the guide."""
    return [one for one in GUIDE.read_text(encoding="utf-8").splitlines() if one.startswith("| `")]


@pytest.fixture(scope="module")
def alone(place: str) -> Iterator[int]:
    """The port of a server whose token is that of this run."""
    with Ledger(place) as ledger, served(lambda port: _alone(ledger, port, write=False)) as port:
        yield port


def posted(port: int, **headers: str) -> httpx2.Response:
    """What a plain request gets, without the client of the SDK."""
    told = {"Accept": "application/json, text/event-stream"} | headers
    return httpx2.post(f"http://127.0.0.1:{port}{PATH}", json=CALL, headers=told, timeout=120)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer onr_another"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer é"},
    ],
    ids=["none", "wrong", "basic", "empty", "letters"],
)
def test_without_the_token_nothing_is_told(alone: int, headers: dict[str, str]) -> None:
    told = {name: value.encode() for name, value in headers.items()}
    answer = posted(alone, **told)  # type: ignore[arg-type]
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert "search_statements" not in answer.text


def test_with_the_token_a_plain_request_is_answered(alone: int) -> None:
    answer = posted(alone, Authorization=f"Bearer {TOKEN}")
    assert answer.status_code == 200
    assert [tool["name"] for tool in answer.json()["result"]["tools"]] == TOOLS


@pytest.mark.parametrize("version", ["", "2025-06-18", "2026-07-28"])
@pytest.mark.parametrize(
    ("header", "value", "status"),
    [
        ("Host", "rebound.example", 421),
        ("Host", "127.0.0.1:1", 421),
        ("Origin", "https://elsewhere.example", 403),
        ("Origin", "null", 403),
    ],
)
def test_pages_of_other_sites_are_refused(
    alone: int, header: str, value: str, status: int, version: str
) -> None:
    told = {header: value, "Authorization": f"Bearer {TOKEN}"}
    if version:
        told["MCP-Protocol-Version"] = version
    assert posted(alone, **told).status_code == status


def test_too_large_a_request_is_refused(alone: int) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    address = f"http://127.0.0.1:{alone}{PATH}"
    big = httpx2.post(address, content=b" " * (2 * 1024 * 1024 + 1), headers=headers, timeout=120)
    assert big.status_code == 413


def test_a_newsroom_s_tokens_say_who_may_write(at: At) -> None:
    place = at("l.db")
    usual(place)
    with Newsroom(target_for(place)) as room, Ledger(place) as ledger:
        room.accounts.add("Tamsin Okray", "seven herons over Harrowmere", "admin")
        owner = room.accounts.the("Tamsin Okray")
        reads, writes = (room.tokens.make(owner, role, role) for role in ("reader", "reviewer"))
        noted: list[tuple[str, str, int]] = []
        tools = Tools(ledger=ledger, note=lambda *told: noted.append(told))
        pair = make_server(tools), make_server(tools, write=True)
        with served(lambda port: app_for(*pair, of_newsroom(room), port)) as port:
            with reached(port, reads) as assistant:
                assert list(assistant.tools()) == TOOLS
                assert "Unknown tool" in assistant.trouble("add_text", text=NEWS)
            with reached(port, writes) as assistant:
                (made,) = assistant.ask("add_text", text=NEWS)["items"]
            room.tokens.revoke(room.tokens.list()[0].number)
            assert posted(port, Authorization=f"Bearer {writes}").status_code == 401
    assert [who for who, _, _ in noted] == ["Tamsin Okray"]
    assert noted[0][1:] == (made["quoted_data"]["article"], made["statements"])


def test_the_command_prints_where_it_answers_and_with_which_token(place: str) -> None:
    told = [*PROGRAM, "mcp", "--ledger", place, "--http", "0"]
    with subprocess.Popen(
        told, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        try:
            port = int(running.stderr.readline().partition("127.0.0.1:")[2].partition("/")[0])
            token = running.stdout.readline().strip()
            with reached(port, token) as assistant:
                assert list(assistant.tools()) == TOOLS
        finally:
            running.send_signal(signal.SIGINT)
            running.communicate()
    assert token.startswith("onr_")
