"""Matters: found by grouping, named, merged and split by people. The tables."""

from __future__ import annotations
