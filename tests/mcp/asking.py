"""The SDK's own client, asked from tests that are not asynchronous."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client
from mcp_types import CallToolResult

Answer = dict[str, Any]


class Asking:
    """An assistant that is connected."""

    def __init__(self, portal: BlockingPortal, client: Client) -> None:
        self._portal = portal
        self._client = client

    def tools(self) -> dict[str, Any]:
        """The tools that are offered, by name."""
        return {tool.name: tool for tool in self._portal.call(self._client.list_tools).tools}

    def instructions(self) -> str:
        """What the server says of itself."""
        return self._client.instructions or ""

    def call(self, tool: str, **given: Any) -> CallToolResult:
        """What a call gives, errors included."""
        made: CallToolResult = self._portal.call(self._client.call_tool, tool, given)
        return made

    def ask(self, tool: str, **given: Any) -> Answer:
        """The structured answer of a call that is to go well; the plain one says the same."""
        made = self.call(tool, **given)
        assert not made.is_error, made.content
        assert made.structured_content is not None
        assert json.loads(made.content[0].text) == made.structured_content  # type: ignore[union-attr]
        answer: Answer = made.structured_content
        return answer

    def trouble(self, tool: str, **given: Any) -> str:
        """What is told of a call that is to fail."""
        made = self.call(tool, **given)
        assert made.is_error, made.structured_content
        return str(made.content[0].text)  # type: ignore[union-attr]


@contextmanager
def asking(server: Any) -> Iterator[Asking]:
    """A client of ``server``: a server of this process, a command, or a transport."""
    with start_blocking_portal() as portal:
        client = Client(server, read_timeout_seconds=120)
        with portal.wrap_async_context_manager(client):
            yield Asking(portal, client)
