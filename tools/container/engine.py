"""The services of ``compose.yaml``, as commands of an engine."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Compose:
    """A project of compose: the words that begin its commands, where its file is, and what the
    file's variables are."""

    words: tuple[str, ...]
    root: Path
    variables: Mapping[str, str]

    def __call__(self, *words: str, given: str | None = None) -> str:
        """What a command says; ``given`` is its standard input. Raises ``Failed`` with all that it
        said when it fails."""
        done = subprocess.run(
            [*self.words, *words],
            cwd=self.root,
            env={**os.environ, **self.variables},
            input=given,
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise Failed(f"compose {' '.join(words)}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def inspect(self, service: str) -> dict[str, Any]:
        """What the engine knows about the container of ``service``."""
        identity = self("ps", "--all", "--quiet", service).strip()
        engine = self.words[0].removesuffix("-compose")
        told = subprocess.run([engine, "inspect", identity], check=True, capture_output=True)
        return dict(json.loads(told.stdout)[0])

    def health(self, service: str) -> str:
        """``starting``, ``healthy`` or ``unhealthy``."""
        return str(self.inspect(service)["State"]["Health"]["Status"])


class Failed(Exception):
    """Something is not as it should be."""


def expect(holds: bool, otherwise: object) -> None:
    """Raise ``Failed`` unless it ``holds``."""
    if not holds:
        raise Failed(str(otherwise))


def until(holds: Callable[[], bool], what: str, seconds: float = 180) -> float:
    """Wait until it ``holds``; the seconds that it took. Raises ``Failed`` after ``seconds``."""
    begun = time.monotonic()
    while not holds():
        expect(time.monotonic() - begun < seconds, f"after {seconds:.0f} s: not {what}")
        time.sleep(0.5)
    return time.monotonic() - begun
