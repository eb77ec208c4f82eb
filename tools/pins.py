"""What the locked requirements pin: name, version, where it applies, hashes of its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement

REQUIREMENTS = Path(__file__).parents[1] / "requirements"
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Pin:
    """One line of a lock. ``hashes`` are SHA-256 of the files that may be installed for it."""

    name: str
    version: str
    marker: Marker | None
    hashes: tuple[str, ...]

    @property
    def applies(self) -> bool:
        """Whether it is installed on this machine, with this Python."""
        return self.marker is None or self.marker.evaluate()


def pins(*locks: str) -> list[Pin]:
    """What the files ``requirements/LOCK.txt`` pin, each name and version once, by name."""
    found = {
        (pin.name, pin.version): pin
        for lock in locks
        for pin in _read((REQUIREMENTS / f"{lock}.txt").read_text(encoding="utf-8"))
    }
    return [found[key] for key in sorted(found)]


def _read(lock: str) -> Iterator[Pin]:
    for line in lock.replace("\\\n", " ").splitlines():
        named = Requirement(line.partition("--hash")[0].strip())
        version = str(named.specifier).removeprefix("==")
        yield Pin(named.name, version, named.marker, tuple(_HASH.findall(line)))
