"""Attribution: who says what, as triples of source, cue and content."""

from __future__ import annotations

from onrecord.attribute.rules import by_rules

__all__ = ["by_rules"]
