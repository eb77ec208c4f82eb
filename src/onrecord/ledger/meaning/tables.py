"""Vectors of statements, for search and candidates by meaning. The tables."""

from __future__ import annotations
