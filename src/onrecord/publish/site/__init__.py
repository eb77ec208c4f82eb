"""A ledger as a site without a server: pages, feeds and a search that any host can serve, and that
open from a disk."""

from __future__ import annotations

from onrecord.publish.site.folder import Written, write
from onrecord.publish.site.values import File, Site

__all__ = ["File", "Site", "Written", "write"]
