"""Known vulnerabilities that we live with for a while: ``requirements/audit-exceptions.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

LONGEST = timedelta(days=180)
"""How far off the end of an exception may be."""


@dataclass(frozen=True, slots=True)
class Exempt:
    """The vulnerability ``id`` of ``package``, passed over through the day ``until``."""

    id: str
    package: str
    reason: str
    until: date


def read(text: str, today: date) -> tuple[list[Exempt], list[str]]:
    """The exceptions of a file that still hold, and what is wrong with the others."""
    holding, wrong = [], []
    for number, entry in enumerate(tomllib.loads(text).get("exception", []), start=1):
        faults = list(_faults(entry, today))
        wrong += [f"exception {number} ({entry.get('id', 'no id')}): {fault}" for fault in faults]
        if not faults:
            holding.append(Exempt(entry["id"], entry["package"], entry["reason"], entry["until"]))
    return holding, wrong


def _faults(entry: dict[str, Any], today: date) -> Iterator[str]:
    for name in ("id", "package", "reason"):
        if not isinstance(entry.get(name), str) or not entry[name].strip():
            yield f"say its {name}"
    until = entry.get("until")
    if type(until) is not date:
        yield "say until when it holds: until = 2031-03-01"
    elif until < today:
        yield f"it ended on {until}; update the package, or give a new reason and end"
    elif until > today + LONGEST:
        yield f"it may hold for {LONGEST.days} days at most"
