"""A door for assistants: the ledger as tools of the Model Context Protocol (MCP).

What comes from a page stands in fields named ``quoted_data`` and nowhere else; everything beside
them is the ledger's own: ids, dates, kinds, numbers and fixed words (docs/assistants.md).
"""

from __future__ import annotations

from onrecord.mcp.http import app_for
from onrecord.mcp.server import make_server
from onrecord.mcp.tools import Tools

__all__ = ["Tools", "app_for", "make_server"]
