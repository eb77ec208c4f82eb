"""Words by which a reporter sets the next statement against the one before."""

from __future__ import annotations

DIFFERING = frozenset("differently disagree dispute differ contest".split())
OTHER = frozenset("another different other contrary conflicting".split())
ACCOUNTS = frozenset("story account version figure number picture tale estimate view".split())
