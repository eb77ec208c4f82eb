"""A ledger read for a site without a server (``onrecord publish``)."""

from __future__ import annotations

from onrecord.desk.site.files import site_files

__all__ = ["site_files"]
