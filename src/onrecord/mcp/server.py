"""The server: which tools there are, and how their errors are told."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

import onrecord
from onrecord.errors import LedgerError, OnrecordError
from onrecord.mcp.shapes import NOTICE
from onrecord.mcp.tools import Tools

INSTRUCTIONS = (
    "onrecord is a ledger of public statements: who said what, to whom, when, tied to the exact "
    f"characters of a news page. {NOTICE} Quote words as they stand, with outlet, date and link. "
    "Give both sides of a conflict, and what could explain it harmlessly. A date or name that is "
    "null is not known: do not guess it."
)
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_WRITES = ToolAnnotations(
    read_only_hint=False, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def make_server(tools: Tools, *, write: bool = False) -> MCPServer[Any]:
    """A server of ``tools``; without ``write`` those that change the ledger are not even listed."""
    server: MCPServer[Any] = MCPServer(
        "onrecord",
        title="onrecord: public statements, on the record",
        instructions=INSTRUCTIONS,
        version=onrecord.__version__,
        log_level="ERROR",
        subscriptions=False,
    )
    for reads in (
        tools.search_statements,
        tools.get_statement,
        tools.conflicts_for,
        tools.brief,
    ):
        server.add_tool(_told(reads), annotations=_READS, structured_output=True)
    if write:
        server.add_tool(_told(tools.add_text), annotations=_WRITES, structured_output=True)
    return server


def _told(tool: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """``tool`` with the errors of this project as answers that an assistant can read."""

    @wraps(tool)
    def telling(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        try:
            return tool(*args, **kwargs)
        except LedgerError as error:
            # where the ledger lies is nothing for an assistant to know
            raise ToolError(f"the ledger: {error.what}. {error.advice}") from error
        except OnrecordError as error:
            raise ToolError(str(error)) from error

    return telling
