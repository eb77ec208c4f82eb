"""The desk in a browser: pages and a REST API over one ledger. A door: it holds no logic."""

from __future__ import annotations

from onrecord.web.app import create_app

__all__ = ["create_app"]
