"""Verbs of change that take the thing changed as their object or, alone, as their subject.

The causative alternation (Levin 1993, English Verb Classes and Alternations, 1.1.2.1): "they raise
the levy", "the levy goes up". Known by the keys under which words are matched.
"""

from __future__ import annotations

CHANGING = frozenset("increas decreas clos open end begin start stop continu resum".split())
