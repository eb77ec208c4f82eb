"""What people correct of an article by hand. The tables."""

from __future__ import annotations
