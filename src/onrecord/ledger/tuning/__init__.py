"""The weights that a newsroom took for its own, kept with the record whose scores they make."""

from __future__ import annotations
